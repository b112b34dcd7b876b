import Glibc
import Host
import Runner
import Synchronization
import Vocabulary

/// Shows on a terminal how far a night is, and remembers the step for the one who reads of a failure.
final class LiveProgress: NightProgress, Sendable {
  private struct State {
    var step: String?
    var businessDate: CivilDate?
    var lastEvent = ContinuousClock.now
    var fileTimes: [String: Duration] = [:]
  }

  private let state = Mutex(State())
  private let isShown: Bool

  init(isShown: Bool = Screen.showsProgress) {
    self.isShown = isShown
  }

  /// `2/6 'rfm'`; `nil` before the first step.
  var step: String? { state.withLock { $0.step } }

  /// The night that runs: the one asked for, or one that had to be finished before it.
  var businessDate: CivilDate? { state.withLock { $0.businessDate } }

  func night(_ businessDate: CivilDate) {
    let isFurther = state.withLock {
      let isFurther = $0.businessDate != nil
      $0.businessDate = businessDate
      $0.step = nil
      return isFurther
    }
    if isShown, isFurther { Screen.tell("night of \(businessDate)") }
  }

  /// How long each file took, by `feed/name`: the time since the file or step before it.
  var fileTimes: [String: Duration] { state.withLock { $0.fileTimes } }

  func began(step: String, of steps: Int, ordinal: Int) {
    state.withLock {
      $0.step = "\(ordinal)/\(steps) '\(step)'"
      $0.lastEvent = .now
    }
    if isShown { Screen.tell("step \(ordinal)/\(steps) \(step)") }
  }

  func warning(_ line: String) { Screen.tell("nightledger: warning: \(line)") }

  func file(_ line: String) {
    state.withLock {
      let now = ContinuousClock.now
      $0.fileTimes[String(line.prefix { $0 != ":" })] = now - $0.lastEvent
      $0.lastEvent = now
    }
    if isShown { Screen.tell("  \(line)") }
  }
}
