import Host
import Runner
import Vocabulary

extension CommandDefinition {
  static let schedule = CommandDefinition(
    words: ["schedule"],
    abstract: "stay in the foreground and tick: for a container or a systemd service",
    details: [
      "Looks once a minute, and at the very second at which something is due. SIGTERM, SIGINT and "
        + "SIGHUP end it; a night at work is stopped within two seconds and goes on at the next "
        + "start. Tells systemd (Type=notify) when it is ready, what it waits for and that it lives."
    ],
    options: [.log, .logFormat, .jobs, .database],
    example: "schedule --jobs /srv/loyalty/jobs",
    perform: { invocation throws(Problem) in
      try ScheduleService(invocation: invocation).run()
    })
}

/// Ticks until a signal asks it to stop.
struct ScheduleService {
  let invocation: Invocation
  private let manager = ServiceNotification()

  init(invocation: Invocation) {
    self.invocation = invocation
  }

  /// - Returns: 0 when it was stopped while it waited, 75 when a night was at work.
  func run() throws(Problem) -> ExitCode {
    // Definitions that are wrong from the start are a failed start; later ones are told and waited for.
    _ = try Home.installation(invocation)
    _ = StatusAnswer.isInstalled
    try manager?.send(["READY=1", "STATUS=looking at the schedules"])
    var said: String?
    while !StopFlag.process.isRaised {
      let now = Home.now
      var wake: Instant?
      do throws(Problem) {
        wake = try TickTurn(invocation: invocation).perform(now: now).wakeAt
        said = nil
      } catch {
        if StopFlag.process.isRaised {
          try manager?.send(["STOPPING=1"])
          return .tryLater
        }
        // A server that is away is said once, not every minute.
        let text = error.description
        if text != said { Screen.tell(FailurePage(problem: error).text) }
        said = text
      }
      try notify(wake)
      _ = StopFlag.process.pause(until: .after(pause(until: wake)))
    }
    try manager?.send(["STOPPING=1"])
    return .ok
  }

  private func notify(_ wake: Instant?) throws(Problem) {
    let status = wake.map { "next at \($0)" } ?? "waiting"
    try manager?.send(["WATCHDOG=1", "STATUS=\(status)"])
  }

  /// At most a minute, for definitions change, and half of what the manager grants.
  private func pause(until wake: Instant?) -> Duration {
    var microseconds: Int64 = 60_000_000
    if let watchdog = ServiceNotification.watchdogMicroseconds {
      microseconds = min(microseconds, max(watchdog / 2, 100_000))
    }
    if let wake {
      microseconds = min(microseconds, max(wake.microseconds - Home.now.microseconds, 1_000_000))
    }
    return .microseconds(microseconds)
  }
}
