import Glibc
import Host
import Postgres
import Runner
import SQLText
import TestKit
import Testing
import Vocabulary

/// What a programme demands of its data before anything leaves.
@Suite struct CheckNightTests {
  private static let nameless = """
    -- Who has no name.
    SELECT customer_id, registered_on FROM warehouse.customer WHERE first_name IS NULL;
    """

  /// A night with one check, over three customers of whom two have no name.
  private static func world(_ keys: String, _ script: String = nameless) throws -> NightWorld {
    let digest = SHA256.hex(of: Array(script.utf8))
    let world = try NightWorld([
      "feeds/customers.json5": "{ kind: 'customers' }",
      "nights/nightly.json5": """
      {
        steps: ["import", "export"],
        checks: [{ id: "named", file: "sql/named.sql", sha256: "\(digest)", \(keys) }],
      }
      """,
    ])
    try world.write("sql/named.sql", script)
    try world.drop(
      "customers", "customers_1.csv",
      """
      local_id,register_date,first_name
      C-1,2020-01-01 00:00:00,Ada
      C-2,2020-01-01 00:00:00,
      C-3,2020-01-01 00:00:00,

      """)
    return world
  }

  private static func found(_ world: NightWorld) throws -> [String] {
    try world.database.connect().query(
      "SELECT content ->> 'customer_id' AS id FROM run.check_row ORDER BY row_number"
    ).map { row throws(Problem) in try row.text("id") }
  }

  private static func steps(_ world: NightWorld) throws -> [String] {
    try world.database.connect().query("SELECT step, state FROM run.step ORDER BY ordinal")
      .map { row throws(Problem) in "\(try row.text("step")) \(try row.text("state"))" }
  }

  @Test func `a check that finds rows stops the night before the export and keeps them`() throws {
    let world = try Self.world("")
    let problem = try #require(throws: Problem.self) { try world.run("2026-11-21") }
    #expect(problem.exit == .badData)
    #expect(problem.message == "the check 'named' found 2 rows, expected none")
    #expect(!problem.description.contains("C-2"))
    #expect(try Self.found(world) == ["C-2", "C-3"])
    #expect(try Self.steps(world) == ["import done", "named running"])
    // Mended, the same night goes on, and nothing is left of what was found.
    try world.database.connect().execute("UPDATE warehouse.customer SET first_name = 'Eve'")
    #expect(try world.run("2026-11-21").exit == .ok)
    #expect(try Self.found(world).isEmpty)
    #expect(try Self.steps(world) == ["import done", "named done", "export done"])
  }

  @Test func `a warning lets the night go on and stands in its journal`() throws {
    let world = try Self.world("severity: 'warn'")
    let summary = try world.run("2026-11-21")
    #expect(summary.exit == .ok)
    #expect(summary.record.problem == "the check 'named' found 2 rows, expected none")
    #expect(try Self.found(world).count == 2)
  }

  @Test func `so many rows as at_most are let pass`() throws {
    let summary = try Self.world("at_most: 2").run("2026-11-21")
    #expect(summary.exit == .ok && summary.record.problem == nil)
  }

  @Test(arguments: [
    ("DELETE FROM warehouse.customer RETURNING customer_id", "25006"),
    ("CREATE TABLE warehouse.own (a integer)", "42P11"), ("SELECT 1; SELECT 2", "42P11"),
    ("COMMIT", "42P11"),
  ])
  func `a check can only read`(script: String, state: String) throws {
    let world = try Self.world("", script)
    let problem = try #require(throws: Problem.self) { try world.run("2026-11-21") }
    #expect(problem.message.contains(state), "\(problem)")
    let left = try world.database.connect().query(
      "SELECT count(*)::integer AS customers FROM warehouse.customer")
    #expect(try left.single.int("customers") == 3)
  }

  @Test func `a night that queues waits for its turn, and one more leaves`() throws {
    let bench = try CommandBench()
    try bench.file(
      "jobs/nights/nightly.json5",
      """
      { steps: [{ id: "hold", command: ["./hold"] }], concurrency: "queue" }
      """)
    try bench.file("hold", "#!/bin/sh\ntouch began\nuntil test -e go; do sleep 0.05; done\n")
    #expect(chmod(bench.scratch("hold"), 0o755) == 0)
    #expect(try bench.run("db", "up").exit == 0)
    defer { _ = try? bench.run("db", "down") }
    func start(_ date: String) throws -> ChildProcess {
      var program = bench.program(["run", "--date", date])
      program.output = .null
      program.errors = .file(bench.scratch("errors-\(date)"))
      return try program.start()
    }
    let first = try start("2026-03-01")
    try waitFor(bench.scratch("began"))
    let second = try start("2026-03-02")
    try waitFor(bench.scratch("var/exchange/work/night.queue-1.lock"))
    #expect(try bench.run("run", "--date", "2026-03-03").exit == 75)
    #expect(second.poll() == nil)
    try bench.file("go", "")
    #expect(try first.wait(until: .after(.seconds(60))).isSuccess)
    #expect(try second.wait(until: .after(.seconds(60))).isSuccess)
  }

  private func waitFor(_ path: String) throws {
    let patience = Deadline.after(.seconds(60))
    while access(path, F_OK) != 0 {
      guard !patience.hasPassed else { throw Problem.bug("\(path) never came") }
      usleep(10_000)
    }
  }
}
