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
    let administration: Connection
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
