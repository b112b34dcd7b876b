import Glibc
package import Postgres
import Synchronization
package import Vocabulary

/// One private cluster for the whole test process, started when the first test asks for it and
/// stopped and removed at the end of the process.
///
/// It syncs nothing, so crash tests make an ``EmbeddedCluster`` of their own.
package enum TestCluster {
  private static let started = Mutex<Result<Started, Problem>?>(nil)

  private final class Started: @unchecked Sendable {
    // Only its settings are read after the start, and it is stopped at the end of the process.
    let cluster: RunningCluster

    init(_ cluster: RunningCluster) {
      self.cluster = cluster
    }
  }

  /// How to connect to a database of the cluster.
  package static func settings(
    database: String = EmbeddedCluster.databaseName
  ) throws(Problem) -> ConnectionSettings {
    try running().cluster.settings(database: database)
  }

  /// A new session with a database of the cluster.
  package static func connect(
    database: String = EmbeddedCluster.databaseName, as applicationName: String = "test"
  ) throws(Problem) -> Connection {
    try Connection.open(settings(database: database), applicationName: applicationName)
  }

  private static func running() throws(Problem) -> Started {
    let result = started.withLock { known in
      if let known { return known }
      let result = Result { () throws(Problem) in try start() }
      known = result
      return result
    }
    return try result.get()
  }

  private static func start() throws(Problem) -> Started {
    for name in ["PGHOST", "PGHOSTADDR", "PGPORT", "PGDATABASE", "PGUSER", "PGSERVICE"] {
      unsetenv(name)
    }
    let folder = "\(ProcessScratch.fleetingPath)/cluster"
    let cluster = try EmbeddedCluster(folder: folder, profile: .test).start()
    // Registered after the scratch's own handler, so it runs before it.
    atexit {
      TestCluster.started.withLock { known in
        guard case .success(let started) = known else { return }
        do throws(Problem) { try started.cluster.stop() } catch { atExitProblems(error) }
      }
    }
    return Started(cluster)
  }
}
