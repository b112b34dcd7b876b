import Vocabulary

/// Tries several branches with the first entries and sends all later ones down the best.
///
/// Writes: a place for each entry of the test, and once the decision with its figures.
/// Example: `{ id: "try", ab_test: { first: 1000, criterion: "opens", after: "3 days" }, branches: ["a", "b"] }`
package struct ABTestStep: Sendable {
  /// How many entries the test has.
  package let first: Int
  package let criterion: Criterion
  /// Days from the last arrival of the test to its decision.
  package let waitDays: Int
  package let untilDecided: UntilDecided
  package let branches: Int

  package enum Criterion: String, Sendable, CaseIterable {
    case opens, clicks, orders
  }

  /// What happens to those who come between the test and its decision.
  package enum UntilDecided: String, Sendable, CaseIterable {
    case hold, split
  }

  /// As many as have names in a path.
  static let greatestBranches = 8

  static func read(_ node: Node, branches: Int, _ findings: Findings) -> ABTestStep? {
    guard let object = ObjectReader(node, "ab_test", findings) else { return nil }
    let first = object.required("first", Reading<Int>.integer(2...1_000_000_000).located)
    let criterion = object.required("criterion", Reading<Criterion>.choice)
    let waitDays = object.required("after", .days(1...365))
    let untilDecided = object.optional("until_decided", Reading<UntilDecided>.choice) ?? .hold
    object.finish()
    guard let first, let criterion, let waitDays else { return nil }
    if first.value < branches {
      findings.report(
        "a test of \(first.value) entries leaves a branch of \(branches) empty", at: first.place)
    }
    return ABTestStep(
      first: first.value, criterion: criterion, waitDays: waitDays, untilDecided: untilDecided,
      branches: branches)
  }
}

/// Lets so many customers take part in a poll.
///
/// Example: `{ id: "ask", limit_poll: { poll: "nps", at_most: 200, per: "trade_object", at_once: 50 } }`
package struct LimitPollStep: Sendable {
  package let poll: String
  /// When so many have answered, nobody is asked any more.
  package let answers: Int
  package let isPerTradeObject: Bool
  /// How many are asked in one night.
  package let atOnce: Int

  private enum Per: String, CaseIterable {
    case total
    case tradeObject = "trade_object"
  }

  static func read(_ node: Node, _ findings: Findings) -> LimitPollStep? {
    guard let object = ObjectReader(node, "limit_poll", findings) else { return nil }
    let poll = object.required("poll", .filledText)
    let answers = object.required("at_most", .integer(1...1_000_000_000))
    let per = object.optional("per", Reading<Per>.choice) ?? .total
    let atOnce = object.optional("at_once", .integer(1...1_000_000_000))
    object.finish()
    guard let poll, let answers else { return nil }
    return LimitPollStep(
      poll: poll, answers: answers, isPerTradeObject: per == .tradeObject,
      atOnce: atOnce ?? answers)
  }
}
