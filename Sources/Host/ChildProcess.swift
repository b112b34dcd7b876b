import Glibc
package import Vocabulary

/// How a process ended.
package enum ProcessEnding: Sendable, Hashable, CustomStringConvertible {
  case exited(Int32)
  case killed(signal: Int32)

  package var isSuccess: Bool { self == .exited(0) }

  /// `exited with 2`, `killed by SIGKILL`.
  package var description: String {
    switch self {
    case .exited(let code): "exited with \(code)"
    case .killed(let signal): "killed by \(signalName(signal))"
    }
  }
}

/// A program that we started and whose end we collect.
///
/// A child that is still running when this value goes away runs on; ``stop(grace:)`` ends it. Its end
/// is then collected by a thread that waits for nothing else: an end that nobody collects would keep
/// every wait for any child of this process from sleeping.
package final class ChildProcess {
  package let name: String
  package let processID: Int32
  /// The read end of the child's standard output, -1 without a pipe. Closed with this value.
  package let outputDescriptor: Int32
  /// The read end of the child's standard error, -1 without a pipe. Closed with this value.
  package let errorDescriptor: Int32
  private let ownsGroup: Bool
  private var ending: ProcessEnding?
  /// The most memory it held at once; 0 before its end.
  package private(set) var peakKilobytes = 0

  init(
    name: String, processID: Int32, ownsGroup: Bool, outputDescriptor: Int32,
    errorDescriptor: Int32
  ) {
    self.name = name
    self.processID = processID
    self.ownsGroup = ownsGroup
    self.outputDescriptor = outputDescriptor
    self.errorDescriptor = errorDescriptor
  }

  deinit {
    if poll() == nil { Self.collectLater(processID) }
    if outputDescriptor >= 0 { close(outputDescriptor) }
    if errorDescriptor >= 0 { close(errorDescriptor) }
  }

  private static func collectLater(_ processID: Int32) {
    var thread = pthread_t()
    let handle = UnsafeMutableRawPointer(bitPattern: Int(processID))
    let isStarted = pthread_create(
      &thread, nil,
      { handle in
        var status: Int32 = 0
        while waitpid(Int32(Int(bitPattern: handle)), &status, 0) < 0 && errno == EINTR {}
        return nil
      }, handle)
    if isStarted == 0 { pthread_detach(thread) }
  }

  /// How it ended, when it has.
  package func poll() -> ProcessEnding? {
    if let ending { return ending }
    var status: Int32 = 0
    var usage = rusage()
    var answer: pid_t
    repeat {
      answer = wait4(processID, &status, WNOHANG, &usage)
    } while answer < 0 && errno == EINTR
    if answer == processID {
      peakKilobytes = usage.ru_maxrss
      let signal = status & 0x7F
      ending = signal == 0 ? .exited((status >> 8) & 0xFF) : .killed(signal: signal)
    }
    return ending
  }

  /// Waits for the end.
  ///
  /// When the deadline passes or a stop is wished, the program is ended (SIGTERM, and SIGKILL after the
  /// grace, which a stop bounds to two seconds) and the problem is ``ExitCode/tryLater``.
  package func wait(
    until deadline: Deadline, heeding stop: StopFlag = .process, grace: Duration = .seconds(2)
  ) throws(Problem) -> ProcessEnding {
    var pauseMilliseconds: Int64 = 1
    while true {
      if let ending = poll() { return ending }
      if stop.isRaised {
        self.stop()
        throw stop.problem
      }
      if deadline.hasPassed {
        self.stop(grace: grace)
        throw Problem(.tryLater, "\(name) did not end in the time given to it and was stopped")
      }
      let pause = Deadline.after(.milliseconds(pauseMilliseconds)).orEarlier(deadline)
      _ = stop.pause(until: pause)
      pauseMilliseconds = min(pauseMilliseconds * 2, 8)
    }
  }

  /// Sends a signal, to the whole process group when it is the child's own.
  package func send(signal: Int32) {
    guard ending == nil else { return }
    kill(ownsGroup ? -processID : processID, signal)
  }

  /// Ends the program: SIGTERM, and SIGKILL after the grace; returns when it is gone. What is left of a
  /// process group of its own goes with it.
  @discardableResult
  package func stop(grace: Duration = .seconds(2)) -> ProcessEnding {
    send(signal: SIGTERM)
    let deadline = Deadline.after(grace)
    while !deadline.hasPassed {
      if let ending = poll() {
        if ownsGroup { kill(-processID, SIGKILL) }
        return ending
      }
      usleep(2_000)
    }
    send(signal: SIGKILL)
    while true {
      if let ending = poll() { return ending }
      usleep(1_000)
    }
  }
}
