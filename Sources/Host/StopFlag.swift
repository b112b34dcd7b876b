import Glibc
import Synchronization
package import Vocabulary

/// A wish that work ends soon, which wakes every wait of ours.
///
/// The flag is raised once and stays. Beside it stands a pipe whose read end becomes readable, so
/// that a `poll` over a socket and this pipe ends at once, however long its deadline is.
package final class StopFlag: Sendable {
  /// What the handlers of SIGINT, SIGTERM and SIGHUP raise; see ``StopSignal``.
  package static let process = StopFlag()

  /// Readable as soon as the flag is raised; never read by anyone, so it stays readable.
  package let wakeDescriptor: Int32
  private let writeDescriptor: Int32
  private let reason = Atomic<Int32>(0)

  package init() {
    guard let pipe = makePipe(isBlocking: false) else {
      preconditionFailure("a process has two descriptors left for a pipe: errno \(errno)")
    }
    wakeDescriptor = pipe.read
    writeDescriptor = pipe.write
  }

  deinit {
    close(wakeDescriptor)
    close(writeDescriptor)
  }

  package var isRaised: Bool { reason.load(ordering: .acquiring) != 0 }

  /// The number of the signal that raised the flag first; `nil` while it is down.
  package var signal: Int32? {
    let number = reason.load(ordering: .acquiring)
    return number == 0 ? nil : number
  }

  /// Raises the flag as if `signal` had come. Safe inside a signal handler.
  package func raise(signal: Int32 = SIGTERM) {
    let known = errno
    let (first, _) = reason.compareExchange(
      expected: 0, desired: signal, ordering: .acquiringAndReleasing)
    if first {
      var byte: UInt8 = 1
      _ = write(writeDescriptor, &byte, 1)
    }
    errno = known
  }

  /// Throws ``problem`` when the flag is raised.
  package func check() throws(Problem) {
    if isRaised { throw problem }
  }

  /// What ends work that was asked to stop: try later, exit 75.
  package var problem: Problem {
    Problem(
      .tryLater, "stopped by \(signal.map(signalName) ?? "a signal")",
      hint: "start the same command again; it goes on where it stopped")
  }

  /// Waits without work until the deadline; ends early and answers `false` when the flag is raised.
  package func pause(until deadline: Deadline) -> Bool {
    while !isRaised, !deadline.hasPassed {
      var entry = pollfd(fd: wakeDescriptor, events: Int16(POLLIN), revents: 0)
      _ = poll(&entry, 1, deadline.remainingMilliseconds)
    }
    return !isRaised
  }
}

/// `SIGTERM` for 15; the number for a signal without a name here.
package func signalName(_ number: Int32) -> String {
  switch number {
  case SIGHUP: "SIGHUP"
  case SIGINT: "SIGINT"
  case SIGQUIT: "SIGQUIT"
  case SIGABRT: "SIGABRT"
  case SIGKILL: "SIGKILL"
  case SIGSEGV: "SIGSEGV"
  case SIGPIPE: "SIGPIPE"
  case SIGTERM: "SIGTERM"
  case SIGXFSZ: "SIGXFSZ"
  case SIGALRM: "its time limit"
  default: "signal \(number)"
  }
}
