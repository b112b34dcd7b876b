import Vocabulary

/// Reads what purchases, events and messages have in common: the window, the measures, `happened`.
struct FactTestsReader {
  /// For messages: `purchases`.
  let subject: String
  let measures: [FactMeasure]
  let findings: Findings

  func read(_ object: ObjectReader, at place: Place) -> FactTests {
    let window = window(object)
    let tests = measures.compactMap { measure(object, $0) }
    let happened = object.optional("happened", Reading<Bool>.boolean.located)
    if !(measures.map(\.rawValue) + ["happened"]).contains(where: object.has) {
      let examples = measures.contains(.sum) ? "count, sum" : "count"
      findings.report(
        "\(subject) tests nothing, expected happened, \(examples) or another measure", at: place,
        hint: "write happened: true")
    }
    if let happened { refuseContradiction(happened, tests) }
    return FactTests(window: window, measures: tests, happened: happened)
  }

  private func measure(_ object: ObjectReader, _ measure: FactMeasure) -> FactMeasureTest? {
    guard let member = object.member(measure.rawValue) else { return nil }
    let tests = ValueTestReader(
      subject: "'\(measure.rawValue)' of \(subject)", type: measure.type,
      canBeUnknown: measure.canBeUnknown, bounds: measure.bounds,
      isShare: measure == .share, findings: findings
    ).read(member.value)
    return FactMeasureTest(measure: measure, tests: tests, place: member.keyPlace)
  }

  private func window(_ object: ObjectReader) -> FactWindow {
    let last = object.optional("last", .days(1...100_000))
    let from = object.optional("from", .date)
    let until = object.optional("until", .date)
    if object.has("last"), object.has("from") || object.has("until"),
      let place = object.place(of: "last")
    {
      findings.report(
        "found last together with from or until, expected one kind of window", at: place)
    }
    if let from, let until, from > until, let place = object.place(of: "until") {
      findings.report("the window ends on \(until), before it begins on \(from)", at: place)
    }
    if let last { return .last(days: last) }
    return from == nil && until == nil ? .life : .dates(from: from, until: until)
  }

  private func refuseContradiction(_ happened: Located<Bool>, _ tests: [FactMeasureTest]) {
    if !happened.value, !tests.isEmpty {
      findings.report(
        "\(subject) that did not happen cannot pass another test", at: happened.place)
    }
    guard happened.value else { return }
    for test in tests where test.measure == .count {
      let allowsOne = test.tests.allSatisfy { test in
        switch test.rule {
        case .is(.integer(let number)), .atMost(.integer(let number)): number >= 1
        case .lessThan(.integer(let number)): number > 1
        case .oneOf(let numbers): numbers.contains { $0 != .integer(0) }
        case .between(_, .integer(let number)): number >= 1
        default: true
        }
      }
      if !allowsOne {
        findings.report(
          "\(subject) that happened cannot have the count 0", at: test.place,
          hint: "write happened: false")
      }
    }
  }
}
