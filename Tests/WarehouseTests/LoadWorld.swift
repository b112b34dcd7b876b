import Catalog
import Definitions
import Host
import Intake
import Postgres
import SQLText
import TestKit
import Vocabulary
import Warehouse

/// Files brought home one after the other without a night around them: what the import does in the
/// transaction of one file.
final class LoadWorld {
  let connection: Connection
  private let database: TestDatabase
  private let scratch: ScratchFolder
  private let folder: Folder
  private let rejects: Folder
  private let context: FeedContext
  private var load: Int64 = 0

  init() throws(Problem) {
    database = try TestDatabase.make(template: "migrated") { (connection) throws(Problem) in
      _ = try Migrations(programVersion: "test").apply(to: connection)
    }
    connection = try database.connect()
    scratch = try ScratchFolder()
    folder = try Folder(creating: scratch("files"))
    rejects = try Folder(creating: scratch("rejects"))
    guard let date = CivilDate("2026-03-01") else { throw .bug("a day is one") }
    context = FeedContext(
      zone: try TimeZoneRules.load(name: "Etc/UTC"), businessDate: date, currency: "GBP")
  }

  static func feed(_ text: String) throws(Problem) -> FeedDefinition {
    guard let name = Identifier("feed") else { throw .bug("a name is one") }
    return try FeedDefinition(text: text, name: name)
  }

  /// A feed with standard columns that takes any share of rejects.
  static func feed(_ kind: FeedKind, _ keys: String = "") throws(Problem) -> FeedDefinition {
    try feed("{ kind: '\(kind.rawValue)', reject_limit: { share: '100%' }, \(keys) }")
  }

  /// Writes a file once; it can be taken many times.
  func write(_ name: String, _ text: String) throws(Problem) {
    try folder.remove(EntryName(name))
    try DurableFile.write(Array(text.utf8), as: EntryName(name), in: folder)
  }

  /// How many rows of a written file are kept in memory; `nil` when they are too many bytes.
  func gatheredRows(
    _ feed: FeedDefinition, _ name: String, limitBytes: Int
  ) throws(Problem) -> Int? {
    let staging = FileStaging(feed, context: context, connection: connection)
    let gathered = try staging.gather(
      FileOpening(name, in: folder), for: Catalog.Warehouse.receipt,
      keys: CopyTarget(Catalog.Intake.receiptKey, on: connection), load: 1,
      limitBytes: limitBytes, rejectFolder: rejects)
    return gathered?.rows.count
  }

  /// Brings a written file home. Answers with the classes of its balance that are not zero.
  @discardableResult
  func take(
    _ feed: FeedDefinition, _ name: String, isFullOn date: String? = nil, isClosing: Bool = false
  ) throws(Problem) -> String {
    load += 1
    let file = try FileOpening(name, in: folder)
    let staging = FileStaging(feed, context: context, connection: connection)
    var tally = try staging.stage(file, rejectFolder: rejects)
    let warehouse = WarehouseLoad(feed, load: load, on: connection, isClosing: isClosing)
    var suspects = tally.suspects
    var refused = try warehouse.refuseRows(feed, suspects: suspects)
    if isClosing { suspects += try warehouse.closeKeys(feed.kind, into: &refused) }
    if !refused.reasons.isEmpty {
      tally = try staging.rewriteRejects(
        file, refused: refused.reasons.mapValues(RejectCode.init), rejectFolder: rejects)
    }
    let counts = try warehouse.merge(feed.kind, suspects: suspects)
    if let date, let day = CivilDate(date) { try warehouse.markAbsent(feed.kind, on: day) }
    _ = try warehouse.joinParkedRows()
    let classes = [
      ("read", tally.rowsRead), ("new", counts.new), ("changed", counts.changed),
      ("unchanged", counts.unchanged), ("stale", counts.stale),
      ("duplicate", counts.duplicate + refused.duplicates), ("parked", counts.parked),
      ("rejected", tally.rowsRejected),
    ]
    let sum = counts.total + refused.duplicates + tally.rowsRejected
    guard sum == tally.rowsRead else {
      throw .bug("\(tally.rowsRead) rows were read and \(sum) have a class")
    }
    return classes.filter { $0.1 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
  }

  /// Writes a file and brings it home, in one transaction.
  @discardableResult
  func take(
    _ feed: FeedDefinition, text: String, isFullOn date: String? = nil, isClosing: Bool = false
  ) throws(Problem) -> String {
    try write("file.csv", text)
    return try connection.transaction { () throws(Problem) in
      try take(feed, "file.csv", isFullOn: date, isClosing: isClosing)
    }
  }

  @discardableResult
  func take(_ kind: FeedKind, text: String) throws(Problem) -> String {
    try take(LoadWorld.feed(kind), text: text)
  }

  /// A message of the ledger, with its key.
  func noteMessage(to customer: String) throws(Problem) -> String {
    try connection.query(
      """
      INSERT INTO ledger.message
        (customer_id, message_key, channel, program, campaign_id, step_id, occasion, template,
          template_version, address, body, not_before, not_after, expires_at, time_zone, zone_source,
          business_date)
      SELECT
        \(customer), substr(encode(sha256(convert_to(
          '1|p|c|s|' || \(customer) || '|once|MESSAGE|1', 'UTF8')), 'hex'), 1, 32),
        'sms', 'p', 'c', 's', 'once', 't', 'v', '+1', 'Hello', '', '', '', 'Z', 'project',
        date '2026-01-01'
      RETURNING message_key
      """
    ).single.text("message_key")
  }

  static func testKey(of customer: String) -> String {
    String(SHA256.hex(of: "1|p|c|s|\(customer)|test:1|TEST|1").prefix(32))
  }

  /// A message that `mailing test` wrote as to a customer.
  func noteTest(to customer: String) throws(Problem) {
    try connection.execute(
      """
      INSERT INTO ledger.test_message
        (customer_id, message_key, channel, program, campaign_id, step_id, occasion, template,
          template_version, address, body, not_before, not_after, expires_at, time_zone, zone_source,
          business_date)
      VALUES (
        \(customer), \(Self.testKey(of: customer)), 'sms', 'p', 'c', 's', 'test:1', 't', 'v', '+1',
        'Hello', '', '', '', 'Z', 'project', date '2026-01-01')
      """)
  }

  /// Where the rows of a kind lie and who wrote them: what changes whenever a row is written.
  func versions(of kind: FeedKind, isAnonymous: Bool = false) throws(Problem) -> [String] {
    let table =
      isAnonymous ? Catalog.Warehouse.anonymousReceiptLine : Route.of(kind.rawValue).target
    return try list("SELECT t.ctid::text || ' ' || t.xmin::text AS item FROM \(table) AS t")
  }

  /// What was rejected last: `record,code,column`.
  func errors() throws(Problem) -> [String] {
    let bytes = try rejects.content(of: "file.errors.csv")
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").dropFirst().map { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      return "\(cells[1]),\(cells[4]),\(cells[5])"
    }
  }

  func list(_ query: SQL) throws(Problem) -> [String] {
    try connection.query(query).map { row throws(Problem) in try row.text("item") }
  }

  /// Everything that is known and everything that waits, without the numbers of loads and rows, and
  /// without the journal of merges, which says how it came to be.
  func content() throws(Problem) -> String {
    let parked = Catalog.Intake.tables.filter { $0.name.description.hasPrefix("parked_") }
    let known = Catalog.Warehouse.tables.filter { $0 != Catalog.Warehouse.mergeMove }
    let tables = SQL.joined(
      (known + parked).map { table -> SQL in
        """
        SELECT \(table.qualifiedName) || ' ' || (
          to_jsonb(t) - 'first_load' - 'last_load' - 'load_id' - 'row_number' - 'suspect'
            - 'replaced_by_load' - 'claimed_by_load' - 'moved_by_load'
            || CASE
              WHEN to_jsonb(t) ? 'digest'
              THEN jsonb_build_object(
                'content', to_jsonb(t) -> 'content' #- '{first_load}' #- '{last_load}')
              ELSE '{}'
            END
        )::text AS line
        FROM \(table) AS t
        """
      }, separator: "\nUNION ALL\n")
    return try connection.query(
      """
      SELECT coalesce(string_agg(line, E'\\n' ORDER BY line COLLATE "C"), '') AS content
      FROM (
        \(tables)
      ) AS item
      """
    ).single.text("content")
  }
}

extension RejectCode {
  init(_ reason: RefusedRows.Reason) {
    self =
      switch reason {
      case .keyRepeated: .keyDuplicate
      case .receiptDisagrees: .receiptDisagrees
      case .parentUnknown, .keyUnknown: .referenceUnknown
      case .categoryCycle: .categoryCycle
      case .mergeCycle: .mergeCycle
      case .mergeTarget: .mergeTarget
      }
  }
}
