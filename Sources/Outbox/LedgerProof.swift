import Host
import Postgres
import SQLText
import Statements
import Vocabulary

/// Compares a batch file with the ledger, row by row in the order of the keys.
struct LedgerProof {
  let batch: BatchRecord
  let manifest: ReadManifest
  let folder: Folder
  let name: EntryName

  /// Found differences, those beyond the listed ones as a count.
  func run(on connection: Connection) throws(Problem) -> [Problem] {
    var problems = compareBatch()
    let keyColumn = batch.stream.columns[0].name
    var reported: [String] = []
    do throws(Problem) {
      let file = try DescribedFile(manifest, name, in: folder)
      let walk = FileWalk(file)
      defer { reported = walk.differences }
      guard let key = file.positions[keyColumn] else { return problems }
      let columns = comparedColumns(file.positions)
      try walk.advance()
      try connection.forEachRow(of: statement, .text(batch.batchID)) { row throws(Problem) in
        let owed = try row.text(0)
        while let found = walk.row, let foundKey = found[key], foundKey < owed {
          walk.report("NOT_IN_LEDGER: the key \(foundKey) of line \(walk.line)")
          try walk.advance()
        }
        guard let found = walk.row, found[key] == owed else {
          walk.report("MISSING_IN_FILE: the key \(owed)")
          return
        }
        if let text = try compare(found, with: row, columns) {
          walk.report("\(text) in line \(walk.line), key \(owed)")
        }
        try walk.advance()
      }
      while let found = walk.row {
        walk.report("NOT_IN_LEDGER: the key \(found[key] ?? "") of line \(walk.line)")
        try walk.advance()
      }
    } catch  where error.exit == .reconciliation {
      problems.append(error)
    }
    problems += reported.prefix(FileProof.listedDifferences).map(difference)
    let more = reported.count - FileProof.listedDifferences
    if more > 0 { problems.append(difference("has \(more) more differences from the ledger")) }
    return problems
  }

  private var statement: Statement {
    switch batch.stream {
    case .accrual: Statements.accrualsOwedByBatch
    case .message: Statements.messagesOwedByBatch
    case .test: Statements.testsOwedByBatch
    case .audience: Statements.audienceChangesOwedByBatch
    case .call: Statements.callsOwedByBatch
    case .report: Statements.reportsOwedByBatch
    }
  }

  /// A column that the ledger gives, where it stands in a row of it, and where in one of the file.
  private typealias Compared = (name: String, owed: Int, found: Int?)

  /// The columns that the ledger gives; those it does not are made by the writer or empty. A file has
  /// those of its channel and time, a dialect leaves out what its platform does not want.
  private func comparedColumns(_ positions: [String: Int]) -> [Compared] {
    let layout = batch.layout
    return Self.columns(of: batch.stream).enumerated().compactMap { owed, name in
      let found = positions[name]
      return found == nil && layout.position(of: name) == nil ? nil : (name, owed, found)
    }
  }

  private func compare(
    _ found: [String?], with row: Row, _ columns: [Compared]
  ) throws(Problem) -> String? {
    var differing: [String] = []
    for column in columns {
      guard let index = column.found else { return "the column \(column.name) lacks" }
      if found[index] != (try row.textOrNil(column.owed)) { differing.append(column.name) }
    }
    if differing.isEmpty { return nil }
    if differing.contains("amount") { return "AMOUNT_MISMATCH" }
    if differing.contains("customer_id") { return "CUSTOMER_MISMATCH" }
    return "other \(differing.joined(separator: ", ")) than the ledger"
  }

  /// As the statements list them; their test compares the two.
  static func columns(of stream: BatchStream) -> [String] {
    switch stream {
    case .accrual: accrualColumns
    case .message: messageColumns
    case .test: messageColumns + ["test"]
    case .audience: audienceColumns
    case .call: callColumns
    case .report: reportColumns
    }
  }

  static let audienceColumns = [
    "audience_key", "audience_id", "op", "customer_id", "card", "campaign_id", "step_id",
    "occasion", "effective_on",
  ]
  static let callColumns = [
    "call_key", "queue", "customer_id", "phone", "topic", "script_id", "script_text", "assignee",
    "due_on", "not_before", "not_after", "priority", "campaign_id", "step_id", "occasion",
  ]
  static let reportColumns = [
    "report_key", "recipient", "message", "entries", "customer_id", "campaign_id", "step_id",
    "occasion", "reported_on",
  ]
  static let accrualColumns = [
    "accrual_key", "op", "ref_accrual_key", "program", "legal_entity", "customer_id", "card",
    "amount", "currency_or_unit", "valid_from", "valid_to", "campaign_id", "step_id",
    "rule_version", "occasion", "description",
  ]
  static let messageColumns = [
    "message_key", "channel", "customer_id", "address", "sender", "reply_to", "subject", "body",
    "link", "template_id", "template_version", "category", "not_before", "not_after", "expires_at",
    "time_zone",
    "zone_source", "after_accrual_key", "promo_code", "campaign_id", "step_id", "occasion",
    "body_type", "plain_body", "attachments", "encoding", "parts", "cascade", "viber_body",
    "sms_after_seconds", "in_app", "lifetime_seconds",
  ]

  private func compareBatch() -> [Problem] {
    let (file, exchange) = (manifest.file, manifest.exchange)
    let control = exchange.controlTotals
    let pairs: [(name: String, manifest: String, ledger: String)] = [
      ("rows", String(file.rows), String(batch.rows)),
      ("bytes", String(file.bytes), String(batch.bytes)),
      ("hash", file.hash, "sha256:\(batch.sha256)"),
      ("path", file.path, batch.fileName),
      ("environment", exchange.environment, batch.environment),
      ("stream", exchange.stream, batch.stream.name),
      ("program", exchange.program, batch.program),
      ("legal_entity", exchange.legalEntity ?? "", batch.legalEntity),
      ("created", manifest.created, batch.scheduledAt.description),
      ("business_date", exchange.businessDate, batch.businessDate.description),
      ("sequence", String(exchange.sequence), String(batch.number)),
      ("chain_head", exchange.chainHead, batch.chainHead),
      ("root", exchange.root ?? "", batch.root ?? ""),
      ("customer_hash", control.customerHash, batch.customerHash),
      ("row_hash", control.rowHash, batch.rowHash),
      ("amount", control.amount ?? "0", batch.amount),
    ]
    return pairs.filter { $0.manifest != $0.ledger }.map { pair in
      difference("says in its manifest \(pair.name) \(pair.manifest), the ledger \(pair.ledger)")
    }
  }

  private func difference(_ text: String) -> Problem {
    Problem(.reconciliation, text, at: folder.place(of: name))
  }
}

/// Walks through the rows of a file beside those of the ledger.
private final class FileWalk {
  private let file: DescribedFile
  private(set) var row: [String?]?
  private(set) var line = 0
  private(set) var differences: [String] = []

  init(_ file: DescribedFile) {
    self.file = file
  }

  func advance() throws(Problem) {
    line += 1
    row = try file.next()?.map { $0.map { String(decoding: $0, as: UTF8.self) } }
  }

  func report(_ text: String) {
    differences.append(text)
  }
}
