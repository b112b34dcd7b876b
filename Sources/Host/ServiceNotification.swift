import Glibc
package import Vocabulary

/// Tells the manager of services how we are, when it asked for it: systemd's `sd_notify` protocol,
/// one datagram to the socket that `NOTIFY_SOCKET` names.
package struct ServiceNotification: Sendable {
  private let path: String

  /// `nil` when nobody wants to know.
  package init?() {
    guard let path = environmentVariable("NOTIFY_SOCKET") else { return nil }
    self.path = path
  }

  /// Sends lines such as `READY=1`, `STATUS=…`, `STOPPING=1`, `WATCHDOG=1`.
  package func send(_ lines: [String]) throws(Problem) {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    var name = Array(path.utf8)
    guard name.count < MemoryLayout.size(ofValue: address.sun_path) else {
      throw Problem(.definition, "NOTIFY_SOCKET names a path that is too long for a socket")
    }
    // A name that begins with '@' lies in no folder: its first byte is zero.
    if name.first == UInt8(ascii: "@") { name[0] = 0 }
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: name) }
    let descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    guard descriptor >= 0 else { throw failure() }
    defer { close(descriptor) }
    let length = socklen_t(MemoryLayout<sa_family_t>.size + name.count)
    let text = Array(lines.joined(separator: "\n").utf8)
    let sent = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        sendto(descriptor, text, text.count, Int32(MSG_NOSIGNAL), $0, length)
      }
    }
    guard sent == text.count else { throw failure() }
  }

  private func failure() -> Problem {
    Problem(.inputOutput, "the manager of services cannot be told: \(systemMessage(errno))")
  }

  /// How often the manager wants to hear from us, in microseconds.
  package static var watchdogMicroseconds: Int64? {
    environmentVariable("WATCHDOG_USEC").flatMap { Int64($0) }
  }
}
