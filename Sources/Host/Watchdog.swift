import Glibc
package import Vocabulary

/// Limits how long work may take: its stop flag is raised at the soft limit, this process is killed at
/// the hard one, unless the work has ended by then.
///
/// A stop that the process is asked for raises the flag as well, so work heeds one flag only.
package final class Watchdog: Sendable {
  /// What the work heeds instead of ``StopFlag/process``.
  package let stop = StopFlag()
  private let ended: StopFlag

  package init(soft: Duration, hard: Duration) throws(Problem) {
    let watch = Watch(stop: stop, soft: .after(soft), hard: .after(hard))
    ended = watch.ended
    let handle = Unmanaged.passRetained(watch)
    var thread = pthread_t()
    let failure = pthread_create(
      &thread, nil,
      { handle in
        guard let handle else { return nil }
        Unmanaged<Watch>.fromOpaque(handle).takeRetainedValue().run()
        return nil
      }, handle.toOpaque())
    guard failure == 0 else {
      handle.release()
      throw Problem(.inputOutput, "no thread could be started: \(systemMessage(failure))")
    }
    pthread_detach(thread)
  }

  deinit {
    ended.raise()
  }

  /// The soft limit has passed.
  package var isOverdue: Bool { stop.signal == SIGALRM }
}

/// What the thread of a watchdog does.
private final class Watch: Sendable {
  let stop: StopFlag
  let ended = StopFlag()
  let soft: Deadline
  let hard: Deadline

  init(stop: StopFlag, soft: Deadline, hard: Deadline) {
    self.stop = stop
    self.soft = soft
    self.hard = hard
  }

  func run() {
    let process = StopFlag.process
    while !ended.isRaised, !soft.hasPassed, !process.isRaised {
      var entries = [ended.wakeDescriptor, process.wakeDescriptor].map {
        pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
      }
      _ = poll(&entries, nfds_t(entries.count), soft.remainingMilliseconds)
    }
    if ended.isRaised { return }
    stop.raise(signal: process.signal ?? SIGALRM)
    if !process.isRaised, ended.pause(until: hard) { kill(getpid(), SIGKILL) }
  }
}
