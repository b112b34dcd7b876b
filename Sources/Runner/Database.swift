import Definitions
package import Host
package import Postgres
package import Vocabulary
import Warehouse

/// The database of a command: a named one, or the private cluster that starts for it and stops with
/// its last user.
package final class Database {
  package let settings: ConnectionSettings
  /// `nil` when the database is somebody else's.
  package let cluster: RunningCluster?

  package init(settings: ConnectionSettings, cluster: RunningCluster? = nil) {
    self.settings = settings
    self.cluster = cluster
  }

  /// Finds the database: `--db`, `DATABASE_URL`, libpq's variables, the settings' `database`, else
  /// the private cluster in `clusterFolder`.
  package static func open(
    option: String?, installation: Installation
  ) throws(Problem) -> Database {
    if let settings = try ConnectionSettings.requested(option: option) {
      return Database(settings: settings, cluster: nil)
    }
    if let conninfo = installation.programme.settings.database {
      return Database(settings: ConnectionSettings(conninfo: conninfo.value), cluster: nil)
    }
    return try embedded(in: installation.clusterFolder)
  }

  /// The private cluster in a folder, started.
  package static func embedded(in folder: String) throws(Problem) -> Database {
    let running = try EmbeddedCluster(folder: folder).start()
    return Database(settings: running.settings(), cluster: running)
  }

  /// Opens a session with the schema of this program: a private or empty database is brought to it,
  /// any other must have been migrated by command.
  ///
  /// - Parameter mayChangeSchema: `false`: a schema that is not that of this program is refused.
  package func session(
    applicationName: String, mayChangeSchema: Bool = true, stop: StopFlag = .process
  ) throws(Problem) -> Connection {
    var settings = settings
    settings.stop = stop
    let connection = try Connection.open(settings, applicationName: applicationName)
    let migrations = Migrations(programVersion: Installation.version)
    let applied = try migrations.applied(on: connection)
    try migrations.check(applied)
    if !migrations.isCurrent(applied) {
      guard mayChangeSchema else {
        throw Problem(
          .definition,
          "the database has not the schema of this program, and nothing may be changed",
          hint: "`nightledger db migrate` makes it")
      }
      guard cluster != nil || applied.isEmpty else {
        throw Problem(
          .definition,
          "the database is at migration \(applied.count), this program, version "
            + "\(Installation.version), needs a later one",
          hint: "`nightledger db migrate` brings it there")
      }
      _ = try migrations.apply(to: connection)
    }
    return connection
  }

  /// Ends the use of the private cluster, if it is one.
  package func close() throws(Problem) {
    try cluster?.stop()
  }
}
