import Glibc
import Host
import Runner
import Synchronization

/// Shows on a terminal how far a night is, and remembers the step for the one who reads of a failure.
final class LiveProgress: NightProgress, Sendable {
  private struct State {
    var step: String?
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

  /// How long each file took, by `feed/name`: the time since the file or step before it.
  var fileTimes: [String: Duration] { state.withLock { $0.fileTimes } }

  func began(step: String, of steps: Int, ordinal: Int) {
    state.withLock {
      $0.step = "\(ordinal)/\(steps) '\(step)'"
      $0.lastEvent = .now
    }
    if isShown { Screen.tell("step \(ordinal)/\(steps) \(step)") }
  }

  func file(_ line: String) {
    state.withLock {
      let now = ContinuousClock.now
      $0.fileTimes[String(line.prefix { $0 != ":" })] = now - $0.lastEvent
      $0.lastEvent = now
    }
    if isShown { Screen.tell("  \(line)") }
  }
}
