import Host
import Postgres
import SQLText
import TestKit
import Testing
import Vocabulary

/// A date that is done is run again for a reason: nobody is paid or written to twice.
@Suite struct RerunTests {
  private static func ledger(_ connection: Connection) throws(Problem) -> [String] {
    try connection.query(
      """
      SELECT 'accrual ' || customer_id || ' ' || accrual_key || ' ' || amount AS line FROM ledger.accrual
      UNION ALL SELECT 'message ' || customer_id || ' ' || message_key FROM ledger.message
      ORDER BY line
      """
    ).map { row throws(Problem) in try row.text("line") }
  }

  @Test func `a rerun takes what came late, pays nobody twice and keeps what was before`() throws {
    let bench = try CommandBench()
    try bench.file(
      "jobs/nights/nightly.json5", "{ steps: ['import', 'rfm', 'segments', 'campaigns', 'export'] }"
    )
    try bench.file("var/exchange/inbox/customers/customers.csv", BirthdayNightTests.customers)
    #expect(try bench.run("db", "up").exit == 0)
    defer { _ = try? bench.run("db", "down") }
    func run(_ date: String, _ more: String...) throws -> CommandBench.Answer {
      try bench.run(["run", "--date", date] + more)
    }
    let asked = ["--rerun", "--reason", "the shops' file came late", "--by", "anna"]
    let early = try bench.run(["run", "--date", "2026-11-21"] + asked)
    #expect(early.exit == 64 && early.errors.contains("is not done"), "\(early.errors)")
    #expect(try run("2026-11-21").exit == 0)
    let cluster = try EmbeddedCluster(folder: bench.scratch("var/postgres")).start()
    let connection = try Connection.open(cluster.settings(), applicationName: "test")
    let first = try Self.ledger(connection)
    #expect(first.contains { $0.hasPrefix("accrual") })
    for (words, refusal) in [
      (["--rerun"], "needs a reason"),
      (["--rerun", "--reason", " ", "--by", "a"], "needs a reason"),
      (["--rerun", "--reason", "late"], "and a person"), (["--by", "anna"], "is about '--rerun'"),
      (["--reason", "late"], "is about '--rerun'"),
      (asked + ["--select", "import"], "runs every step"),
    ] {
      let refused = try bench.run(["run", "--date", "2026-11-21"] + words)
      #expect(refused.exit == 64 && refused.errors.contains(refusal), "\(refused.errors)")
    }

    try bench.file(
      "var/exchange/inbox/customers/late.csv",
      "local_id,first_name,register_date,birth_date\nC-9,Eve,2024-01-01 10:00:00,1991-11-21\n")
    let again = try bench.run(["run", "--date", "2026-11-21"] + asked)
    #expect(again.exit == 0 && again.errors.isEmpty, "\(again.errors)")
    let second = try Self.ledger(connection)
    #expect(Set(second).isSuperset(of: first) && second.count > first.count)
    #expect(second.contains { $0.contains("C-9") }, "\(second)")
    #expect(Set(second).count == second.count)
    let outbox = try Folder(opening: bench.scratch("var/exchange/outbox")).names()
    // With nothing new it changes nothing, and without --rerun it does not run.
    #expect(try bench.run(["run", "--date", "2026-11-21"] + asked).exit == 0)
    #expect(try run("2026-11-21").exit == 0)
    #expect(try Self.ledger(connection) == second)
    #expect(try Folder(opening: bench.scratch("var/exchange/outbox")).names() == outbox)

    let shown = try bench.run("run", "show").output
    #expect(
      shown.contains("attempt 3, run again by anna because: the shops' file came late"), "\(shown)")
    #expect(shown.contains("attempt 1 ended with 0 at 20"), "\(shown)")
    #expect(try bench.run("runs").output.contains("attempt 3 (the shops' file came late, anna)"))
    #expect(try bench.run("run", "show", "--json").output.contains("\"attempt\": 2"))
    #expect(try bench.run("report").output.contains("attempt 3 by anna: the shops' file came late"))

    #expect(try run("2026-11-22").exit == 0)
    let passed = try bench.run(["run", "--date", "2026-11-21"] + asked)
    #expect(passed.exit == 64 && passed.errors.contains("nights go forward"), "\(passed.errors)")
    let close = ["period", "close", "2026-11-22", "--reason", "month end", "--by", "anna"]
    #expect(try bench.run(close).exit == 0)
    let closed = try bench.run(["run", "--date", "2026-11-22"] + asked)
    #expect(closed.exit == 64 && closed.errors.contains("are closed"), "\(closed.errors)")
    connection.close()
  }
}
