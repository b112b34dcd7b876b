import Glibc
import Host
import Postgres
import SQLText
import TestKit
import Testing
import Vocabulary

/// Two sessions of one caller work at the same time.
@Suite struct RunningStatementTests {
  @Test func `a launched statement runs while another session answers`() throws {
    let first = try TestCluster.connect()
    let second = try first.sibling()
    defer { second.close() }
    // The statement ends when the second session lets it, however slow the machine is.
    _ = try second.query("SELECT pg_advisory_lock(20261123)")
    let running = try first.launch("SELECT pg_advisory_lock(20261123)")
    let isAtWork: SQL = """
      SELECT count(*) AS rows
      FROM pg_stat_activity
      WHERE pid = \(Int(first.processID)) AND state = 'active'
      """
    let deadline = Deadline.after(.seconds(30))
    while try second.query(isAtWork).single.int("rows") == 0, !deadline.hasPassed { usleep(1000) }
    #expect(try second.query(isAtWork).single.int("rows") == 1)
    _ = try second.query("SELECT pg_advisory_unlock(20261123)")
    #expect(try running.finish() == 1)
    #expect(try first.query("SELECT 1 AS one").single.int("one") == 1)
  }

  @Test func `what goes wrong is told when it is asked for`() throws {
    let connection = try TestCluster.connect()
    let running = try connection.launch("SELECT 1 / 0")
    let problem = #expect(throws: Problem.self) { try running.finish() }
    #expect(problem?.sqlState == "22012")
    #expect(connection.isAlive)
  }

  @Test func `a statement that nobody waits for takes its session with it`() throws {
    let connection = try TestCluster.connect()
    do { _ = try connection.launch("SELECT pg_sleep(60)") }
    #expect(!connection.isAlive)
  }

  @Test func `a sibling has the name and the settings of its session`() throws {
    let connection = try TestCluster.connect()
    let sibling = try connection.sibling()
    defer { sibling.close() }
    let name: SQL = "SELECT current_setting('application_name') AS name"
    #expect(
      try sibling.query(name).single.text("name") == connection.query(name).single.text("name"))
    #expect(sibling.processID != connection.processID)
  }
}
