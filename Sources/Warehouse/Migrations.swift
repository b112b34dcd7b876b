package import Postgres
import SQLText
import Statements
package import Vocabulary

/// The schema, step by step forward: numbered scripts, each applied once in a transaction of its own
/// and remembered with its checksum.
package struct Migrations {
  private let scripts: [Statement]
  private let programVersion: String
  private let lockLimit: Duration

  package init(programVersion: String) {
    self.init(Statements.migrations, programVersion: programVersion)
  }

  init(_ scripts: [Statement], programVersion: String, lockLimit: Duration = .seconds(30)) {
    self.scripts = scripts
    self.programVersion = programVersion
    self.lockLimit = lockLimit
  }

  /// A migration the database has.
  package struct Applied: Sendable, Equatable {
    package let number: Int
    package let name: String
    package let sha256: String
    package let programVersion: String
  }

  /// Brings the database to the schema of this program. Two programs at once wait for each other.
  ///
  /// Refuses a database that is newer than the program, and one whose applied scripts are not ours.
  /// - Returns: the names of the scripts that were applied now.
  package func apply(to connection: Connection) throws(Problem) -> [String] {
    guard try connection.lock(key: Self.lockKey, waitingAtMost: lockLimit) else {
      throw Problem(
        .tryLater, "another program is migrating this database", hint: "start again in a minute")
    }
    let names: [String]
    do throws(Problem) { names = try applyLocked(to: connection) } catch {
      // The lock goes with the session; the reason why the migration failed is what counts.
      if connection.isAlive { try connection.unlock(key: Self.lockKey) }
      throw error
    }
    try connection.unlock(key: Self.lockKey)
    return names
  }

  /// What the database has; empty when it has no register.
  package func applied(on connection: Connection) throws(Problem) -> [Applied] {
    guard try connection.query(Statements.hasMigrations).single.bool("found") else { return [] }
    var applied: [Applied] = []
    for row in try connection.query(Statements.appliedMigrations) {
      applied.append(
        Applied(
          number: try row.int("number"), name: try row.text("name"),
          sha256: try row.text("sha256"), programVersion: try row.text("program_version")))
    }
    return applied
  }

  /// Refuses a database that this program cannot work on.
  package func check(_ applied: [Applied]) throws(Problem) {
    for (migration, script) in zip(applied, scripts)
    where migration.sha256 != SHA256.hex(of: script.text) {
      throw Problem(
        .definition,
        "migration \(migration.number) of the database (\(migration.name), applied by version "
          + "\(migration.programVersion)) is not the script \(script.name) of this program, version "
          + programVersion,
        hint: "an applied script is never edited: restore it, or write a new one")
    }
    if applied.count > scripts.count, let last = applied.last {
      throw Problem(
        .definition,
        "the database has migration \(last.number), applied by version \(last.programVersion), but "
          + "this program, version \(programVersion), knows only \(scripts.count)",
        hint: "run the newer program")
    }
  }

  /// Whether the database is exactly at the schema of this program.
  package func isCurrent(_ applied: [Applied]) -> Bool { applied.count == scripts.count }

  private func applyLocked(to connection: Connection) throws(Problem) -> [String] {
    if try !connection.query(Statements.hasMigrations).single.bool("found") {
      try connection.run(script: Statements.migrationRegistry)
    }
    let known = try applied(on: connection)
    try check(known)
    var names: [String] = []
    for (index, script) in scripts.enumerated().dropFirst(known.count) {
      try connection.transaction { () throws(Problem) in
        try connection.run(script: script)
        _ = try connection.execute(
          Statements.noteMigration, .integer(index + 1), .text(script.name),
          .text(SHA256.hex(of: script.text)), .text(programVersion))
      }
      names.append(script.name)
    }
    return names
  }

  /// "nl-migra" as a number: one lock for all programs on this database.
  static let lockKey: Int64 = 0x6E6C_2D6D_6967_7261
}
