import Intake
import Vocabulary

extension ReadDelivery {
  /// Settles each file, those that wait for a number of this same night as soon as that has come. A
  /// night that goes on after a cut comes to the same order.
  ///
  /// - Parameter settle: answers nil for a file that waits; asked at last with `mayWait` false, it
  ///   settles that too.
  static func inTurn(
    _ files: [ReadDelivery],
    _ settle: (_ file: ReadDelivery, _ mayWait: Bool) throws(Problem) -> FileOutcome?
  ) throws(Problem) {
    var waiting: [ReadDelivery] = []
    for file in files {
      guard let outcome = try settle(file, true) else {
        waiting.append(file)
        continue
      }
      var next = outcome.hasArrived ? 0 : waiting.count
      while next < waiting.count {
        guard waiting[next].delivery.source == file.delivery.source,
          let freed = try settle(waiting[next], true)
        else {
          next += 1
          continue
        }
        waiting.remove(at: next)
        // What it frees may stand before it.
        if freed.hasArrived { next = 0 }
      }
    }
    for file in waiting { _ = try settle(file, false) }
  }
}

extension FileOutcome {
  /// The delivery counts among those that came: its number is taken.
  fileprivate var hasArrived: Bool { verdict.isLoaded || verdict == .unchanged }
}
