package import Host
package import Vocabulary

/// Where the database is and how long we wait for it.
///
/// libpq's own settings (`PGHOST`, `PGSERVICE`, `PGPASSFILE`, …) pass through; `PGOPTIONS` does not.
package struct ConnectionSettings: Sendable {
  /// A connection string or URL as libpq reads it; empty when the variables say everything.
  package var conninfo: String
  /// Settings that stand above the connection string, by libpq's keyword.
  package var overrides: [String: String] = [:]
  /// How long a connection attempt may take, all hosts together.
  package var connectLimit: Duration = .seconds(10)
  /// How long one statement may run when the caller says nothing; the server is told it too.
  package var statementLimit: Duration = .seconds(3600)
  /// How long a statement waits for a lock before it fails with 55P03.
  package var lockLimit: Duration = .seconds(30)
  /// How long a transaction may stand idle before the server ends it with 25P03.
  package var idleInTransactionLimit: Duration = .seconds(600)
  /// A server with `fsync` or `full_page_writes` off is refused unless this is true; tests set it.
  package var acceptsLossyServer = false
  /// What ends every wait of the connection.
  package var stop = StopFlag.process

  package init(conninfo: String) {
    self.conninfo = conninfo
  }

  /// A server on this machine, reached through the folder of its socket.
  package init(socketFolder: String, database: String, user: String) {
    conninfo = ""
    overrides = [
      "host": socketFolder, "port": "5432", "dbname": database, "user": user,
      "sslmode": "disable", "passfile": "\(socketFolder)/no-password",
      "target_session_attrs": "any",
    ]
  }

  /// The same server, another database.
  package func database(_ name: String) -> ConnectionSettings {
    var copy = self
    copy.overrides["dbname"] = name
    return copy
  }

  /// What the person who started us asked for: `--db`, else `DATABASE_URL`, else libpq's own
  /// variables; `nil` when nothing names a database, which means the embedded cluster.
  ///
  /// A password on the command line is refused: every user of the machine can read it there.
  package static func requested(option: String?) throws(Problem) -> ConnectionSettings? {
    if let option {
      let keywords = try parsed(option, as: "--db")
      if keywords["password"] != nil || keywords["sslpassword"] != nil {
        throw Problem(
          .usage, "a password on the command line can be read by every user of this machine",
          hint: "put it into ~/.pgpass or a service file")
      }
      return ConnectionSettings(conninfo: option)
    }
    if let url = environmentVariable("DATABASE_URL") {
      _ = try parsed(url, as: "DATABASE_URL")
      return ConnectionSettings(conninfo: url)
    }
    let names = ["PGHOST", "PGHOSTADDR", "PGPORT", "PGDATABASE", "PGUSER", "PGSERVICE"]
    return names.contains { environmentVariable($0) != nil }
      ? ConnectionSettings(conninfo: "") : nil
  }
}
