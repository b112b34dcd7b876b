import Glibc
import Host
import Intake
import Runner
import Synchronization
import Vocabulary

/// Shows on a terminal how far a night is, writes the same to the log where one is wished, and remembers
/// the step for the one who reads of a failure or asks by SIGUSR1.
final class LiveProgress: NightProgress, Sendable {
  private struct State {
    var step: String?
    var businessDate: CivilDate?
    var lastEvent = ContinuousClock.now
    var stepBegan = ContinuousClock.now
    var fileTimes: [String: Duration] = [:]
    var reading: ReadingProgress?
    var painted = ContinuousClock.now
  }

  private let state = Mutex(State())
  private let isShown: Bool
  private let name: String
  private let log: LineLog?

  /// - Parameter name: of the night.
  init(_ name: String, isShown: Bool = Screen.showsProgress, log: LineLog? = nil) {
    self.name = name
    self.isShown = isShown
    self.log = log
    Self.latest.withLock { $0 = self }
  }

  /// The night that this process worked on last.
  private static let latest = Mutex<LiveProgress?>(nil)

  /// One line for whoever asks what this process does.
  static var statusLine: String {
    guard let progress = latest.withLock({ $0 }) else { return "nightledger: no night is at work" }
    let state = progress.state.withLock { $0 }
    guard let date = state.businessDate, let step = state.step else {
      return "nightledger \(progress.name): before its first step"
    }
    let now = ContinuousClock.now
    let seconds = (now - state.stepBegan).components.seconds
    let reading = state.reading.map { "; \(ReadingLine(of: $0, for: now - state.lastEvent))" } ?? ""
    return "nightledger \(progress.name) \(date): step \(step) for \(seconds) s\(reading)"
  }

  /// `2/6 'rfm'`; `nil` before the first step.
  var step: String? { state.withLock { $0.step } }

  /// The night that runs: the one asked for, or one that had to be finished before it.
  var businessDate: CivilDate? { state.withLock { $0.businessDate } }

  /// How long each file took, by `feed/name`: the time since the file or step before it.
  var fileTimes: [String: Duration] { state.withLock { $0.fileTimes } }

  func night(_ businessDate: CivilDate) {
    let isFurther = state.withLock {
      let isFurther = $0.businessDate != nil
      $0.businessDate = businessDate
      $0.step = nil
      return isFurther
    }
    note("night_began")
    if isShown, isFurther { Screen.tell("night of \(businessDate)") }
  }

  func began(step: String, of steps: Int, ordinal: Int) {
    state.withLock {
      $0.step = "\(ordinal)/\(steps) '\(step)'"
      $0.lastEvent = .now
      $0.stepBegan = .now
      $0.reading = nil
    }
    note("step_began", ("step", step))
    if isShown { Screen.tell("step \(ordinal)/\(steps) \(step)") }
  }

  func ended(step: String) {
    let took = state.withLock { ContinuousClock.now - $0.stepBegan }
    note("step_ended", ("step", step), ("seconds", HumanNumber.seconds(took)))
  }

  func warning(_ line: String) {
    note("warning", ("text", line))
    Screen.tell("nightledger: warning: \(line)")
  }

  func file(_ line: String) {
    state.withLock {
      let now = ContinuousClock.now
      $0.fileTimes[String(line.prefix { $0 != ":" })] = now - $0.lastEvent
      $0.lastEvent = now
      $0.reading = nil
    }
    note("file", ("text", line))
    if isShown { Screen.tell("  \(line)") }
  }

  /// Twice a second a person sees how far the file is.
  func reading(_ progress: ReadingProgress) {
    let line: ReadingLine? = state.withLock {
      let now = ContinuousClock.now
      $0.reading = progress
      guard isShown, now - $0.painted >= .milliseconds(500) else { return nil }
      $0.painted = now
      return ReadingLine(of: progress, for: now - $0.lastEvent)
    }
    if let line { Screen.paint("  \(line)") }
  }

  /// The night has come to its end, a good one or another.
  func finished(_ exit: ExitCode, problem: String? = nil) {
    let reason = problem.map { [("problem", $0)] } ?? []
    note(all: "night_ended", [("exit_code", String(exit.rawValue))] + reason)
  }

  private func note(_ event: String, _ members: (String, String)...) {
    note(all: event, members)
  }

  private func note(all event: String, _ members: [(String, String)]) {
    guard let log else { return }
    let date = businessDate.map { [("business_date", $0.description)] } ?? []
    let process = ("process", String(getpid()))
    log.write(event, at: Home.now, [process, ("night", name)] + date + members)
  }
}

/// Answers SIGUSR1 with one line about the night at work.
enum StatusAnswer {
  /// Once, before the first night of a process.
  static let isInstalled: Void = StatusSignal.install { Screen.tell(LiveProgress.statusLine) }
}
