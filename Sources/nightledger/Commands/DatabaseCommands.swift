import Host
import Postgres
import Runner
import Vocabulary
import Warehouse

extension CommandDefinition {
  static let databaseUp = CommandDefinition(
    words: ["db", "up"],
    abstract: "start the private database and keep it running",
    options: [.jobs],
    example: "db up",
    perform: { invocation throws(Problem) in
      let cluster = try privateCluster(invocation)
      let running = try cluster.start()
      try cluster.keep()
      try running.stop()
      Screen.tell("the private database runs; `\(Home.programName) db down` stops it")
      return .ok
    })

  static let databaseDown = CommandDefinition(
    words: ["db", "down"],
    abstract: "stop the private database",
    options: [.jobs],
    example: "db down",
    perform: { invocation throws(Problem) in
      try privateCluster(invocation).stopServer()
      return .ok
    })

  static let databaseStatus = CommandDefinition(
    words: ["db", "status"],
    abstract: "whether the private database runs, and where",
    options: [
      .jobs,
      .json([
        "state": .choice(["running", "stopped", "absent"]), "folder": .text, "data": .text.orNull,
        "socket": .text.orNull, "version": .text.orNull, "is_kept": .boolean,
      ]),
    ],
    example: "db status",
    perform: { invocation throws(Problem) in
      let status = try privateCluster(invocation).status
      let (state, words) =
        switch status.state {
        case .running(let processID): ("running", "running as process \(processID)")
        case .stopped: ("stopped", "stopped")
        case .absent: ("absent", "not made yet")
        }
      if invocation.wantsJSON {
        try Screen.print(
          JSONValue.object([
            ("state", .text(state)),
            ("folder", .text(status.folder)), ("data", .optional(status.dataFolder)),
            ("socket", .optional(status.socketFolder)), ("version", .optional(status.version)),
            ("is_kept", .boolean(status.isKept)),
          ]))
        return .ok
      }
      var lines = ["private database: \(words)\(status.isKept ? ", kept by db up" : "")"]
      if let version = status.version { lines.append("  PostgreSQL \(version)") }
      if let data = status.dataFolder { lines.append("  data   \(data)") }
      if let socket = status.socketFolder {
        lines.append("  psql   psql -h \(socket) -U nightledger \(EmbeddedCluster.databaseName)")
      }
      try Screen.print(lines.joined(separator: "\n"))
      return .ok
    })

  static let databaseMigrate = CommandDefinition(
    words: ["db", "migrate"],
    abstract: "bring the schema of the database to this program",
    options: [.jobs, .database, .json(["applied": .array(.text)])],
    example: "db migrate --db service=loyalty",
    perform: { invocation throws(Problem) in
      let installation = try Home.installation(invocation)
      let applied = try Home.withDatabase(of: invocation, installation) {
        database throws(Problem) in
        let connection = try Connection.open(
          database.settings, applicationName: "nightledger db migrate")
        defer { connection.close() }
        return try Migrations(programVersion: Installation.version).apply(to: connection)
      }
      if invocation.wantsJSON {
        try Screen.print(.object([("applied", .array(applied.map { .text($0) }))]))
        return .ok
      }
      for name in applied { Screen.tell("applied \(name)") }
      if applied.isEmpty, Screen.showsProgress { Screen.tell("the schema is current") }
      return .ok
    })

  private static func privateCluster(
    _ invocation: Invocation
  ) throws(Problem) -> EmbeddedCluster {
    EmbeddedCluster(folder: try Home.installation(invocation).clusterFolder)
  }
}
