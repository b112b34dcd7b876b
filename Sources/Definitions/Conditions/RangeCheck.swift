import Vocabulary

/// Finds tests of one value that no value can pass.
struct RangeCheck {
  let subject: String
  /// The least and greatest value a number can have at all.
  var bounds: ClosedRange<Int>?
  let findings: Findings

  private struct Bound {
    let value: LiteralValue
    let isIncluded: Bool
    let place: Place
  }

  func check(_ tests: [ValueTest]) {
    if let unknown = tests.first(where: { $0.rule == .isUnknown }), tests.count > 1 {
      findings.report(
        "\(subject) cannot be unknown and pass another test", at: unknown.place,
        hint: "write two conditions in any: […]")
      return
    }
    guard !reportOutside(tests), !reportWithoutCandidate(tests) else { return }
    let lower = tests.compactMap(lowerBound)
    let upper = tests.compactMap(upperBound)
    for low in lower {
      for high in upper where isEmpty(low, high) {
        let later = isBefore(low.place, high.place) ? high.place : low.place
        findings.report(
          "no value passes the tests of \(subject): the range from \(low.value.text) to "
            + "\(high.value.text) is empty", at: later, hint: "the smaller value comes first")
        return
      }
    }
  }

  /// A bound is written within the possible values, and yet leaves none: `less_than: 0` of a count.
  private func reportOutside(_ tests: [ValueTest]) -> Bool {
    guard let bounds else { return false }
    for test in tests {
      switch test.rule {
      case .lessThan(.integer(bounds.lowerBound)):
        findings.report("\(subject) is never less than \(bounds.lowerBound)", at: test.place)
        return true
      case .moreThan(.integer(bounds.upperBound)):
        findings.report("\(subject) is never more than \(bounds.upperBound)", at: test.place)
        return true
      default: continue
      }
    }
    return false
  }

  /// Where values are listed, one of them must pass all the other tests.
  private func reportWithoutCandidate(_ tests: [ValueTest]) -> Bool {
    let lists = tests.compactMap { test -> (values: [LiteralValue], place: Place)? in
      switch test.rule {
      case .is(let value): ([value], test.place)
      case .oneOf(let values): (values, test.place)
      default: nil
      }
    }
    guard let (values, place) = lists.first, tests.count > 1 else { return false }
    let isPossible = values.contains { value in
      tests.allSatisfy { $0.rule.allows(value) }
    }
    guard !isPossible else { return false }
    let other = tests.filter { $0.place != place }.map(\.place).reduce(place) {
      isBefore($0, $1) ? $1 : $0
    }
    findings.report(
      "no value passes the tests of \(subject): they contradict each other", at: other)
    return true
  }

  private func lowerBound(_ test: ValueTest) -> Bound? {
    switch test.rule {
    case .atLeast(let value), .between(let value, _), .is(let value):
      Bound(value: value, isIncluded: true, place: test.place)
    case .moreThan(let value): Bound(value: value, isIncluded: false, place: test.place)
    default: nil
    }
  }

  private func upperBound(_ test: ValueTest) -> Bound? {
    switch test.rule {
    case .atMost(let value), .between(_, let value), .is(let value):
      Bound(value: value, isIncluded: true, place: test.place)
    case .lessThan(let value): Bound(value: value, isIncluded: false, place: test.place)
    default: nil
    }
  }

  private func isEmpty(_ low: Bound, _ high: Bound) -> Bool {
    switch (low.value, high.value) {
    case (.integer(let first), .integer(let second)):
      // Between 3 and 4, both ends left out, there is no whole number.
      let least = low.isIncluded ? first : first + 1
      let greatest = high.isIncluded ? second : second - 1
      return least > greatest
    case (.decimal(let first), .decimal(let second)):
      return first > second || (first == second && !(low.isIncluded && high.isIncluded))
    case (.date(let first), .date(let second)):
      let least = low.isIncluded ? first : first.adding(days: 1)
      let greatest = high.isIncluded ? second : second.adding(days: -1)
      return least > greatest
    default: return false
    }
  }

  private func isBefore(_ first: Place, _ second: Place) -> Bool {
    (first.line ?? 0, first.column ?? 0) < (second.line ?? 0, second.column ?? 0)
  }
}

extension ValueTest.Rule {
  /// Whether a known value can pass; bounds are looked at by ``RangeCheck`` itself.
  fileprivate func allows(_ value: LiteralValue) -> Bool {
    switch (self, value) {
    case (.is(let other), _): other == value
    case (.isNot(let other), _): other != value
    case (.oneOf(let others), _): others.contains(value)
    case (.noneOf(let others), _): !others.contains(value)
    case (.startsWith(let start), .text(let text)):
      Array(text.utf8).starts(with: Array(start.utf8))
    case (.contains(let part), .text(let text)): text.contains(part)
    case (.atLeast(let bound), _): !value.isLess(than: bound)
    case (.atMost(let bound), _): !bound.isLess(than: value)
    case (.moreThan(let bound), _): bound.isLess(than: value)
    case (.lessThan(let bound), _): value.isLess(than: bound)
    case (.between(let low, let high), _): !value.isLess(than: low) && !high.isLess(than: value)
    case (.isUnknown, _): false
    default: true
    }
  }
}

extension LiteralValue {
  fileprivate func isLess(than other: LiteralValue) -> Bool {
    switch (self, other) {
    case (.integer(let first), .integer(let second)): first < second
    case (.decimal(let first), .decimal(let second)): first < second
    case (.date(let first), .date(let second)): first < second
    default: false
    }
  }
}

extension LiteralValue {
  /// As a definition writes it.
  var text: String {
    switch self {
    case .text(let text): "'\(text.shortened)'"
    case .integer(let number): String(number)
    case .decimal(let number): number.description
    case .date(let date): date.description
    case .boolean(let value): String(value)
    }
  }
}
