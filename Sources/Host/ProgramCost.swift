import Glibc
package import Vocabulary

/// What a program cost from its start to its end.
package struct ProgramCost: Sendable {
  package let ending: ProcessEnding
  package let duration: Duration
  /// The most memory it held at once.
  package let peakKilobytes: Int
}

extension Program {
  /// Runs the program and measures it, to a tenth of a millisecond.
  package func cost(until deadline: Deadline) throws(Problem) -> ProgramCost {
    let clock = ContinuousClock()
    let start = clock.now
    let child = try self.start()
    while true {
      if let ending = child.poll() {
        return ProgramCost(
          ending: ending, duration: start.duration(to: clock.now),
          peakKilobytes: child.peakKilobytes)
      }
      guard !deadline.hasPassed else {
        child.stop()
        throw Problem(.tryLater, "\(path) did not end in the time given to it and was stopped")
      }
      usleep(50)
    }
  }
}
