import Host
import Postgres
import SQLText
import TestKit
import Testing
import Vocabulary

@testable import Outbox

/// A night whose role does not own the ledger, as `print grants` arranges it (S14, S16).
@Suite struct GrantsTests {
  /// What the administrator types: the program prints, psql runs.
  private func arrange(_ world: OutboxWorld) throws {
    try world.connection.execute(
      """
      DO $$
      BEGIN
        IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = 'night_of_grants') THEN
          CREATE ROLE night_of_grants NOLOGIN;
        END IF;
      END $$
      """)
    try world.connection.execute("GRANT USAGE ON SCHEMA warehouse, campaign TO night_of_grants")
    try world.connection.execute(
      "GRANT ALL ON ALL TABLES IN SCHEMA warehouse, campaign TO night_of_grants")
    let printed = try Program(ProductBinary.path, ["print", "grants"])
      .output(until: .after(.seconds(30)))
    #expect(printed.ending.isSuccess, "\(printed.errorText)")
    let settings = try world.database.settings()
    var psql = Program(
      "psql",
      [
        "-X", "-q", "-v", "ON_ERROR_STOP=1", "-v", "night=night_of_grants",
        "-h", try #require(settings.overrides["host"]),
        "-U", try #require(settings.overrides["user"]), world.database.name,
      ])
    psql.input = .bytes(Array(printed.text.utf8))
    // Twice: it may be run again behind every migration.
    for _ in 1...2 {
      let answer = try psql.output(until: .after(.seconds(30)))
      #expect(answer.ending.isSuccess, "\(answer.errorText)")
    }
  }

  @Test func `the night adds to the ledger and can change nothing in it`() throws {
    let world = try OutboxWorld()
    try arrange(world)
    try world.fillSmallLedger()
    try world.connection.execute("SET ROLE night_of_grants")
    defer { #expect(throws: Never.self) { try world.connection.execute("RESET ROLE") } }
    try world.owe("C-1", "3.00", occasion: "later")
    try world.night()
    #expect(try world.batches().allSatisfy { $0.state == .published })
    let attempts: [SQL] = [
      "UPDATE ledger.accrual SET amount = 2", "DELETE FROM ledger.accrual",
      "TRUNCATE ledger.accrual", "DELETE FROM ledger.message",
      "UPDATE ledger.message SET body = ''",
      "DELETE FROM ledger.batch", "UPDATE ledger.batch SET sha256 = ''",
      "UPDATE ledger.batch SET rows = 1", "UPDATE ledger.accrual SET day_batch = 2",
      "UPDATE ledger.batch_total SET amount = 0", "DELETE FROM ledger.batch_counter",
      "DELETE FROM ledger.batch_hold", "DELETE FROM ledger.decision",
      "DELETE FROM ledger.closed_period", "DELETE FROM ledger.withdrawn_message",
      "DELETE FROM ledger.batch_message", "DELETE FROM ledger.batch_note",
      "ALTER TABLE ledger.accrual DISABLE TRIGGER ALL", "DROP TABLE ledger.decision CASCADE",
      "DROP TRIGGER accrual_is_insert_only ON ledger.accrual",
      """
      CREATE OR REPLACE FUNCTION ledger.refuse_change() RETURNS trigger LANGUAGE plpgsql
      AS 'BEGIN RETURN NULL; END'
      """,
      "SET session_replication_role = replica",
    ]
    for attempt in attempts {
      let problem = try #require(throws: Problem.self, "\(attempt)") {
        try world.connection.execute(attempt)
      }
      #expect(problem.sqlState == "42501", "\(attempt): \(problem)")
    }
  }

}
