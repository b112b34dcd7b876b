import Glibc
import Host
import Vocabulary

/// The two streams of a command: data on stdout, everything else on stderr.
enum Screen {
  /// Whether a person reads the data.
  static let isTerminal = isatty(STDOUT_FILENO) == 1
  /// Whether a person sees how far the work is.
  static let showsProgress = isatty(STDERR_FILENO) == 1 && term != "dumb"

  private static let term = environmentVariable("TERM")
  private static let usesStyle =
    isTerminal && term != "dumb" && environmentVariable("NO_COLOR") == nil

  /// The columns a person has; 100 without a terminal.
  static let width: Int = {
    guard isTerminal else { return 100 }
    var size = winsize()
    let isKnown = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    return isKnown ? max(40, Int(size.ws_col)) : 80
  }()

  /// A heading, bold where that is wanted.
  static func heading(_ text: String) -> String {
    usesStyle ? "\u{1B}[1m\(text)\u{1B}[0m" : text
  }

  /// Data.
  static func print(_ text: String) throws(Problem) {
    try write(text.hasSuffix("\n") ? text : text + "\n", to: STDOUT_FILENO)
  }

  static func print(_ json: JSONValue) throws(Problem) {
    try write(json.pretty, to: STDOUT_FILENO)
  }

  /// Warnings, logs and failures. There is nobody left to tell when stderr is closed.
  static func tell(_ text: String) {
    do throws(Problem) { try write(text + "\n", to: STDERR_FILENO) } catch { return }
  }

  private static func write(_ text: String, to descriptor: Int32) throws(Problem) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR || errno == EAGAIN { continue }
        // The reader has seen enough, as `head` does.
        if errno == EPIPE { return }
        throw Problem(.inputOutput, "the output cannot be written: \(systemMessage(errno))")
      }
      rest = rest.dropFirst(count)
    }
  }
}
