import Vocabulary

/// Reads a condition; every key of an object is a condition of its own, and all must hold.
struct ConditionReader {
  let customFields: CustomFields
  let findings: Findings

  private static let combinators = ["all", "any", "not"]
  private static let facts = [
    "age_years", "birthday_in_month", "birthday_in_next", "days_since_registration",
    "days_since_last_order", "days_since_last_visit", "purchases", "events", "messages", "bonus",
    "points", "tag", "audience", "control_group", "rfm", "in_segment", "consent", "subscription",
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
      return .ageYears(number(member, 0...150), place)
    case "days_since_registration":
      return .daysSinceRegistration(number(member, 0...100_000), place)
    case "days_since_last_order":
      return .daysSinceLastOrder(number(member, 0...100_000), place)
    case "days_since_last_visit":
      return .daysSinceLastVisit(number(member, 0...100_000), place)
    case "birthday_in_month":
      return Reading<Int>.integer(1...12).oneOrMore.read(node, findings)
        .map { .birthdayInMonth($0, place) }
    case "birthday_in_next":
      return Reading<Int>.days(1...366).read(node, findings)
        .map { .birthdayInNext(days: $0, place) }
    case "purchases": return PurchaseReader(findings: findings).read(node, at: place)
    case "events": return EventReader(findings: findings).read(node, at: place)
    case "messages": return MessageReader(findings: findings).read(node, at: place)
    default: return state(member) ?? attribute(member)
    }
  }

  /// Conditions of what the customer has or is now.
  private func state(_ member: Node.Member) -> Condition?? {
    let place = member.keyPlace
    let node = member.value
    let loyalty = LoyaltyReader(findings: findings)
    switch member.key {
    case "bonus": return .some(loyalty.bonus(node, at: place))
    case "points": return .some(loyalty.points(node, at: place))
    case "subscription": return .some(loyalty.subscription(node, at: place))
    case "tag":
      return .some(loyalty.names(node).map { .tag($0, place) })
    case "audience":
      return .some(loyalty.names(node).map { .audience($0, place) })
    case "control_group":
      return .some(
        Reading<Identifier>.identifier.located.oneOrMore.read(node, findings)
          .map { .controlGroup($0, place) })
    case "rfm": return .some(RFMConditionReader(findings: findings).read(node, at: place))
    case "in_segment":
      return .some(
        Reading<Identifier>.identifier.located.read(node, findings).map { .inSegment($0) })
    case "consent":
      return .some(Reading<Channel>.choice.located.read(node, findings).map { .consent($0) })
    default: return .none
    }
  }

  private func list(_ node: Node) -> [Condition]? {
    Reading<Condition> { element, _ in read(element) }.list(minimum: 1).read(node, findings)
  }

  private func number(_ member: Node.Member, _ bounds: ClosedRange<Int>) -> [ValueTest] {
    ValueTestReader(
      subject: "'\(member.key)'", type: .integer, bounds: bounds, findings: findings
    ).read(member.value)
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
