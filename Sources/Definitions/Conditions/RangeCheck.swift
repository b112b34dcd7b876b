import Vocabulary

/// Finds tests of one value that no value can pass.
struct RangeCheck {
  let subject: String
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
