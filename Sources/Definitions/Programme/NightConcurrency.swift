import Vocabulary

/// What a night does that finds another one of the programme at work: one runs at a time.
package enum NightConcurrency: Sendable, Hashable {
  /// It leaves at once with 75; a fire stays owed, and the next tick tries it again.
  case skip
  /// It waits for its turn, among so many at most, and leaves with 75 when that takes too long.
  case queue(most: Int, seconds: Int)
}

extension Reading where Value == NightConcurrency {
  /// `"skip"`, `"queue"` or `{ policy: "queue", max: 3, wait: "2 hours" }`.
  static var concurrency: Reading {
    Reading { node, findings in
      if case .text = node.content {
        return Self.policy.read(node, findings)?.with(most: nil, wait: nil)
      }
      guard let object = ObjectReader(node, "concurrency", findings) else { return nil }
      let policy = object.required("policy", Self.policy)
      let most = object.optional("max", .integer(1...100))
      let wait = object.optional("wait", Reading<TimeSpan>.timeSpan)
      if let place = object.place(of: "key"), object.has("key") {
        findings.report(
          "found 'key', but the nights of a programme run one at a time, whatever they are called",
          at: place, hint: "leave out key")
      }
      object.finish()
      if policy == .skip, let place = object.place(of: "max") ?? object.place(of: "wait") {
        findings.report(
          "found a limit of waiting beside the policy skip, which does not wait", at: place)
      }
      return policy?.with(most: most, wait: wait)
    }
  }

  private static var policy: Reading<ConcurrencyPolicy> {
    Reading<ConcurrencyPolicy> { node, findings in
      if case .text("replace") = node.content {
        findings.report(
          "found 'replace', expected skip or queue: a night that is cut has to be finished first",
          at: node.place, hint: "end the night at work with SIGTERM; the next one goes on with it")
        return nil
      }
      return Reading<ConcurrencyPolicy>.choice.read(node, findings)
    }
  }
}

private enum ConcurrencyPolicy: String, CaseIterable {
  case skip, queue

  func with(most: Int?, wait: TimeSpan?) -> NightConcurrency {
    self == .skip ? .skip : .queue(most: most ?? 1, seconds: wait?.seconds ?? 3600)
  }
}
