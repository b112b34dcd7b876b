import Definitions
package import Host
import Postgres
package import Vocabulary

/// One night at a time on an exchange and on a database.
///
/// First a file lock, at once or not at all: it is held by a living process of this host, and the
/// kernel frees it whatever kills that process. Then an advisory lock of the session that writes: its
/// holder is another host, or an orphan of a killed process whose statement the server has not ended
/// yet, and is waited for two seconds.
package struct NightLock {
  private let fileLock: FolderLock

  /// The place of a night, before anything else is done for it.
  package init(
    _ plan: NightPlan, in folders: ExchangeFolders, stop: StopFlag = .process
  ) throws(Problem) {
    try self.init(
      folders, holder: Self.holder(of: plan), plan.night.concurrency, stop: stop)
  }

  /// - Throws: exit 75 naming the holder, for ``NightConcurrency/queue(most:seconds:)`` when the turn
  ///   does not come in time, or when as many wait already.
  init(
    _ folders: ExchangeFolders, holder: String, _ concurrency: NightConcurrency = .skip,
    stop: StopFlag = .process
  ) throws(Problem) {
    let work = try Folder(creating: folders.work)
    var outcome = try FolderLock.take(Self.lockName, in: work, holder: holder)
    if case .heldBy = outcome, case .queue(let most, let seconds) = concurrency,
      let place = try Self.placeInQueue(of: most, work, holder)
    {
      defer { withExtendedLifetime(place) {} }
      let patience = Deadline.after(.seconds(seconds))
      while case .heldBy = outcome, !patience.hasPassed {
        guard stop.pause(until: .after(.milliseconds(200))) else { break }
        outcome = try FolderLock.take(Self.lockName, in: work, holder: holder)
      }
    }
    switch outcome {
    case .taken(let lock): fileLock = lock
    case .heldBy(let other):
      throw Problem(
        .tryLater, "another night is running: \(other)",
        hint: "`nightledger status` shows how far it is; start again when it has ended")
    }
  }

  /// One of the places in which nights wait; `nil`: all are taken.
  private static func placeInQueue(
    of most: Int, _ work: Folder, _ holder: String
  ) throws(Problem) -> FolderLock? {
    for number in 1...most {
      let name = EntryName("night.queue-\(number).lock")
      if case .taken(let place) = try FolderLock.take(name, in: work, holder: holder) {
        return place
      }
    }
    return nil
  }

  static func lockSession(_ connection: Connection, program: String) throws(Problem) {
    guard try connection.lock(key: Self.sessionKey(program: program), waitingAtMost: .seconds(2))
    else {
      throw Problem(
        .tryLater, "another session holds the night of programme '\(program)' in this database",
        hint: "a night runs on another host, or its server process has not ended yet")
    }
  }

  /// The key of the advisory lock; a programme has one in its database.
  static func sessionKey(program: String) -> Int64 {
    Int64(bitPattern: ControlHash.fnv1a("nightledger|\(program)".utf8))
  }

  /// Who we are, for the one who finds the night taken.
  static func holder(of plan: NightPlan) -> String {
    thisProcess(at: "night '\(plan.night.name)' for \(plan.businessDate)")
  }

  /// The living process of this host that has a night at work, in its own words; `nil`: none has.
  package static func livingHolder(in folders: ExchangeFolders) throws(Problem) -> String? {
    guard let work = try? Folder(opening: folders.work) else { return nil }
    return try FolderLock.holder(lockName, in: work)
  }

  private static let lockName: EntryName = "night.lock"
}
