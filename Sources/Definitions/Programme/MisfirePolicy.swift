import Vocabulary

/// What becomes of fires that were missed: cron did not run, the machine was down, a night held.
package struct MisfirePolicy: Sendable, Hashable {
  package enum Choice: String, Sendable, CaseIterable {
    /// What is late is not run any more.
    case skip
    /// Only the last of those that are owed is run.
    case latest
    /// Each is run for its own business date, the oldest first, before today's.
    case all
  }

  package let choice: Choice
  /// How late a fire still counts as on time, in seconds.
  package let graceSeconds: Int
  /// At most so many late fires are run by one tick; the rest stays owed.
  package let cap: Int
  /// Fires that are older are skipped, in days; `nil`: none is too old.
  package let maxAgeDays: Int?

  /// What holds for a night that says nothing: nothing is lost.
  package static let standard = MisfirePolicy(
    choice: .all, graceSeconds: 3600, cap: 31, maxAgeDays: nil)
}

extension Reading where Value == MisfirePolicy {
  /// `"all"`, or `{ policy: "all", grace: "1 hour", cap: 31, max_age: "60 days" }`.
  static var misfire: Reading {
    Reading { node, findings in
      let standard = MisfirePolicy.standard
      if case .text = node.content {
        return Reading<MisfirePolicy.Choice>.choice.read(node, findings).map {
          MisfirePolicy(
            choice: $0, graceSeconds: standard.graceSeconds, cap: standard.cap, maxAgeDays: nil)
        }
      }
      guard let object = ObjectReader(node, "misfire", findings) else { return nil }
      let choice = object.optional("policy", Reading<MisfirePolicy.Choice>.choice)
      let grace = object.optional("grace", Reading<TimeSpan>.timeSpan)
      let cap = object.optional("cap", .integer(1...366))
      let age = object.optional("max_age", .days(1...3660))
      object.finish()
      return MisfirePolicy(
        choice: choice ?? standard.choice, graceSeconds: grace?.seconds ?? standard.graceSeconds,
        cap: cap ?? standard.cap, maxAgeDays: age)
    }
  }
}
