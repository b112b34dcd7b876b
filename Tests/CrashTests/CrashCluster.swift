import Glibc
import Host
import Postgres
import SQLText
import Synchronization
import TestKit
import Vocabulary

/// One private cluster for the crash tests, with its shipped settings: the real binary refuses a
/// server that does not sync. It is stopped at the end of the process, and its databases go with it.
enum CrashCluster {
  private final class Started: @unchecked Sendable {
    // Both are touched by the holder of the turn only.
    let cluster: RunningCluster
    var administration: Connection
    let folder: ScratchFolder

    init() throws(Problem) {
      for name in ["PGHOST", "PGHOSTADDR", "PGPORT", "PGDATABASE", "PGUSER", "PGSERVICE"] {
        unsetenv(name)
      }
      folder = try ScratchFolder()
      cluster = try EmbeddedCluster(folder: folder("cluster")).start()
      administration = try Connection.open(cluster.settings(), applicationName: "crash tests")
    }
  }

  private static let turn = Mutex<Result<Started, Problem>?>(nil)

  private static func whenItIsMyTurn<Value: Sendable>(
    _ body: (Started) throws(Problem) -> Value
  ) throws(Problem) -> Value {
    let result = turn.withLock { known -> Result<Value, Problem> in
      let started = known ?? Result { () throws(Problem) in try start() }
      known = started
      return Result { () throws(Problem) in try body(started.get()) }
    }
    return try result.get()
  }

  private static func start() throws(Problem) -> Started {
    let started = try Started()
    // Registered after the scratch's own handler, so it runs before it.
    atexit {
      CrashCluster.turn.withLock { known in
        guard case .success(let started) = known else { return }
        started.administration.close()
        do throws(Problem) { try started.cluster.stop() } catch {
          tellAtExit(error)
        }
      }
    }
    return started
  }

  /// Makes a database, empty or as a copy of another one that nobody uses.
  static func makeDatabase(_ number: Int, copying source: Int? = nil) throws(Problem) {
    let name = SQLName.numbered("crash", number)
    let template = source.map { SQLName.numbered("crash", $0) } ?? "template0"
    _ = try whenItIsMyTurn { (started) throws(Problem) in
      try started.administration.execute("CREATE DATABASE \(name) TEMPLATE \(template)")
    }
  }

  static func dropDatabase(_ number: Int) throws(Problem) {
    let name = SQLName.numbered("crash", number)
    _ = try whenItIsMyTurn { (started) throws(Problem) in
      try started.administration.execute("DROP DATABASE IF EXISTS \(name) WITH (FORCE)")
    }
  }

  static func endSessions(_ number: Int) throws(Problem) {
    let name = SQLName.numbered("crash", number).description
    _ = try whenItIsMyTurn { (started) throws(Problem) in
      try started.administration.execute(
        """
        SELECT pg_catalog.pg_terminate_backend(pid)
        FROM pg_catalog.pg_stat_activity
        WHERE datname = \(name)
        """)
    }
  }

  /// Stops the server as a power cut would, by SIGQUIT and without a checkpoint, and starts it again.
  static func stopAndStart() throws(Problem) {
    _ = try whenItIsMyTurn { (started) throws(Problem) in
      started.administration.close()
      let file = try Folder(opening: started.cluster.dataFolder).content(of: "postmaster.pid")
      let line = String(decoding: file, as: UTF8.self).split(separator: "\n").first
      guard let postmaster = line.flatMap({ Int32($0) }), postmaster > 1 else {
        throw .bug("the cluster has no postmaster")
      }
      kill(postmaster, SIGQUIT)
      let patience = Deadline.after(.seconds(10))
      while access("\(started.cluster.dataFolder)/postmaster.pid", F_OK) == 0 {
        guard !patience.hasPassed else { throw .bug("the server does not stop") }
        usleep(5000)
      }
      // A second use of the same cluster, which starts the server and is given back at once.
      try EmbeddedCluster(folder: started.folder("cluster")).start().stop()
      started.administration = try Connection.open(
        started.cluster.settings(), applicationName: "crash tests")
    }
  }

  static func settings(_ number: Int) throws(Problem) -> ConnectionSettings {
    try whenItIsMyTurn { (started) throws(Problem) in
      started.cluster.settings(database: SQLName.numbered("crash", number).description)
    }
  }
}

/// Where no test can fail any more, a person is told on stderr.
private func tellAtExit(_ problem: Problem) {
  let bytes = Array("\(problem)\n".utf8)
  _ = write(STDERR_FILENO, bytes, bytes.count)
}
