import Postgres
import Runner
import SQLText
import TestKit
import Testing
import Vocabulary

/// What the journal keeps, and what it forgets.
@Suite struct RetentionTests {
  private static let settings = """
    {
      program: "test", time_zone: "Europe/London", environment: "test", currency: "GBP",
      legal_entities: ["north"], keep_runs: "31 days",
    }
    """

  @Test func `old nights go at the end of a night, but none that anything stands on`() throws {
    let world = try NightWorld([
      "nightledger.json5": Self.settings, "nights/nightly.json5": "{ steps: ['import'] }",
      "feeds/customers.json5": "{ kind: 'customers' }",
    ])
    try world.drop(
      "customers", "customers_1.csv", "local_id,register_date\nC-1,2020-01-01 00:00:00\n")
    try world.run("2026-01-01")
    for day in ["02", "03", "04", "05", "06"] { try world.run("2026-01-\(day)") }
    let connection = try world.database.connect()
    for statement: SQL in [
      """
      INSERT INTO run.fire (night, business_date, scheduled_at, decision, reason, decided_at)
      VALUES ('nightly', '2026-01-03', now(), 'run', 'on time', now())
      """,
      """
      INSERT INTO run.alert (night, business_date, kind, noted_at)
      VALUES ('nightly', '2026-01-04', 'late', now())
      """,
      """
      INSERT INTO run.schedule (night, fingerprint, owed_from)
      VALUES ('behind', 'after nightly', now() - interval '1 day')
      """,
      """
      INSERT INTO run.fire
        (night, business_date, scheduled_at, decision, reason, decided_at, finished_at)
      SELECT 'behind', d, now(), 'run', 'done', now(), now()
      FROM generate_series('2026-01-01'::timestamp, '2026-02-10', '1 day') AS d
      WHERE d <> '2026-01-05'
      """,
      """
      INSERT INTO run.night
        (run_id, night, business_date, scheduled_at, state, holder, definitions_digest,
         program_version, zone_rules)
      OVERRIDING SYSTEM VALUE
      VALUES (1001, 'seldom', '2025-06-01', now(), 'done', '', '', '', '')
      """,
    ] { try connection.execute(statement) }
    try world.run("2026-02-06")
    let kept = try Self.journal(world)
    #expect(
      kept == [
        // Its file, its fire, its alert, and what is owed behind it keep a night without its steps.
        "nightly 2026-01-01 0", "nightly 2026-01-03 0", "nightly 2026-01-04 0",
        "nightly 2026-01-05 0",
        // As old as is kept, and the night itself; the last one of another name.
        "nightly 2026-01-06 1", "nightly 2026-02-06 1", "seldom 2025-06-01 0",
      ])
    // What was forgotten is not run again.
    #expect(throws: Problem.self) { try world.run("2026-01-02") }
  }

  @Test func `a night that paid stays, and so does one that is not done`() throws {
    let world = try NightWorld(["nightledger.json5": Self.settings])
    let connection = try world.database.connect()
    for statement: SQL in [
      """
      INSERT INTO run.night
        (night, business_date, scheduled_at, state, holder, definitions_digest, program_version,
         zone_rules)
      SELECT 'n', d, now(), CASE extract(day FROM d) WHEN 2 THEN 'failed' ELSE 'done' END,
        '', '', '', ''
      FROM generate_series('2026-01-01'::timestamp, '2026-01-09', '1 day') AS d
      """,
      """
      INSERT INTO run.step (run_id, step, ordinal, state) SELECT run_id, 's', 1, 'done' FROM run.night
      """,
    ] { try connection.execute(statement) }
    try connection.execute(Self.batch(of: "2026-01-03"))
    // Two steps and two nights at once, three times: the rest goes with the next night.
    let retention = JournalRetention(connection, keptDays: 31, rowsAtOnce: 2, mostTimes: 3)
    try retention.forget(on: try #require(CivilDate("2026-03-01")))
    #expect(try Self.journal(world).count { $0.hasSuffix(" 0") } == 1)
    try retention.forget(on: try #require(CivilDate("2026-03-01")))
    #expect(try Self.journal(world) == ["n 2026-01-02 1", "n 2026-01-03 0", "n 2026-01-09 1"])
  }

  private static func batch(of date: String) -> SQL {
    """
    INSERT INTO ledger.batch
      (batch_id, program, stream, legal_entity, number, file_name, business_date, scheduled_at,
       environment, state, rows, amount, customer_hash, row_hash, sha256, bytes, chain_head)
    VALUES
      ('b', 'test', 'message-email', '', 1, 'f', \(date)::date, now(), 'test', 'FROZEN', 1, 1, '0',
       '0', '0', 1, '0')
    """
  }

  /// Every night with the count of its steps.
  private static func journal(_ world: NightWorld) throws -> [String] {
    try world.database.connect().query(
      """
      SELECT n.night || ' ' || n.business_date || ' ' || count(s.step) AS line
      FROM run.night AS n
      LEFT JOIN run.step AS s ON s.run_id = n.run_id
      GROUP BY n.run_id, n.night, n.business_date
      ORDER BY n.night, n.business_date
      """
    ).map { row throws(Problem) in try row.text("line") }
  }
}
