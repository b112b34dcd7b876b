import FoundationEssentials
import Host
import Vocabulary

/// A manifest as a stranger reads it: by Foundation's decoder, not by our writer turned round.
struct ReadManifest: Decodable {
  struct Resource: Decodable {
    let path: String
    let bytes: Int64
    let hash: String
    let rows: Int64
    let dialect: Dialect
    let schema: Schema
  }

  struct Dialect: Decodable {
    let delimiter: String
    let lineTerminator: String
    let header: Bool?
  }

  struct Schema: Decodable {
    struct Field: Decodable {
      let name: String
    }

    let fields: [Field]
    let primaryKey: String
  }

  struct Exchange: Decodable {
    let environment: String
    let stream: String
    let program: String
    let legalEntity: String?
    let batchID: String
    let businessDate: String
    let sequence: Int64
    let previousSequence: Int64?
    let chainHead: String
    let controlTotals: ControlTotals
    let totals: [Total]?
    let finance: Finance?
    let dialect: Described?
    let root: String?

    enum CodingKeys: String, CodingKey {
      case environment, stream, program, sequence, totals, finance, dialect, root
      case legalEntity = "legal_entity"
      case batchID = "batch_id"
      case businessDate = "business_date"
      case previousSequence = "previous_sequence"
      case chainHead = "chain_head"
      case controlTotals = "control_totals"
    }
  }

  /// What the columns of a dialect and the records around its rows hold.
  struct Described: Decodable {
    struct Cell: Decodable {
      let header: String?
      let value: String?
      let text: String?
    }

    let decimal: String
    let columns: [Cell]
    let firstRecord: [Cell]
    let lastRecord: [Cell]

    enum CodingKeys: String, CodingKey {
      case decimal, columns
      case firstRecord = "first_record"
      case lastRecord = "last_record"
    }
  }

  struct ControlTotals: Decodable {
    let amount: String?
    let customerHash: String
    let rowHash: String

    enum CodingKeys: String, CodingKey {
      case amount
      case customerHash = "customer_hash"
      case rowHash = "row_hash"
    }
  }

  struct Total: Decodable {
    let op: String
    let unit: String
    let rows: Int64
    let amount: String
  }

  struct Finance: Decodable {
    let path: String
    let bytes: Int64
    let hash: String
  }

  let created: String
  let resources: [Resource]
  let exchange: Exchange

  static func read(_ name: EntryName, in folder: Folder) throws(Problem) -> ReadManifest {
    let content = try folder.content(of: name)
    do {
      let manifest = try JSONDecoder().decode(ReadManifest.self, from: Data(content))
      guard manifest.resources.count == 1 else { throw WrongCount() }
      return manifest
    } catch {
      throw Problem(
        .reconciliation, "is no manifest of a batch with one file", at: folder.place(of: name))
    }
  }

  private struct WrongCount: Error {}

  /// The one file; ``read(_:in:)`` has seen to it that there is exactly one.
  var file: Resource { resources[0] }
}
