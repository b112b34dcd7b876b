import Glibc
import Host
import Synchronization
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
    isTerminal ? terminalColumns(STDOUT_FILENO) ?? 80 : 100
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
    let start = isPainted.exchange(false, ordering: .relaxed) ? clearLine : ""
    do throws(Problem) { try write(start + text + "\n", to: STDERR_FILENO) } catch { return }
  }

  /// A line that the next one takes the place of; only where a person sees it.
  static func paint(_ text: String) {
    guard showsProgress else { return }
    isPainted.store(true, ordering: .relaxed)
    let shown = text.prefix(terminalColumns(STDERR_FILENO).map { $0 - 1 } ?? 79)
    do throws(Problem) { try write(clearLine + shown, to: STDERR_FILENO) } catch { return }
  }

  private static let isPainted = Atomic(false)
  private static let clearLine = "\r\u{1B}[K"

  private static func terminalColumns(_ descriptor: Int32) -> Int? {
    var size = winsize()
    let isKnown = ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    return isKnown ? max(40, Int(size.ws_col)) : nil
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
