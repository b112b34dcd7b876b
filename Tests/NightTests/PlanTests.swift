import Host
import Postgres
import Runner
import SQLText
import TestKit
import Testing
import Vocabulary

/// A plan is looked at and writes nothing: no record of the server's log, no file, no folder.
@Suite struct PlanTests {
  private static func folders(_ path: String) throws(Problem) -> [String] {
    let folder = try Folder(opening: path)
    var found: [String] = []
    for name in try folder.names() where name != "postgres" {
      guard let status = try folder.status(of: name) else { continue }
      found.append("\(folder.path(of: name)) \(status.inode) \(status.changedAt)")
      if status.kind == .folder { found += try folders(folder.path(of: name)) }
    }
    return found
  }

  @Test func `a plan leaves the server's log and every folder where they were`() throws {
    let bench = try CommandBench()
    #expect(try bench.run("db", "up").exit == 0)
    defer { _ = try? bench.run("db", "down") }
    #expect(try bench.run("run", "--date", "2026-11-21").exit == 0)
    try bench.file("var/exchange/inbox/customers/c.csv", "local_id,register_date\nC-1,2020-01-01\n")
    let running = try EmbeddedCluster(folder: bench.scratch("var/postgres")).start()
    let connection = try Connection.open(running.settings(), applicationName: "test")
    func position() throws -> String {
      try connection.query("SELECT pg_current_wal_insert_lsn()::text AS position").single
        .text("position")
    }
    // A moment of the server's own housekeeping is no plan's: one quiet plan of three proves it.
    var isQuiet = false
    for _ in 0..<3 where !isQuiet {
      let before = try (position(), Self.folders(bench.scratch.path))
      let plan = try bench.run("plan", "--date", "2026-11-22", "--sql")
      #expect(plan.exit == 0 && plan.output.contains("INSERT INTO"), "\(plan.errors)")
      isQuiet = try position() == before.0
      #expect(try Self.folders(bench.scratch.path) == before.1)
    }
    #expect(isQuiet)
    connection.close()
    try running.stop()

    let page = try bench.run("plan", "--date", "2026-11-22")
    #expect(page.output.contains("customers/c.csv  inbox"), "\(page.output)")
    #expect(page.output.contains("birthday-bonus"), "\(page.output)")
    let json = try bench.run("plan", "--date", "2026-11-22", "--exclude", "export", "--json")
    #expect(json.output.contains("\"is_chosen\": false"), "\(json.output)")
  }
}
