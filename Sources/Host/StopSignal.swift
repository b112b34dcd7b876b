import Glibc

/// The signals that ask the process to stop.
package enum StopSignal {
  /// Makes SIGINT, SIGTERM and SIGHUP raise ``StopFlag/process`` and ignores SIGPIPE.
  ///
  /// To be called once, at the start of a command. A write into a closed pipe then fails with
  /// EPIPE, and every wait of ours ends when a person presses Control-C.
  package static func install() {
    ignoreBrokenPipes()
    // A question that no night answers must not end the process; see StatusSignal.
    _ = signal(SIGUSR1, SIG_IGN)
    for number in [SIGINT, SIGTERM, SIGHUP] { install(number, raising: .process) }
  }

  /// Makes one signal raise one flag, which from then on lives as long as the process.
  package static func install(_ number: Int32, raising flag: StopFlag) {
    precondition((1..<64).contains(number), "a signal has a number from 1 to 63")
    flags[Int(number)] = Unmanaged.passRetained(flag)
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { number in
      flags[Int(number)]?._withUnsafeGuaranteedRef { $0.raise(signal: number) }
    }
    action.sa_flags = SA_RESTART
    sigemptyset(&action.sa_mask)
    sigaction(number, &action, nil)
  }

  /// Ignores SIGPIPE alone, for programs that keep their own handling of the other signals.
  package static func ignoreBrokenPipes() {
    _ = signal(SIGPIPE, SIG_IGN)
  }
}

/// By number of the signal. Written before the handler is installed, only read after that.
private nonisolated(unsafe) let flags: UnsafeMutablePointer<Unmanaged<StopFlag>?> = {
  let table = UnsafeMutablePointer<Unmanaged<StopFlag>?>.allocate(capacity: 64)
  table.initialize(repeating: nil, count: 64)
  return table
}()
