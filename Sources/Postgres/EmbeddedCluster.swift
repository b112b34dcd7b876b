import Glibc
package import Host
import SQLText
package import Vocabulary

/// A private PostgreSQL in a folder of ours: unix socket only, peer authentication, no password.
///
/// Every command that uses it holds a shared lock on `in-use` while it runs. The last one to end
/// stops the server, unless ``keep()`` was called (`db up`). A command that was killed holds no lock
/// any more: its server runs on until the next command adopts it and, as the last one, stops it.
package struct EmbeddedCluster: Sendable {
  package enum State: Sendable, Equatable {
    case running(processID: Int32)
    case stopped
    case absent
  }

  /// What `db status` and `doctor` show.
  package struct Status: Sendable, Equatable {
    package var state: State
    package var folder: String
    package var dataFolder: String?
    package var socketFolder: String?
    /// The major version of the data folder: `15`.
    package var version: String?
    /// Whether `db up` asked for it to run on.
    package var isKept: Bool
  }

  /// The database and the user of every embedded cluster.
  package static let databaseName = "nightledger"

  package let folder: String
  package let profile: ClusterProfile
  package var stop = StopFlag.process

  package init(folder: String, profile: ClusterProfile = .durable) {
    self.folder = absolutePath(folder)
    self.profile = profile
  }

  package var status: Status {
    let isKept = exists("\(folder)/keep")
    guard let folders = ClusterFolders.existing(folder) else {
      return Status(state: .absent, folder: folder, isKept: isKept)
    }
    let running = Postmaster.living(folders)
    return Status(
      state: running.map { .running(processID: $0.processID) } ?? .stopped, folder: folder,
      dataFolder: folders.data, socketFolder: folders.socketFolder,
      version: smallFile("\(folders.data)/PG_VERSION")?.split(separator: "\n").first.map(
        String.init),
      isKept: isKept)
  }

  /// Makes the cluster if there is none, starts it if it does not run, and joins its users.
  package func start() throws(Problem) -> RunningCluster {
    let programs = try ServerPrograms.find()
    try makeOuterFolder()
    let lock = try FileLock("\(folder)/lock")
    try lock.exclusive(until: .after(.seconds(60)), heeding: stop)
    defer { lock.unlock() }
    let folders = try ClusterFolders.prepare(folder, programs.account)
    let launch = ClusterLaunch(
      folders: folders, programs: programs, profile: profile, stop: stop)
    try launch.makeDataFolder()
    try launch.ensureRunning()
    let use = try FileLock(folders.useFile)
    guard use.tryShared() else { throw .bug("a cluster in use is locked by one command alone") }
    let running = RunningCluster(self, folders, use)
    if !exists(folders.completeFile) {
      try running.makeDatabase()
      try writeSmallFile(folders.completeFile, "")
    }
    return running
  }

  /// Lets the server run on when the commands that use it have ended.
  package func keep() throws(Problem) {
    try makeOuterFolder()
    try writeSmallFile("\(folder)/keep", "kept by db up\n")
  }

  /// Stops the server and forgets ``keep()``. A server that another command uses is left alone:
  /// try later.
  package func stopServer() throws(Problem) {
    guard let folders = ClusterFolders.existing(folder) else { return }
    let lock = try FileLock(folders.lockFile)
    try lock.exclusive(until: .after(.seconds(60)), heeding: stop)
    defer { lock.unlock() }
    let use = try FileLock(folders.useFile)
    guard use.tryExclusive() else {
      throw Problem(
        .tryLater, "another command is using the private database",
        hint: "wait until it has ended")
    }
    unlink(folders.keepFile)
    try ClusterStop.fast(folders)
  }

  /// A folder of ours that the server's account can walk through when the ones above let it.
  private func makeOuterFolder() throws(Problem) {
    if !isFolder(folder) { try makeFolder(folder, mode: 0o711) }
  }
}

/// The use of an embedded cluster by one command.
package final class RunningCluster {
  package let cluster: EmbeddedCluster
  private let folders: ClusterFolders
  private var use: FileLock?

  init(_ cluster: EmbeddedCluster, _ folders: ClusterFolders, _ use: FileLock) {
    self.cluster = cluster
    self.folders = folders
    self.use = use
  }

  package var socketFolder: String { folders.socketFolder }
  package var dataFolder: String { folders.data }

  /// How to connect to a database of the cluster.
  package func settings(
    database: String = EmbeddedCluster.databaseName
  ) -> ConnectionSettings {
    var settings = ConnectionSettings(
      socketFolder: folders.socketFolder, database: database, user: EmbeddedCluster.databaseName)
    settings.acceptsLossyServer = cluster.profile == .test
    settings.stop = cluster.stop
    return settings
  }

  /// Ends the use. The last user stops the server, unless it is kept. A command that was asked to
  /// stop does not wait for the server's last checkpoint.
  package func stop() throws(Problem) {
    guard let use else { return }
    self.use = nil
    use.unlock()
    let lock = try FileLock(folders.lockFile)
    // Whoever holds the lock now starts or stops the server and decides in our place.
    try lock.exclusive(until: .after(.seconds(60)), heeding: StopFlag())
    defer { lock.unlock() }
    guard !exists(folders.keepFile), use.tryExclusive() else { return }
    try ClusterStop.fast(folders, isHurried: cluster.stop.isRaised)
  }

  /// Gives the empty database that initdb makes our name: that is one row in a catalog, while a new
  /// database is three hundred files to copy and to sync.
  func makeDatabase() throws(Problem) {
    let connection = try Connection.open(settings(database: "template1"), applicationName: "setup")
    defer { connection.close() }
    let known = try connection.query(
      "SELECT FROM pg_catalog.pg_database WHERE datname = \(EmbeddedCluster.databaseName)")
    if known.isEmpty { try connection.execute("ALTER DATABASE postgres RENAME TO nightledger") }
  }
}
