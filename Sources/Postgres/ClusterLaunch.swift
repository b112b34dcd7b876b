import Glibc
import Host
import Vocabulary

/// The steps from a folder to a server that answers. All of them run under the cluster's lock.
struct ClusterLaunch {
  let folders: ClusterFolders
  let programs: ServerPrograms
  let profile: ClusterProfile
  let stop: StopFlag

  /// Makes the data folder if it is not there.
  ///
  /// It grows under another name, so a run that was killed in between leaves nothing half-made. A
  /// durable one is synced by initdb, which is what its later promises rest on.
  func makeDataFolder() throws(Problem) {
    if exists("\(folders.data)/PG_VERSION") { return }
    let growing = "\(folders.home)/data.new-\(getpid())"
    removeLeftovers()
    try makeFolder(growing, mode: 0o700, owner: programs.account)
    var initdb = try programs.program(
      "initdb",
      [
        "--pgdata=\(growing)", "--username=\(EmbeddedCluster.databaseName)", "--auth=peer",
        "--encoding=UTF8", "--locale=C", "--no-instructions",
      ] + (profile == .test ? ["--no-sync"] : []))
    initdb.group = .own
    let result = try initdb.output(until: .after(.seconds(120)), heeding: stop)
    guard result.ending.isSuccess else {
      throw Problem(
        .noDatabase, "initdb \(result.ending): \(lastLine(result.errorText))",
        at: Place(path: growing))
    }
    guard rename(growing, folders.data) == 0 else {
      throw fileProblem("cannot be renamed to data", growing)
    }
  }

  /// What killed starts have left. The initdb of one that was killed a moment ago may still write
  /// there; then it stays for the next start.
  private func removeLeftovers() {
    guard let stream = opendir(folders.home) else { return }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard name.hasPrefix("data.new") else { continue }
      do throws(Problem) { try removeTree("\(folders.home)/\(name)") } catch { continue }
    }
  }

  /// Starts the server unless it runs.
  ///
  /// After its postmaster was killed, the backends that are left hold the shared memory for a
  /// moment; the start is tried again for up to five seconds.
  func ensureRunning() throws(Problem) {
    let adoption = Deadline.after(.seconds(30))
    while let running = Postmaster.living(folders), !adoption.hasPassed {
      if try awaitReady(running.processID, child: nil), answers() { return }
      // It is being killed at this moment: soon it is gone from the process table.
      guard stop.pause(until: .after(.milliseconds(5))) else { throw stop.problem }
    }
    let dead = Postmaster.recorded(folders)
    let patience = Deadline.after(.seconds(5))
    while true {
      endOrphans(of: dead)
      if try launch() { return }
      guard dead != nil, !patience.hasPassed else {
        throw Problem(
          .noDatabase,
          "the private database did not start: \(reason)",
          at: Place(path: folders.log), hint: "the log named here says why")
      }
      guard stop.pause(until: .after(.milliseconds(50))) else { throw stop.problem }
    }
  }

  /// Whether a server that somebody else started lets us in or refuses with a reason of its own.
  private func answers() -> Bool {
    var settings = ConnectionSettings(
      socketFolder: folders.socketFolder, database: EmbeddedCluster.databaseName,
      user: EmbeddedCluster.databaseName)
    settings.acceptsLossyServer = true
    settings.stop = stop
    settings.connectLimit = .seconds(3)
    do throws(Problem) {
      try Connection.open(settings, applicationName: "start").close()
      return true
    } catch {
      return error.exit != .noDatabase && error.exit != .tryLater
    }
  }

  private func launch() throws(Problem) -> Bool {
    var names = [try ownAccountName()]
    if let account = programs.account { names.append(account.name) }
    try ClusterConfiguration(folders: folders, profile: profile, accountNames: names)
      .write(owner: programs.account)
    try startNewLog()
    var postgres = try programs.program("postgres", ["-D", folders.data])
    postgres.output = .file(folders.log)
    postgres.errors = .file(folders.log)
    postgres.group = .ownSession
    let child = try postgres.start()
    return try awaitReady(child.processID, child: child)
  }

  /// Waits for `ready` in postmaster.pid, looking every 5 ms; `false` when the process has ended.
  private func awaitReady(_ processID: Int32, child: ChildProcess?) throws(Problem) -> Bool {
    // Recovery after a power cut reads the log again from the last checkpoint.
    let deadline = Deadline.after(.seconds(300))
    while true {
      if let found = Postmaster.recorded(folders), found.processID == processID, found.isReady {
        return true
      }
      if let child {
        if child.poll() != nil { return false }
      } else if Postmaster.living(folders) == nil {
        return false
      }
      if stop.isRaised || deadline.hasPassed {
        child?.send(signal: SIGQUIT)
        if stop.isRaised { throw stop.problem }
        throw Problem(
          .tryLater, "the private database was not ready within 300 seconds",
          at: Place(path: folders.log), hint: "the log named here says what it does")
      }
      _ = stop.pause(until: .after(.milliseconds(5)))
    }
  }

  /// Backends without a postmaster cannot commit anything useful any more; they are told to go.
  ///
  /// The lock files that a killed server leaves name its process. That number may be a zombie's or
  /// another program's by now, and the server would not start; so they are removed, but only when
  /// nothing works in the data folder: the server finds leftover shared memory by postmaster.pid.
  private func endOrphans(of dead: Postmaster?) {
    guard Postmaster.living(folders) == nil else { return }
    // A postmaster that this process started and somebody killed is ours to collect.
    var status: Int32 = 0
    let patience = Deadline.after(.milliseconds(200))
    while let dead, waitpid(dead.processID, &status, WNOHANG) == 0, !patience.hasPassed {
      usleep(1_000)
    }
    let orphans = Postmaster.processes(in: folders.data)
    for processID in orphans { kill(processID, SIGQUIT) }
    if orphans.isEmpty, !Postmaster.isAnyServerHidden {
      unlink(folders.postmasterFile)
      unlink("\(folders.socketFolder)/.s.PGSQL.5432.lock")
    }
  }

  /// The log of the last start but one is dropped; that of the last one is kept as `.old`.
  private func startNewLog() throws(Problem) {
    rename(folders.log, "\(folders.log).old")
    try writeSmallFile(folders.log, "", mode: 0o600)
  }

  /// The line of the log that ended the start: the ones behind it only say that it is over.
  private var reason: String {
    let log = smallFile(folders.log) ?? ""
    let grave = log.split(separator: "\n").last { $0.contains("FATAL: ") || $0.contains("PANIC: ") }
    return grave.map(String.init) ?? lastLine(log)
  }

  private func lastLine(_ text: String) -> String {
    text.split(separator: "\n").last.map(String.init) ?? "it said nothing"
  }
}

/// The end of a server.
enum ClusterStop {
  /// Fast shutdown: sessions are ended, everything is written, then the server goes. After sixty
  /// seconds it is stopped at once; its next start then recovers.
  ///
  /// - Parameter isHurried: the server is told to go and given a second; when it needs more it goes
  ///   on its own, and the next start waits for it.
  static func fast(_ folders: ClusterFolders, isHurried: Bool = false) throws(Problem) {
    guard let running = Postmaster.living(folders) else { return }
    kill(running.processID, SIGINT)
    if isHurried {
      _ = isGone(running, folders, within: .seconds(1))
      return
    }
    if isGone(running, folders, within: .seconds(60)) { return }
    kill(running.processID, SIGQUIT)
    if isGone(running, folders, within: .seconds(10)) { return }
    throw Problem(
      .tryLater, "the private database did not stop within 70 seconds",
      at: Place(path: folders.log))
  }

  private static func isGone(
    _ server: Postmaster, _ folders: ClusterFolders, within limit: Duration
  ) -> Bool {
    let deadline = Deadline.after(limit)
    while Postmaster.works(server.processID, in: folders.data) {
      if deadline.hasPassed { return false }
      usleep(2_000)
    }
    // When it was a child of this process, its entry in the process table is ours to collect. It
    // leaves its folder a moment before it can be collected; one that stayed would be the first
    // answer to everybody who waits for any child, for ever.
    var status: Int32 = 0
    while waitpid(server.processID, &status, WNOHANG) == 0, !deadline.hasPassed {
      usleep(1_000)
    }
    return true
  }
}
