import Dispatch
import Postgres
import SQLText
import Statements
import Synchronization
import TestKit
import Testing
import Vocabulary

@testable import Warehouse

@Suite struct MigrationTests {
  static func script(_ text: String, _ name: StaticString) -> Statement {
    Statement(embedded: Array(text.utf8), as: name)
  }

  static let first = script("CREATE TABLE run.a (x integer)", "migrations/0001_a")
  static let second = script("CREATE TABLE run.b (x integer)", "migrations/0002_b")

  static func tableNames(_ connection: Connection) throws -> [String] {
    try connection.query(
      """
      SELECT tablename::text AS name FROM pg_catalog.pg_tables
      WHERE schemaname = 'run' ORDER BY tablename
      """
    ).map { try $0.text("name") }
  }

  /// The problem that a migration ends with; nil when it goes through.
  static func refusal(
    _ scripts: [Statement], version: String, on connection: Connection
  ) -> Problem? {
    do throws(Problem) {
      _ = try Migrations(scripts, programVersion: version).apply(to: connection)
      return nil
    } catch { return error }
  }

  @Test func `an empty database gets every script, each with its checksum, and the next time none`()
    throws
  {
    let database = try TestDatabase.make()
    let connection = try database.connect()
    let migrations = Migrations(programVersion: "1.2.3")
    #expect(try migrations.applied(on: connection) == [])
    #expect(!migrations.isCurrent([]))
    #expect(try migrations.apply(to: connection) == Statements.migrations.map(\.name))
    let applied = try migrations.applied(on: connection)
    let expected = Statements.migrations.enumerated().map { index, script in
      Migrations.Applied(
        number: index + 1, name: script.name, sha256: SHA256.hex(of: script.text),
        programVersion: "1.2.3")
    }
    #expect(applied == expected)
    #expect(migrations.isCurrent(applied))
    #expect(try migrations.apply(to: connection) == [])
    #expect(try Migrations(programVersion: "1.2.4").apply(to: connection) == [])
    #expect(try migrations.applied(on: connection) == expected, "the first version stays noted")
  }

  @Test func `a newer program adds only what is new`() throws {
    let database = try TestDatabase.make()
    let connection = try database.connect()
    #expect(Self.refusal([Self.first], version: "1", on: connection) == nil)
    let added = try Migrations([Self.first, Self.second], programVersion: "2").apply(to: connection)
    #expect(added == ["migrations/0002_b"])
    #expect(try Self.tableNames(connection) == ["a", "b", "migration"])
  }

  @Test func `two programs at once do the work once`() throws {
    let database = try TestDatabase.make()
    let names = Mutex<[[String]]>([])
    let problems = Mutex<[Problem]>([])
    let settings = try database.settings()
    withExtendedLifetime(database) {
      DispatchQueue.concurrentPerform(iterations: 4) { _ in
        do throws(Problem) {
          let connection = try Connection.open(settings, applicationName: "migration")
          let done = try Migrations(programVersion: "1").apply(to: connection)
          names.withLock { $0.append(done) }
        } catch { problems.withLock { $0.append(error) } }
      }
    }
    #expect(problems.withLock { $0 } == [])
    let done = names.withLock { $0 }.sorted { $0.count < $1.count }
    #expect(done == [[], [], [], Statements.migrations.map(\.name)])
  }

  @Test func `a script that was changed is refused, with both versions and what to do`() throws {
    let database = try TestDatabase.make()
    let connection = try database.connect()
    #expect(Self.refusal([Self.first, Self.second], version: "1.0", on: connection) == nil)
    let changed = Self.script("CREATE TABLE run.b (x bigint)", "migrations/0002_b")
    let third = Self.script("CREATE TABLE run.c (x integer)", "migrations/0003_c")
    let problem = try #require(
      Self.refusal([Self.first, changed, third], version: "1.1", on: connection))
    #expect(problem.exit == .definition)
    for part in ["migration 2", "migrations/0002_b", "1.0", "1.1"] {
      #expect(problem.message.contains(part), "\(problem.message)")
    }
    #expect(problem.hint != nil)
    #expect(try Self.tableNames(connection) == ["a", "b", "migration"], "nothing was applied")
    #expect(Self.refusal([Self.first, Self.second], version: "1.1", on: connection) == nil)
  }

  @Test func `a database that is newer is refused, with both versions and what to do`() throws {
    let database = try TestDatabase.make()
    let connection = try database.connect()
    #expect(Self.refusal([Self.first, Self.second], version: "2.0", on: connection) == nil)
    let problem = try #require(Self.refusal([Self.first], version: "1.0", on: connection))
    #expect(problem.exit == .definition)
    for part in ["migration 2", "2.0", "1.0"] {
      #expect(problem.message.contains(part), "\(problem.message)")
    }
    #expect(problem.hint == "run the newer program")
  }

  @Test func `a script that fails leaves nothing, and those before it stay`() throws {
    let database = try TestDatabase.make()
    let connection = try database.connect()
    let broken = Self.script(
      "CREATE TABLE run.b (x integer); INSERT INTO run.b VALUES (1); SELECT 1 / 0",
      "migrations/0002_b")
    let problem = try #require(Self.refusal([Self.first, broken], version: "1", on: connection))
    #expect(problem.sqlState == "22012")
    #expect(try Self.tableNames(connection) == ["a", "migration"])
    let migrations = Migrations([Self.first, Self.second], programVersion: "1")
    #expect(try migrations.applied(on: connection).map(\.name) == ["migrations/0001_a"])
    // The lock was given back: the mended program goes on, from another session too.
    #expect(try migrations.apply(to: connection) == ["migrations/0002_b"])
  }

  @Test func `while another program migrates, a waiting one is told to try later`() throws {
    let database = try TestDatabase.make()
    let holder = try database.connect()
    let connection = try database.connect()
    #expect(try holder.tryLock(key: Migrations.lockKey))
    let waiting = Migrations([Self.first], programVersion: "1", lockLimit: .milliseconds(50))
    do throws(Problem) {
      _ = try waiting.apply(to: connection)
      Issue.record("it did not wait for the lock")
    } catch {
      #expect(error.exit == .tryLater)
    }
    try holder.unlock(key: Migrations.lockKey)
    #expect(try waiting.apply(to: connection) == ["migrations/0001_a"])
  }
}
