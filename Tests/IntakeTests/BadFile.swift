import Definitions
import Delimited
import Host
import Postgres
import TestKit
import Vocabulary

@testable import Intake

/// A small bad file, the feed it belongs to, and its exact verdict.
///
/// A verdict is one line for each error, `line:column code name`, or the one sentence for which the
/// file is refused as a whole. `-` is a place that nobody can point at.
struct BadFile: CustomStringConvertible {
  let name: String
  let feed: String
  let bytes: [UInt8]
  let verdict: [String]

  init(_ name: String, _ feed: String, _ bytes: [UInt8], _ verdict: String...) {
    self.name = name
    self.feed = feed
    self.bytes = bytes
    self.verdict = verdict
  }

  init(_ name: String, _ feed: String, _ text: String, _ verdict: String...) {
    self.name = name
    self.feed = feed
    bytes = Array(text.utf8)
    self.verdict = verdict
  }

  var description: String { name }

  static let customers = "{ kind: 'customers' }"
  static let receipts = "{ kind: 'receipts' }"
  static let lines = "{ kind: 'receipt_lines' }"
  static let consents = "{ kind: 'subscriptions' }"

  static let customerHead = "local_id,register_date,birth_date,email\n"
  static let receiptHead = "local_id,client_local_id,issued_at,kind,status,total,currency\n"
  static let lineHead = "receipt_local_id,line_no,product_id,quantity,price,sum\n"

  static let businessDate = CivilDate("2026-03-02") ?? CivilDate(daysSinceEpoch: 0)
}

/// Reads bytes as a night on 2 March 2026 would, and says what it found.
struct ReadFile {
  var verdict: [String]
  var tally = FileTally()
  var rejects: [UInt8] = []
  var errors: [String] = []

  init(_ feed: String, _ bytes: [UInt8], chunkLength: Int = .max) throws(Problem) {
    guard let name = Identifier("corpus") else { throw .bug("corpus is a name") }
    let definition = try FeedDefinition(text: feed, name: name)
    let context = FeedContext(
      zone: try TimeZoneRules.load(name: "Europe/Berlin"), businessDate: BadFile.businessDate,
      currency: "EUR")
    let reader = FeedFileReader(definition, context: context)
    let scratch = try ScratchFolder()
    let folder = try Folder(opening: scratch.path)
    verdict = []
    do throws(Problem) {
      let source = ByteSource(bytes, pieceLength: chunkLength)
      tally = try reader.read(
        source, fileName: "f.csv", fileBytes: bytes.count, rejectFolder: folder
      ) { (rows) throws(Problem) in rows.removeAll() }
    } catch let problem where problem.exit == .badData {
      verdict = problem.flattened.map { part in
        let place = part.place?.line.map { "\($0):\(part.place?.column.map(String.init) ?? "-") " }
        return (place ?? "-:- ") + part.message
      }
      return
    }
    let judged = try reader.judge(
      ByteSource(bytes), fileName: "f.csv", fileBytes: bytes.count)
    guard judged.isLike(tally) else { throw .bug("check and import do not agree") }
    guard tally.rowsRejected > 0 else { return }
    let names = RejectFiles.names(for: "f.csv")
    rejects = try folder.content(of: names.records)
    let errorText = String(decoding: try folder.content(of: names.errors), as: UTF8.self)
    errors = errorText.split(separator: "\n").dropFirst().map(String.init)
    verdict = errors.map { verdict(of: $0, in: bytes) }
  }

  /// An error line as a verdict. The column of the first error of a record is that of the tally, for
  /// the others it is counted here.
  private func verdict(of error: String, in bytes: [UInt8]) -> String {
    let cells = error.split(separator: ",", omittingEmptySubsequences: false)
    let offset = Int(cells[2]) ?? 0
    let known = tally.examples.first {
      $0.byteOffset == offset && $0.code.rawValue == cells[4] && $0.record == Int(cells[1])
    }
    let line = bytes[..<offset].split(omittingEmptySubsequences: false) { $0 == 0x0A || $0 == 0x0D }
    let counted = String(decoding: line.last ?? [], as: UTF8.self).unicodeScalars.count + 1
    let column = known.map { $0.columnNumber.map(String.init) ?? "-" } ?? String(counted)
    return "\(cells[0]):\(column) \(cells[4]) \(cells[5].isEmpty ? "-" : cells[5])"
  }
}

extension FileTally {
  /// Whether two readings found the same.
  func isLike(_ other: FileTally) -> Bool {
    rowsRead == other.rowsRead && rowsStaged == other.rowsStaged && examples == other.examples
      && rejectsByCode == other.rejectsByCode
      && amountTotal.description == other.amountTotal.description
      && customerHash.description == other.customerHash.description
      && trailerLines == other.trailerLines && unknownBirthDates == other.unknownBirthDates
  }
}
