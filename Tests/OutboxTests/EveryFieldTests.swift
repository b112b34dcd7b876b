import Host
import Postgres
import SQLText
import TestKit
import Testing
import Vocabulary

@testable import Outbox

/// S16 of faults.md: every row and every field of the ledger is changed by somebody with all rights, and
/// found. Each change is made in a transaction of its own, looked at from inside, and taken back.
@Suite struct EveryFieldTests {
  /// What a table holds beside what is proven, and why it proves nothing.
  private static let unproven: [String: Set<String>] = [
    // When a step was taken, and under which name the file was written before; the state is proven as
    // far as files show it: FROZEN and VOID batches have none.
    "batch": ["frozen_at", "written_at", "published_at", "temporary_name"],
    // A message that was withdrawn has no file; that it was is all that counts.
    "withdrawn_message": ["reason", "business_date"],
  ]

  private static let tables = [
    "accrual", "message", "batch", "batch_total", "batch_message", "batch_note", "batch_counter",
    "withdrawn_message",
  ]

  @Test(arguments: [false, true])
  func `every changed field of every row is found`(inDialect: Bool) throws {
    let world = try Self.world(inDialect: inDialect)
    let (connection, missed) = (world.connection, Missed())
    for table in Self.tables {
      let columns = try Self.columns(of: table, on: connection)
      try #require(
        try !Self.rows(of: table, on: connection).isEmpty, "\(table) has no row to change")
      for (column, type) in columns where Self.unproven[table]?.contains(column) != true {
        // A row of each table for each of its fields; all rows are changed in the test below.
        try missed.change(Self.update(table, column, type), "\(table).\(column)", in: world)
      }
    }
    #expect(missed.names == [])
  }

  @Test func `every removed or edited row is found`() throws {
    let world = try Self.world(inDialect: false)
    let (connection, missed) = (world.connection, Missed())
    for table in Self.tables {
      for row in try Self.rows(of: table, on: connection) {
        try missed.change(
          "DELETE FROM ledger.\(table) WHERE ctid = '\(row)'", "\(table) \(row) removed", in: world)
      }
    }
    for row in try Self.rows(of: "accrual", on: connection) {
      try missed.change(
        "UPDATE ledger.accrual SET description = description || '!' WHERE ctid = '\(row)'",
        "accrual \(row) edited", in: world)
    }
    #expect(missed.names == [])
  }

  /// Rows that no honest night has written.
  static let strangers = [
    (
      "an accrual of a day that is over",
      """
      INSERT INTO ledger.accrual
      SELECT (jsonb_populate_record(a, jsonb_build_object(
        'occasion', 'forged', 'accrual_key', substr(encode(sha256(convert_to(
          '1|loyal|birthday|bonus|C-1|forged|ACCRUE|1', 'UTF8')), 'hex'), 1, 32)))).*
      FROM ledger.accrual AS a WHERE a.customer_id = 'C-1' AND a.business_date = '2025-03-01'
      """
    ),
    (
      "an accrual hidden in a batch that does not exist",
      """
      INSERT INTO ledger.accrual
      SELECT (jsonb_populate_record(a, jsonb_build_object(
        'occasion', 'forged', 'business_date', '2025-03-02', 'day_batch', 9,
        'accrual_key', substr(encode(sha256(convert_to(
          '1|loyal|birthday|bonus|C-1|forged|ACCRUE|1', 'UTF8')), 'hex'), 1, 32)))).*
      FROM ledger.accrual AS a WHERE a.customer_id = 'C-1' AND a.business_date = '2025-03-01'
      """
    ),
    (
      "a total of another campaign",
      """
      INSERT INTO ledger.batch_total
      VALUES ('loyal-accrual-north-00000001', 'forged', 'ACCRUE', 'points', 1, 100)
      """
    ),
    (
      "a batch of its own",
      """
      INSERT INTO ledger.batch
      SELECT (jsonb_populate_record(b, '{"number": 3, "batch_id": "loyal-accrual-north-00000003",
        "file_name": "accrual_loyal_north_20250302_00000003.csv", "day_batch": 2}')).*
      FROM ledger.batch AS b WHERE b.batch_id = 'loyal-accrual-north-00000002'
      """
    ),
  ]

  @Test func `every forged row is found`() throws {
    let world = try Self.world(inDialect: false)
    let missed = Missed()
    for (name, statement) in Self.strangers { try missed.change(statement, name, in: world) }
    #expect(missed.names == [])
  }

  // MARK: - The world

  /// Two nights with everything that a ledger holds, published.
  private static func world(inDialect: Bool) throws -> OutboxWorld {
    let world = try OutboxWorld()
    if inDialect { world.dialects.add(DialectTests.minimal, for: .accrual, only: []) }
    try NoteFileTests.fill(world)
    try world.owe("C-1", "1.00")
    try world.owe("C-2", "2.00")
    try world.say("C-1", "Dear Ann")
    try world.say("C-2", "Dear Bob")
    try world.connection.execute(
      """
      INSERT INTO warehouse.subscription
      VALUES ('C-2', 'email', 'promo', 'off', '2025-02-28 00:00:00Z', 'web', 1, 1)
      """)
    try world.night()
    let next = OutboxWorld.night.adding(days: 1)
    try world.owe("C-3", "3.00", on: next)
    try world.night(next, token: 2)
    try #require(
      try BatchCatalog.verifyLedger(world.root, on: world.connection).problems == [])
    // Statements that only this test makes come to the server as values.
    try world.connection.execute(
      """
      CREATE FUNCTION pg_temp.change(statement text) RETURNS void LANGUAGE plpgsql AS $$
      BEGIN
        EXECUTE statement;
      END $$
      """)
    try world.connection.execute(
      """
      CREATE FUNCTION pg_temp.places(name text) RETURNS SETOF text LANGUAGE plpgsql AS $$
      BEGIN
        RETURN QUERY EXECUTE format('SELECT ctid::text FROM ledger.%I ORDER BY 1', name);
      END $$
      """)
    return world
  }

  private static func columns(
    of table: String, on connection: Connection
  ) throws -> [(name: String, type: String)] {
    var columns: [(String, String)] = []
    for row in try connection.query(
      """
      SELECT column_name::text AS name, data_type::text AS type
      FROM information_schema.columns
      WHERE table_schema = 'ledger' AND table_name = \(table)
      ORDER BY ordinal_position
      """)
    {
      columns.append((try row.text("name"), try row.text("type")))
    }
    return columns
  }

  private static func rows(of table: String, on connection: Connection) throws -> [String] {
    var rows: [String] = []
    for row in try connection.query("SELECT p AS id FROM pg_temp.places(\(table)) AS p") {
      rows.append(try row.text("id"))
    }
    return rows
  }

  /// Changes one field of a row that has a value there, if any has.
  private static func update(_ table: String, _ column: String, _ type: String) -> String {
    let value =
      switch type {
      case "numeric", "bigint", "integer": "coalesce(\(column), 0) + 1"
      case "date": "\(column) + 1"
      case "timestamp with time zone": "\(column) + interval '1 hour'"
      case "jsonb": #"coalesce(\#(column), '{}') || '{"quotes": "always"}'"#
      default: "coalesce(\(column), '') || '0'"
      }
    return """
      UPDATE ledger.\(table) SET \(column) = \(value)
      WHERE ctid = (SELECT ctid FROM ledger.\(table) ORDER BY \(column) IS NULL, ctid LIMIT 1)
      """
  }
}

/// Changes that the proof did not find.
private final class Missed {
  private(set) var names: [String] = []

  /// Makes a change, past the triggers, proves the ledger as it then is, and takes the change back. What a
  /// constraint refuses even so is found as well.
  func change(_ statement: String, _ name: String, in world: OutboxWorld) throws(Problem) {
    let connection = world.connection
    let takenBack = Problem(.usage, "taken back")
    do throws(Problem) {
      try connection.transaction { () throws(Problem) in
        try connection.execute("SET LOCAL session_replication_role = replica")
        _ = try connection.query("SELECT pg_temp.change(\(statement))")
        if try BatchCatalog.verifyLedger(world.root, on: connection).problems.isEmpty {
          names.append(name)
        }
        throw takenBack
      }
    } catch {
      if error != takenBack, error.sqlState?.hasPrefix("23") != true, error.exit != .bug {
        throw error
      }
    }
  }
}
