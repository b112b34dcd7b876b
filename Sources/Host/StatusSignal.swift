import Glibc

/// SIGUSR1 asks a process how far it is, and is answered by a thread of its own.
package enum StatusSignal {
  /// From now on SIGUSR1 runs the closure, at any moment. To be called before other threads are started;
  /// without it the signal is ignored.
  package static func install(_ answer: @escaping @Sendable () -> Void) {
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGUSR1)
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    let handle = Unmanaged.passRetained(Answer(give: answer))
    var thread = pthread_t()
    let failure = pthread_create(
      &thread, nil,
      { handle in
        guard let handle else { return nil }
        let answer = Unmanaged<Answer>.fromOpaque(handle).takeRetainedValue()
        var signals = sigset_t()
        sigemptyset(&signals)
        sigaddset(&signals, SIGUSR1)
        var number: Int32 = 0
        while sigwait(&signals, &number) == 0 { answer.give() }
        return nil
      }, handle.toOpaque())
    guard failure == 0 else { return handle.release() }
    pthread_detach(thread)
  }
}

private final class Answer: Sendable {
  let give: @Sendable () -> Void

  init(give: @escaping @Sendable () -> Void) {
    self.give = give
  }
}
