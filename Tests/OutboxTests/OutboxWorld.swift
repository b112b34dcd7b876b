import Host
import Postgres
import SQLText
import Synchronization
import TestKit
import Vocabulary
import Warehouse

@testable import Outbox

/// A ledger of its own, an empty outbox, and nights for both.
final class OutboxWorld {
  let database: TestDatabase
  let connection: Connection
  let scratch: ScratchFolder
  let root: Folder
  /// How what is frozen from now on is written.
  var dialects = BatchDialects()

  static let night = CivilDate("2025-03-01")!
  static let scheduled = Instant("2025-03-01T01:00:00Z")!

  init() throws(Problem) {
    database = try IdleDatabases.take()
    connection = try database.connect()
    try Self.empty(connection)
    scratch = try ScratchFolder()
    root = try Folder(creating: scratch("outbox"))
  }

  deinit {
    connection.close()
    IdleDatabases.giveBack(database)
  }

  /// The ledger refuses to forget; a test that takes the next turn makes it.
  private static func empty(_ connection: Connection) throws(Problem) {
    try connection.transaction { () throws(Problem) in
      try connection.execute("SET LOCAL session_replication_role = replica")
      for table: SQL in [
        "ledger.accrual", "ledger.message", "ledger.batch_counter", "ledger.batch",
        "ledger.batch_total", "ledger.batch_message",
        "ledger.batch_note", "campaign.audience_change", "campaign.call", "campaign.report",
        "ledger.withdrawn_message", "ledger.test_message", "ledger.batch_hold", "ledger.decision",
        "ledger.closed_period",
        "run.night", "warehouse.customer", "warehouse.subscription",
        "warehouse.accrual_response",
      ] {
        try connection.execute("DELETE FROM \(table)")
      }
    }
  }

  /// The outbox as one process of the night sees it.
  func outbox(
    token: Int = 1, environment: String = "test", guards: BatchGuards = BatchGuards(),
    fence: @escaping Outbox.Fence = { _ in }
  ) throws(Problem) -> Outbox {
    try Outbox(
      root, environment: environment, token: token, guards: guards, dialects: dialects, fence: fence
    )
  }

  func freeze(_ date: CivilDate = night, token: Int = 1) throws(Problem) -> [BatchRecord] {
    try outbox(token: token).freeze(date, scheduledAt: Self.scheduled, on: connection)
  }

  /// What a night does with its outbox: first what is left, then what is owed.
  @discardableResult
  func night(_ date: CivilDate = night, token: Int = 1) throws(Problem) -> [BatchNote] {
    try Self.night(try outbox(token: token), on: connection, date)
  }

  static func night(
    _ outbox: Outbox, on connection: Connection, _ date: CivilDate = night
  ) throws(Problem) -> [BatchNote] {
    var notes = try outbox.recover(on: connection)
    guard let program = Identifier("demo") else { throw .bug("a name") }
    let origin = NoteOrigin(program: program, zone: "Europe/Berlin")
    for batch in try outbox.freeze(date, scheduledAt: scheduled, notesOf: origin, on: connection) {
      notes += try outbox.publish(batch, on: connection)
    }
    return notes
  }

  /// Three accruals of two legal entities and two messages.
  func fillSmallLedger() throws(Problem) {
    try customer("C-1", card: "7001")
    try customer("C-2", card: nil)
    try customer("C-3", card: "0007003")
    try owe("C-1", "500.00", description: "Happy birthday, \"dear\" friend")
    try owe("C-2", "500.00", description: "=cmd, plain text here")
    try owe("C-3", "12.5", entity: "south", campaign: "spring")
    try owe("C-3", "0.125", campaign: "spring", occasion: "week:2025-W09")
    try say("C-1", "Dear Ann,\nfor you: 500 points")
    try say("C-2", "Dear Боб, 500")
  }

  func customer(_ id: String, card: String?) throws(Problem) {
    let card = SQLValue.optional(card)
    try connection.execute(
      """
      INSERT INTO warehouse.customer
        (customer_id, registered_at, registered_on, card, first_load, last_load)
      VALUES (\(id), '2024-01-01 00:00:00Z', '2024-01-01', \(card), 1, 1)
      """)
  }

  func owe(
    _ customer: String, _ amount: String, entity: String = "north", campaign: String = "birthday",
    occasion: String = "birthday:2025", description: String = "Bonus", on date: CivilDate = night
  ) throws(Problem) {
    let amount = ExactDecimal(amount)!
    try connection.execute(
      """
      INSERT INTO ledger.accrual
      SELECT
        \(customer),
        substr(encode(sha256(convert_to(
          '1|loyal|' || \(campaign) || '|bonus|' || \(customer) || '|' || \(occasion)
            || '|ACCRUE|1', 'UTF8')), 'hex'), 1, 32),
        'ACCRUE', NULL, 1, 'loyal', \(entity), \(amount), 'points', \(date), \(date) + 30,
        \(campaign), 'bonus', 'v1', \(occasion), \(description), \(date),
        (SELECT c.card FROM warehouse.customer AS c WHERE c.customer_id = \(customer)),
        ledger.next_day_batch('loyal', \(entity), \(date))
      """)
  }

  func say(
    _ customer: String, _ body: String, channel: String = "email", on date: CivilDate = night
  ) throws(Problem) {
    try connection.execute(
      """
      INSERT INTO ledger.message
      SELECT
        \(customer),
        substr(encode(sha256(convert_to(
          '1|loyal|birthday|letter|' || \(customer) || '|birthday:2025|MESSAGE|1', 'UTF8')), 'hex'),
          1, 32),
        \(channel), 'loyal', 'birthday', 'letter', 'birthday:2025', 'birthday', 'v1', 'promo',
        \(customer) || '@example.org', NULL, 'Your bonus', \(body), '2025-03-01T10:00:00+03:00',
        '2025-03-01T20:00:00+03:00', '2025-03-02T10:00:00+03:00', 'Europe/Moscow', 'project',
        NULL, \(date)
      """)
  }

  func batches() throws(Problem) -> [BatchRecord] { try BatchCatalog.list(on: connection) }

  func setState(_ state: BatchRecord.State, of batch: BatchRecord) throws(Problem) {
    try connection.execute(
      "UPDATE ledger.batch SET state = \(state.rawValue) WHERE batch_id = \(batch.batchID)")
  }
}

/// Databases with the schema that no test uses now: making one costs more than most tests here.
private enum IdleDatabases {
  private static let idle = Mutex<[TestDatabase]>([])

  static func take() throws(Problem) -> TestDatabase {
    if let database = idle.withLock({ $0.popLast() }) { return database }
    return try TestDatabase.make(template: "outbox") { connection throws(Problem) in
      _ = try Migrations(programVersion: "test").apply(to: connection)
    }
  }

  static func giveBack(_ database: TestDatabase) {
    idle.withLock { $0.append(database) }
  }
}

extension SQLValue {
  static func optional(_ text: String?) -> SQLValue { text.map { .text($0) } ?? .null(.text) }
}
