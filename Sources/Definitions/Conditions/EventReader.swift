import Vocabulary

/// Reads `events: { code: "cart", last: "7 days", attributes: { page: { is: "/" } }, happened: true }`.
struct EventReader {
  let findings: Findings

  func read(_ node: Node, at place: Place) -> Condition? {
    guard let object = ObjectReader(node, "events", findings) else { return nil }
    let texts = Reading<String>.filledText.oneOrMore
    let codes = object.optional("code", Reading<String>.filledText.located.oneOrMore) ?? []
    let types = object.optional("object_type", texts) ?? []
    let objects = object.optional("object", texts) ?? []
    let attributes = attributes(object)
    let value = object.member("value").map { member in
      ValueTestReader(subject: "'value' of an event", type: .decimal, findings: findings)
        .read(member.value)
    }
    let tests = FactTestsReader(
      subject: "events", measures: FactMeasure.ofEvents, findings: findings
    ).read(object, at: place)
    object.finish()
    return .events(
      EventCondition(
        codes: codes, objectTypes: types, objects: objects, attributes: attributes,
        value: value ?? [], tests: tests, place: place))
  }

  /// The tests of an event's attributes, none without the key.
  func attributes(_ object: ObjectReader) -> [EventAttributeTest] {
    object.member("attributes").map { attributeTests($0.value) } ?? []
  }

  private func attributeTests(_ node: Node) -> [EventAttributeTest] {
    guard case .object(let members) = node.content, !members.isEmpty else {
      findings.report(
        "found \(node.description), expected attributes of an event with their tests",
        at: node.place, hint: #"write attributes: { page: { is: "/sale" } }"#)
      return []
    }
    return members.map { member in
      let type = Self.type(of: member.value)
      let tests = ValueTestReader(
        subject: "the attribute '\(member.key.shortened)'", type: type, findings: findings
      ).read(member.value)
      return EventAttributeTest(name: member.key, type: type, tests: tests)
    }
  }

  /// Attributes have no declared types: the first value that is written says which is meant;
  /// whether it is known can be asked of any.
  private static func type(of tests: Node) -> ValueType {
    guard case .object(let members) = tests.content else { return .text }
    for member in members where member.key != "is_known" && member.key != "is_unknown" {
      var value = member.value
      if case .list(let elements) = value.content, let first = elements.first { value = first }
      switch value.content {
      case .number: return .decimal
      case .boolean: return .boolean
      default: return .text
      }
    }
    return .json
  }
}
