import Postgres
import SQLText
import Statements
package import Vocabulary

/// A batch as the ledger knows it. Apart from its state nothing in it ever changes, and every byte
/// that is published follows from it and from its rows.
package struct BatchRecord: Sendable, Equatable {
  package enum State: String, Sendable, CaseIterable {
    case frozen = "FROZEN"
    case written = "WRITTEN"
    case published = "PUBLISHED"
    case void = "VOID"
  }

  /// `<program>-<stream>-<legal_entity or all>-<8 digits>`.
  package let batchID: String
  package let program: String
  package let stream: BatchStream
  /// Empty for streams that belong to no legal entity.
  package let legalEntity: String
  package let number: Int64
  package let fileName: String
  package let businessDate: CivilDate
  package let scheduledAt: Instant
  package let environment: String
  package let state: State
  package let rows: Int64
  /// The sum of the amounts, as the server writes it.
  package let amount: String
  package let customerHash: String
  package let rowHash: String
  package let sha256: String
  package let bytes: Int64
  package let chainHead: String
  package let temporaryName: String?
  /// How its file is written; `nil`: in the exchange format.
  package let dialect: OutboundDialect?
  /// The SHA-256 of its rows in the exchange format; `nil` when its file is in it.
  package let root: String?
  /// The columns of exchange files when it was frozen; `nil`: those of before they were kept.
  let columns: [String]?
  /// Frozen, outside its guards, and not released by a person.
  package let isHeld: Bool

  init(_ row: Row) throws(Problem) {
    batchID = try row.text("batch_id")
    program = try row.text("program")
    let streamName = try row.text("stream")
    let stateName = try row.text("state")
    guard let stream = BatchStream(named: streamName), let state = State(rawValue: stateName) else {
      throw .bug("the batch \(batchID) has the stream '\(streamName)' and the state '\(stateName)'")
    }
    self.stream = stream
    self.state = state
    legalEntity = try row.text("legal_entity")
    number = try row.int64("number")
    fileName = try row.text("file_name")
    businessDate = try row.date("business_date")
    scheduledAt = try row.instant("scheduled_at")
    environment = try row.text("environment")
    rows = try row.int64("rows")
    amount = try row.text("amount")
    customerHash = try row.text("customer_hash")
    rowHash = try row.text("row_hash")
    sha256 = try row.text("sha256")
    bytes = try row.int64("bytes")
    chainHead = try row.text("chain_head")
    temporaryName = try row.textOrNil("temporary_name")
    dialect = try row.textOrNil("dialect").map { text throws(Problem) in
      try OutboundDialect(text: text)
    }
    root = try row.textOrNil("root")
    columns = try row.textOrNil("columns")?.split(separator: ",").map(String.init)
    isHeld = try row.bool("is_held")
  }

  package var manifestName: String { "\(fileName).manifest.json" }

  /// The totals for finance, beside each accrual file.
  package var financeName: String? {
    stream == .accrual ? "\(fileName.dropLast(4)).finance.txt" : nil
  }

  static func id(program: String, stream: BatchStream, legalEntity: String, number: Int64) -> String
  {
    let entity = legalEntity.isEmpty ? "all" : legalEntity
    return "\(program)-\(stream.name)-\(entity)-\(padded(Int(number), 8))"
  }

  /// The head of the chain after a batch. Whoever changes an old batch has to change every head
  /// after it, and those stand in manifests that have left the house.
  static func chainHead(
    after head: String, batchID: String, sha256: String, root: String?
  ) -> String {
    SHA256.hex(of: "\(head)|\(batchID)|\(sha256)" + (root.map { "|\($0)" } ?? ""))
  }

  /// `held`, else the state in small letters.
  package var standing: String { isHeld ? "held" : state.rawValue.lowercased() }

  /// The batch of an id as it stands now.
  static func read(_ batchID: String, on connection: Connection) throws(Problem) -> BatchRecord {
    try BatchRecord(try connection.query(Statements.batchList, .text(batchID)).single)
  }
}

/// What a batch of accruals sums up to for one op and unit, of one campaign or of all.
package struct BatchTotal: Sendable, Equatable {
  /// `nil`: all campaigns together.
  package let campaignID: String?
  package let op: String
  package let unit: String
  package let rows: Int64
  package let amount: String

  static func read(
    of batchID: String, on connection: Connection
  ) throws(Problem) -> [BatchTotal] {
    var totals: [BatchTotal] = []
    for row in try connection.query(Statements.batchTotals, .text(batchID)) {
      totals.append(
        BatchTotal(
          campaignID: try row.textOrNil("campaign_id"), op: try row.text("op"),
          unit: try row.text("unit"), rows: try row.int64("rows"), amount: try row.text("amount")))
    }
    return totals
  }
}
