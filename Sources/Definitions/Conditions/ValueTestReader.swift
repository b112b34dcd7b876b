import Vocabulary

/// Reads `{ at_least: 18, at_most: 30 }` for a value of a known type.
struct ValueTestReader {
  /// For messages: `'city'`, `'count' of purchases`.
  let subject: String
  let type: ValueType
  var values: [String] = []
  /// Whether the value may be unknown at all: a count never is.
  var canBeUnknown = true
  /// The least and greatest value a number can have.
  var bounds: ClosedRange<Int>?
  /// A part of a whole, written as `30%`.
  var isShare = false
  let findings: Findings

  func read(_ node: Node) -> [ValueTest] {
    guard let object = ObjectReader(node, "the tests of \(subject)", findings) else { return [] }
    let tests =
      comparisons(object) + membership(object) + order(object) + texts(object)
      + knowledge(object)
    object.finish()
    if case .object(let members) = node.content, members.isEmpty {
      findings.report("found no test of \(subject), expected one or more", at: node.place)
    }
    RangeCheck(subject: subject, bounds: bounds, findings: findings).check(tests)
    return tests
  }

  private func comparisons(_ object: ObjectReader) -> [ValueTest] {
    ["is": ValueTest.Rule.is, "is_not": ValueTest.Rule.isNot].sorted { $0.key < $1.key }
      .compactMap { key, rule in
        test(object, key) { node in value(node).map(rule) }
      }
  }

  private func membership(_ object: ObjectReader) -> [ValueTest] {
    guard type != .boolean else { return [] }
    return [
      test(object, "in") { node in list(node).map(ValueTest.Rule.oneOf) },
      test(object, "not_in") { node in list(node).map(ValueTest.Rule.noneOf) },
    ].compactMap(\.self)
  }

  private func order(_ object: ObjectReader) -> [ValueTest] {
    guard type.isOrdered else { return [] }
    return [
      test(object, "at_least") { value($0).map(ValueTest.Rule.atLeast) },
      test(object, "at_most") { value($0).map(ValueTest.Rule.atMost) },
      test(object, "more_than") { value($0).map(ValueTest.Rule.moreThan) },
      test(object, "less_than") { value($0).map(ValueTest.Rule.lessThan) },
      test(object, "between") { node in
        guard case .list(let nodes) = node.content, nodes.count == 2 else {
          findings.report(
            "found \(node.description), expected a list of two values, the smaller first",
            at: node.place)
          return nil
        }
        guard let low = value(nodes[0]), let high = value(nodes[1]) else { return nil }
        return .between(low, high)
      },
    ].compactMap(\.self)
  }

  private func texts(_ object: ObjectReader) -> [ValueTest] {
    guard type == .text, values.isEmpty else { return [] }
    return [
      test(object, "starts_with") {
        Reading<String>.filledText.read($0, findings).map(ValueTest.Rule.startsWith)
      },
      test(object, "contains") {
        Reading<String>.filledText.read($0, findings).map(ValueTest.Rule.contains)
      },
    ].compactMap(\.self)
  }

  private func knowledge(_ object: ObjectReader) -> [ValueTest] {
    guard canBeUnknown else { return [] }
    return [
      test(object, "is_known") { node in
        Reading<Bool>.onlyTrue(otherwise: "write is_unknown: true").read(node, findings)
          .map { _ in .isKnown }
      },
      test(object, "is_unknown") { node in
        Reading<Bool>.onlyTrue(otherwise: "write is_known: true").read(node, findings)
          .map { _ in .isUnknown }
      },
    ].compactMap(\.self)
  }

  private func test(
    _ object: ObjectReader, _ key: String, _ rule: (Node) -> ValueTest.Rule?
  ) -> ValueTest? {
    guard let member = object.member(key), let rule = rule(member.value) else { return nil }
    return ValueTest(rule: rule, place: member.keyPlace)
  }

  private func list(_ node: Node) -> [LiteralValue]? {
    Reading<LiteralValue> { element, _ in value(element) }.list(minimum: 1).read(node, findings)
  }

  private func value(_ node: Node) -> LiteralValue? {
    switch type {
    case .text, .json: return text(node)
    case .boolean: return Reading<Bool>.boolean.read(node, findings).map(LiteralValue.boolean)
    case .date, .timestamp:
      return Reading<CivilDate>.date.read(node, findings).map(LiteralValue.date)
    case .decimal where isShare:
      return Reading<Percent>.percent.read(node, findings).map {
        .decimal(ExactDecimal(units: Int64($0.basisPoints), scale: 4))
      }
    case .decimal:
      return Reading<ExactDecimal>.decimal.read(node, findings).map(LiteralValue.decimal)
    case .integer:
      let range = bounds ?? -999_999_999_999_999_999...999_999_999_999_999_999
      return Reading<Int>.integer(range).read(node, findings).map(LiteralValue.integer)
    }
  }

  private func text(_ node: Node) -> LiteralValue? {
    guard let text = Reading<String>.text.read(node, findings) else { return nil }
    if !values.isEmpty, !values.contains(text) {
      findings.report(unknown: "value of \(subject)", text, known: values, at: node.place)
      return nil
    }
    return .text(text)
  }
}

extension ValueType {
  var isOrdered: Bool {
    switch self {
    case .integer, .decimal, .date, .timestamp: true
    case .text, .boolean, .json: false
    }
  }
}
