package import Definitions
package import Vocabulary

/// Decides what becomes of the owed fires of one night: the policy of its definition, and nothing
/// else, so that the same fires at the same moment are always decided alike.
package struct MisfireJudgement {
  package let policy: MisfirePolicy
  package let now: Instant

  package init(_ policy: MisfirePolicy, now: Instant) {
    self.policy = policy
    self.now = now
  }

  /// - Parameter fires: all that are owed and not begun, the oldest first.
  /// - Returns: a decision for each, in the same order.
  package func decisions(_ fires: [NightCalendar.Fire]) -> [FireDecision] {
    var late = 0
    return fires.enumerated().map { position, fire in
      let isLate = seconds(since: fire.scheduledAt) > policy.graceSeconds
      if let reason = skipReason(fire, isLate: isLate, isLast: position == fires.count - 1, fires) {
        return FireDecision(kind: .skipped, reason: reason)
      }
      if isLate { late += 1 }
      // What comes behind a held fire is held too: nights go forward.
      if late > policy.cap {
        return FireDecision(
          kind: .held, reason: "more than \(policy.cap) late fires in one tick")
      }
      return FireDecision(kind: .run, reason: isLate ? "caught up" : "on time")
    }
  }

  private func skipReason(
    _ fire: NightCalendar.Fire, isLate: Bool, isLast: Bool, _ fires: [NightCalendar.Fire]
  ) -> String? {
    if let days = policy.maxAgeDays, seconds(since: fire.scheduledAt) > days * 86_400 {
      return "older than \(days) days"
    }
    switch policy.choice {
    case .all: return nil
    case .latest:
      return isLast ? nil : "the fire of \(fires[fires.count - 1].businessDate) stands for it"
    case .skip: return isLate ? "later than \(policy.graceSeconds) seconds" : nil
    }
  }

  private func seconds(since instant: Instant) -> Int {
    Int((now.microseconds - instant.microseconds) / 1_000_000)
  }
}
