package import Postgres
import SQLText
import Synchronization
package import Vocabulary

/// A fresh database for one test, dropped with this value; its sessions end with it in any case.
///
/// ```swift
/// let database = try TestDatabase.make()
/// let connection = try database.connect()
/// ```
package final class TestDatabase: Sendable {
  package let name: String

  private init(name: String) {
    self.name = name
  }

  deinit {
    do throws(Problem) { try Administration.drop(name) } catch { atExitProblems(error) }
  }

  /// An empty database.
  package static func make() throws(Problem) -> TestDatabase {
    let name = SQLName.numbered("test", nextNumber())
    try Administration.run("CREATE DATABASE \(name) TEMPLATE template0")
    return TestDatabase(name: name.description)
  }

  /// A copy of a template, which the closure fills once per test process.
  ///
  /// Templates are told apart by their name; the first closure of a name fills it.
  package static func make(
    template: StaticString,
    _ prepare: (Connection) throws(Problem) -> Void
  ) throws(Problem) -> TestDatabase {
    let source = try Administration.template(template, prepare)
    let name = SQLName.numbered("test", nextNumber())
    try Administration.run("CREATE DATABASE \(name) TEMPLATE \(source)")
    return TestDatabase(name: name.description)
  }

  package func settings() throws(Problem) -> ConnectionSettings {
    try TestCluster.settings(database: name)
  }

  package func connect(as applicationName: String = "test") throws(Problem) -> Connection {
    try TestCluster.connect(database: name, as: applicationName)
  }

  private static let number = Atomic<Int>(0)

  private static func nextNumber() -> Int {
    number.add(1, ordering: .relaxed).newValue
  }
}

/// The one session that makes and drops databases; one test at a time uses it.
private enum Administration {
  private static let turn = Mutex(())
  // Both are touched by the holder of the turn only.
  private nonisolated(unsafe) static var connection: Connection?
  private nonisolated(unsafe) static var templates: [String: Result<SQLName, Problem>] = [:]

  static func run(_ sql: SQL) throws(Problem) {
    let result = turn.withLock { _ in
      Result { () throws(Problem) in _ = try session().execute(sql) }
    }
    try result.get()
  }

  static func drop(_ name: String) throws(Problem) {
    guard let number = name.split(separator: "_").last.flatMap({ Int($0) }) else { return }
    guard !ProcessScratch.keepsFleeting else {
      return try run(
        """
        SELECT pg_terminate_backend(a.pid) FROM pg_stat_activity AS a WHERE a.datname = \(name)
        """)
    }
    try run("DROP DATABASE \(SQLName.numbered("test", number)) WITH (FORCE)")
  }

  static func template(
    _ name: StaticString, _ prepare: (Connection) throws(Problem) -> Void
  ) throws(Problem) -> SQLName {
    let result = turn.withLock { _ in
      let key = name.description
      if let known = templates[key] { return known }
      let database = SQLName.numbered("template", templates.count + 1)
      let made = Result { () throws(Problem) in
        try fill(database, prepare)
        return database
      }
      templates[key] = made
      return made
    }
    return try result.get()
  }

  private static func fill(
    _ database: SQLName, _ prepare: (Connection) throws(Problem) -> Void
  ) throws(Problem) {
    try session().execute("CREATE DATABASE \(database) TEMPLATE template0")
    let connection = try TestCluster.connect(database: database.description)
    defer { connection.close() }
    try prepare(connection)
  }

  private static func session() throws(Problem) -> Connection {
    if let connection, connection.isAlive { return connection }
    let opened = try TestCluster.connect()
    connection = opened
    return opened
  }
}
