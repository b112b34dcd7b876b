import Glibc
package import Vocabulary

/// A log for programs: one event a line, as logfmt or JSON, each written at once.
///
/// ```
/// time=2026-11-22T01:30:00Z event=step_began night=nightly step=import
/// {"time":"2026-11-22T01:30:00Z","event":"step_began","night":"nightly","step":"import"}
/// ```
/// Events name nights, steps, files and counts, never a customer.
package final class LineLog: Sendable {
  package enum Format: String, Sendable, CaseIterable {
    case logfmt, json
  }

  private let descriptor: Int32
  private let isOwned: Bool
  private let format: Format

  /// - Parameter path: a file that is appended to, made with mode 0600; `nil`: standard error.
  package init(path: String?, format: Format) throws(Problem) {
    self.format = format
    isOwned = path != nil
    guard let path else {
      descriptor = STDERR_FILENO
      return
    }
    descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw Problem(
        .cannotCreate, "the log cannot be opened: \(systemMessage(errno))", at: Place(path: path))
    }
  }

  deinit {
    if isOwned { close(descriptor) }
  }

  /// One event. A log that cannot be written stops no night.
  package func write(_ event: String, at time: Instant, _ members: [(String, String)]) {
    let all = [("time", time.description), ("event", event)] + members
    let line =
      switch format {
      case .json: JSONValue.object(all.map { ($0.0, .text($0.1)) }).compact
      case .logfmt: all.map { "\($0.0)=\(Self.quoted($0.1))" }.joined(separator: " ")
      }
    let bytes = Array((line + "\n").utf8)
    _ = repeatingOnInterrupt { Glibc.write(descriptor, bytes, bytes.count) }
  }

  private static func quoted(_ text: String) -> String {
    let isPlain =
      !text.isEmpty
      && text.utf8.allSatisfy { $0 > 0x20 && $0 != 0x22 && $0 != 0x3D && $0 != 0x5C && $0 != 0x7F }
    return isPlain ? text : JSONValue.text(text).compact
  }
}
