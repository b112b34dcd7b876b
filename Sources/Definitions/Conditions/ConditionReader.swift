import Vocabulary

/// Reads a condition; every key of an object is a condition of its own, and all must hold.
struct ConditionReader {
  let customFields: CustomFields
  let findings: Findings

  private static let combinators = ["all", "any", "not"]
  private static let facts = [
    "age_years", "birthday_in_month", "birthday_in_next", "days_since_registration",
    "days_since_last_order", "purchases", "rfm", "in_segment", "consent",
  ]

  func read(_ node: Node) -> Condition? {
    guard case .object(let members) = node.content else {
      findings.report("found \(node.description), expected a condition", at: node.place)
      return nil
    }
    guard !members.isEmpty else {
      findings.report("found an empty condition, expected one key or more", at: node.place)
      return nil
    }
    let conditions = members.compactMap(condition)
    guard conditions.count == members.count else { return nil }
    return conditions.count == 1 ? conditions[0] : .all(conditions, node.place)
  }

  private func condition(_ member: Node.Member) -> Condition? {
    let place = member.keyPlace
    let node = member.value
    switch member.key {
    case "all": return list(node).map { .all($0, place) }
    case "any": return list(node).map { .any($0, place) }
    case "not": return read(node).map { .not($0, place) }
    case "age_years":
      return .ageYears(days(node, "age_years", bounds: 0...150), place)
    case "days_since_registration":
      return .daysSinceRegistration(days(node, member.key, bounds: 0...100_000), place)
    case "days_since_last_order":
      return .daysSinceLastOrder(days(node, member.key, bounds: 0...100_000), place)
    case "birthday_in_month":
      return Reading<Int>.integer(1...12).oneOrMore.read(node, findings)
        .map { .birthdayInMonth($0, place) }
    case "birthday_in_next":
      return Reading<Int>.days(1...366).read(node, findings)
        .map { .birthdayInNext(days: $0, place) }
    case "purchases": return PurchaseReader(findings: findings).read(node, at: place)
    case "rfm": return RFMConditionReader(findings: findings).read(node, at: place)
    case "in_segment":
      return Reading<Identifier>.identifier.located.read(node, findings).map { .inSegment($0) }
    case "consent":
      return Reading<Channel>.choice.located.read(node, findings).map { .consent($0) }
    default: return attribute(member)
    }
  }

  private func list(_ node: Node) -> [Condition]? {
    Reading<Condition> { element, _ in read(element) }.list(minimum: 1).read(node, findings)
  }

  private func days(_ node: Node, _ subject: String, bounds: ClosedRange<Int>) -> [ValueTest] {
    ValueTestReader(subject: "'\(subject)'", type: .integer, bounds: bounds, findings: findings)
      .read(node)
  }

  private func attribute(_ member: Node.Member) -> Condition? {
    guard let field = customFields.field(member.key) else {
      let fields = customFields.allFields.map(\.writtenName)
      let known = Self.combinators + Self.facts + fields
      findings.report(unknown: "condition", member.key, known: known, at: member.keyPlace)
      return nil
    }
    let tests = ValueTestReader(
      subject: "'\(field.writtenName)'", type: field.type, values: field.values, findings: findings
    ).read(member.value)
    return .attribute(AttributeCondition(field: field, tests: tests, place: member.keyPlace))
  }
}
