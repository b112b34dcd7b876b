import Definitions
import Host
import Intake
package import Postgres
import SQLText
import Statements
package import Vocabulary

/// The checks of what nights have left behind: locks, cut nights, owed dates, open batches.
package struct JournalDoctor {
  private let installation: Installation
  private let connection: Connection
  private let now: Instant
  private let commands: DeskCommands

  package init(
    _ installation: Installation, _ connection: Connection, now: Instant, commands: DeskCommands
  ) {
    self.installation = installation
    self.connection = connection
    self.now = now
    self.commands = commands
  }

  package func findings() throws(Problem) -> [DoctorFinding] {
    let standings = try NightStanding.all(at: now, on: connection)
    let isAtWork = try NightLock.livingHolder(in: installation.folders) != nil
    return [
      try sessionLock(isAtWork: isAtWork), openNights(standings, isAtWork: isAtWork),
      clock(standings), owed(standings), try ticks(), try batches(isAtWork: isAtWork),
      try strangers(standings), try held(),
    ]
  }

  /// A session that holds the night while no process of this host does: an orphan, or another host.
  private func sessionLock(isAtWork: Bool) throws(Problem) -> DoctorFinding {
    let key = NightLock.sessionKey(program: installation.programme.settings.program.text)
    let holders = try connection.query(Statements.lockHolders, .bigint(key))
    guard let holder = holders.first, !isAtWork else {
      return .ok("session-lock", isAtWork ? "held by the night that runs" : "free")
    }
    let process = try holder.int("pid")
    return .fault(
      "session-lock", .tryLater,
      "the session \(process) of '\(try holder.text("application_name"))' holds the night for "
        + "\(try holder.int64("seconds")) seconds, and no process of this machine does",
      fix: "psql -c \"SELECT pg_terminate_backend(\(process))\", unless a night runs elsewhere")
  }

  private func openNights(_ standings: [NightStanding], isAtWork: Bool) -> DoctorFinding {
    guard let night = standings.first(where: { $0.open > 0 }), let date = night.oldestOpen else {
      return .ok("open-nights", "each night that began is done")
    }
    if let hanging = NightStanding.hanging(standings, isAtWork: isAtWork) {
      return .fault(
        "open-nights", .tryLater,
        "the night '\(hanging.night)' holds its lock, and its process has said nothing for "
          + "\(hanging.silentSeconds ?? 0) seconds: it hangs",
        fix: "\(commands("status")) names the process; kill it, the night goes on where it stopped")
    }
    if isAtWork { return .ok("open-nights", "the night of \(date) is at work") }
    if let beating = standings.first(where: \.beatsElsewhere), night.failed == 0 {
      return .warning(
        "open-nights",
        "the night '\(beating.night)' said \(beating.silentSeconds ?? 0) seconds ago, from another "
          + "host, that it lives",
        fix: commands("run", "show", beating.night))
    }
    let silence = night.silentSeconds.map { " \($0) seconds ago" } ?? ""
    let what = night.failed > 0 ? "failed" : "was cut\(silence)"
    return .fault(
      "open-nights", .tryLater, "the night '\(night.night)' of \(date) \(what) and is not done",
      fix: commands("run", night.night, "--date", date.description))
  }

  private func clock(_ standings: [NightStanding]) -> DoctorFinding {
    guard let ahead = standings.map(\.latestStart).max(), ahead > now else {
      return .ok("clock", "no night began in the future")
    }
    return .fault(
      "clock", .definition, "a night began at \(ahead), and it is only \(now) now",
      fix: "timedatectl set-ntp true")
  }

  private func owed(_ standings: [NightStanding]) -> DoctorFinding {
    guard let night = standings.first(where: { $0.held > 0 }) else {
      return .ok("held-fires", "no date waits for a person")
    }
    return .warning(
      "held-fires", "\(night.held) dates of the night '\(night.night)' are held",
      fix: commands("schedule", "fires"))
  }

  /// Fires that no tick has decided: the line of crontab or the timer is missing.
  private func ticks() throws(Problem) -> DoctorFinding {
    let known = try FireLedger(connection: connection).schedules()
    var isScheduled = false
    for night in installation.programme.nights {
      guard let calendar = try NightCalendar(night) else { continue }
      isScheduled = true
      guard let reached = known[night.name.text]?.reached else {
        return .warning(
          "ticks", "no tick has seen the schedule of the night '\(night.name)'",
          fix: "\(commands("print", "systemd")) shows the timer; or the line of crontab.example")
      }
      let limit = Instant(microseconds: now.microseconds - Self.tickGraceMicroseconds)
      guard let next = calendar.next(after: reached), next < limit else { continue }
      return .fault(
        "ticks", .tryLater,
        "the night '\(night.name)' was due at \(next), and no tick has looked since",
        fix: commands("tick"))
    }
    return .ok("ticks", isScheduled ? "every fire is decided" : "no night has a schedule")
  }

  /// Ticks come each minute; a long night lets one wait, so some time is given.
  private static let tickGraceMicroseconds: Int64 = 10 * 60 * 1_000_000

  private func batches(isAtWork: Bool) throws(Problem) -> DoctorFinding {
    let row = try connection.query(Statements.openBatches).single
    let count = try row.int("batches")
    guard count > 0, !isAtWork else { return .ok("open-batches", "every batch is published") }
    let oldest = try row.dateOrNil("oldest")?.description ?? "an unknown date"
    return .fault(
      "open-batches", .reconciliation,
      "\(count) batches, the oldest of \(oldest), were frozen and never published",
      fix: commands("batch", "list"))
  }

  /// Nights of the journal that no file defines any more: their failures would never be mended.
  private func strangers(_ standings: [NightStanding]) throws(Problem) -> DoctorFinding {
    let known = Set(installation.programme.nights.map(\.name.text))
    guard let stranger = standings.first(where: { $0.open > 0 && !known.contains($0.night) }) else {
      return .ok("unknown-nights", "each night that is not done has its file")
    }
    return .fault(
      "unknown-nights", .definition,
      "the night '\(stranger.night)' is not done, and no file in nights/ has that id",
      fix: "git log --diff-filter=D -- \(installation.jobsFolder)/nights finds the file")
  }

  private func held() throws(Problem) -> DoctorFinding {
    guard (try? Folder(opening: installation.folders.root)) != nil else {
      return .ok("held-files", "no file waits for a person")
    }
    let held = try FeedOversight(connection, installation.folders).stoppedFiles().filter(\.isHeld)
    guard let first = held.first else { return .ok("held-files", "no file waits for a person") }
    return .warning(
      "held-files", "\(held.count) files are held, such as \(first.feed)/\(first.fileName)",
      fix: commands("feed", "status"))
  }
}
