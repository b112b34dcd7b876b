import Host
import Intake
import Postgres
import Runner
import SQLText
import TestKit
import Vocabulary

/// One night after the other that only imports: drop files, run, look at what became of them.
final class InputNights {
  let world: NightWorld
  let connection: Connection
  private var date: CivilDate

  static let customers = "local_id,register_date,birth_date,email\n"
  static let receipts = "local_id,client_local_id,issued_at,kind,status,total,currency\n"
  static let versioned =
    "local_id,client_local_id,issued_at,kind,status,total,currency,updated_at\n"
  static let lines = "receipt_local_id,line_no,client_local_id,product_id,quantity,price,sum\n"

  /// - Parameter policies: more keys of every feed, such as `duplicate_key: "first",`.
  init(_ policies: String = "") throws(Problem) {
    var jobs = ["nights/nightly.json5": "{ steps: [\"import\"] }"]
    for kind in ["customers", "receipts", "receipt_lines"] {
      let name = kind.replacing("_", with: "-")
      jobs["feeds/\(name).json5"] = "{ kind: \"\(kind)\", \(policies) }"
    }
    world = try NightWorld(jobs, zone: "Etc/UTC")
    connection = try world.connect()
    guard let first = CivilDate("2026-03-01") else { throw .bug("a day is one") }
    date = first
  }

  /// Any number of rejects passes, as long as one row is good.
  static func tolerant(_ policies: String = "") throws(Problem) -> InputNights {
    try InputNights("reject_limit: { share: \"100%\" }, " + policies)
  }

  /// Runs the next night and answers with what became of its files.
  @discardableResult
  func run(now: Instant = Instant(secondsSinceEpoch: 0)) throws(Problem) -> NightSummary {
    date = date.adding(days: 1)
    return try world.run(date.description, now: now)
  }

  /// Drops one file, runs a night, and answers with what became of it.
  @discardableResult
  func take(_ feed: String, _ name: String, _ text: String) throws(Problem) -> FileOutcome {
    try take(feed, name, bytes: Array(text.utf8))
  }

  func take(_ feed: String, _ name: String, bytes: [UInt8]) throws(Problem) -> FileOutcome {
    try world.write("var/exchange/inbox/\(feed)/\(name)", bytes: bytes)
    let files = try run().files
    guard files.count == 1, let outcome = files.first, outcome.fileName == name else {
      throw .bug("one file was dropped and \(files.count) were taken")
    }
    return outcome
  }

  func ack(_ feed: String, _ name: String) throws(Problem) -> String {
    try world.text("var/exchange/ack/\(feed)/\(name).ack.json")
  }

  func exists(_ path: String) throws(Problem) -> Bool {
    let parts = path.split(separator: "/")
    let folder = try Folder(
      creating: world.home("var/exchange/" + parts.dropLast().joined(separator: "/")))
    return try folder.status(of: EntryName(String(parts.last ?? ""))) != nil
  }

  /// The error file without its messages: `line,record,byte_offset,byte_length,code,column`.
  func errors(_ feed: String, _ name: String) throws(Problem) -> [String] {
    try world.text("var/exchange/ack/\(feed)/\(name).errors.csv")
      .split(separator: "\n").dropFirst()
      .map {
        $0.split(separator: ",", omittingEmptySubsequences: false).prefix(6).joined(separator: ",")
      }
  }

  /// The last night's folder below `rejects/` and `archive/`.
  var dateFolder: String { date.description.replacing("-", with: "/") }

  func rejects(_ feed: String, _ name: String) throws(Problem) -> String {
    try world.text("var/exchange/ack/\(feed)/\(name).rejects.csv")
  }

  func count(_ table: SQL) throws(Problem) -> Int {
    try connection.query("SELECT count(*) AS rows FROM \(table)").single.int("rows")
  }

  func rows(_ query: SQL) throws(Problem) -> String { try table(connection.query(query)) }

  /// Where a receipt stands: `customer:amount`, and how many lines with it.
  func receipts() throws(Problem) -> [String] {
    try list(
      """
      SELECT r.customer_id || ':' || r.receipt_id || ':' || r.amount || ':' || (
        SELECT count(*)
        FROM (
          SELECT customer_id, receipt_id FROM warehouse.receipt_line
          UNION ALL
          SELECT customer_id, receipt_id FROM warehouse.anonymous_receipt_line
        ) AS l
        WHERE l.receipt_id = r.receipt_id AND l.customer_id = r.customer_id
      ) AS item
      FROM (
        SELECT customer_id, receipt_id, amount FROM warehouse.receipt
        UNION ALL
        SELECT customer_id, receipt_id, amount FROM warehouse.anonymous_receipt
      ) AS r
      ORDER BY r.receipt_id, r.customer_id
      """)
  }

  func list(_ query: SQL) throws(Problem) -> [String] {
    try connection.query(query).map { row throws(Problem) in try row.text("item") }
  }
}

extension RowBalance {
  /// The classes that are not zero: `read 3, new 2, rejected 1`.
  var drawn: String {
    classes.filter { $0.rows > 0 }.map { "\($0.name) \($0.rows)" }.joined(separator: ", ")
  }
}
