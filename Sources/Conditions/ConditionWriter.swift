import Definitions
import SQLText
import Vocabulary

/// One value of a customer and its tests, all of which must hold.
struct ConditionLeaf: Sendable {
  let place: Place
  let value: SQL
  let tests: [SQL]
}

/// Writes the predicates of conditions and notes what they look at.
struct ConditionWriter {
  let businessDate: CivilDate
  var sources: FactSources

  init(businessDate: CivilDate) {
    self.businessDate = businessDate
    sources = FactSources(businessDate: businessDate)
  }

  /// The predicates that must all hold for a condition.
  mutating func conjuncts(_ condition: Condition) -> [SQL] {
    switch condition {
    case .all(let conditions, _):
      return conditions.flatMap { conjuncts($0) }
    case .any(let conditions, _):
      let terms = conditions.map { Self.term(conjuncts($0)) }
      return terms.count == 1 ? terms : [Self.grouped(SQL.joined(terms, separator: "\nOR "))]
    case .not(let inner, _):
      return ["NOT \(Self.grouped(SQL.joined(conjuncts(inner), separator: "\nAND ")))"]
    default:
      return leaves(of: condition).flatMap(\.tests)
    }
  }

  /// All tests of a condition, in the order of the definition.
  mutating func leaves(inside condition: Condition) -> [ConditionLeaf] {
    let children = condition.children
    return children.isEmpty
      ? leaves(of: condition) : children.flatMap { leaves(inside: $0) }
  }

  private static func term(_ conjuncts: [SQL]) -> SQL {
    conjuncts.count == 1 ? conjuncts[0] : grouped(SQL.joined(conjuncts, separator: "\nAND "))
  }

  private static func grouped(_ predicate: SQL) -> SQL {
    """
    (
      \(predicate)
    )
    """
  }

  private mutating func leaves(of condition: Condition) -> [ConditionLeaf] {
    switch condition {
    case .all, .any, .not: preconditionFailure("a combinator is no single test")
    case .attribute(let attribute):
      return [.tests(attribute.tests, of: attribute.field.value, at: attribute.place)]
    case .ageYears(let tests, let place):
      return [.tests(tests, of: Birthday.age(on: businessDate), at: place)]
    case .birthdayInMonth(let months, let place): return [Birthday.inMonth(months, at: place)]
    case .birthdayInNext(let days, let place):
      return [Birthday.inNext(days: days, from: businessDate, at: place)]
    case .daysSinceRegistration(let tests, let place):
      return [.tests(tests, of: daysSinceRegistration, at: place)]
    case .daysSinceLastOrder(let tests, let place):
      let last = sources.column(
        .receipts, "last_on", "max(r.issued_on)", where: ["r.kind = 'sale'"], at: place)
      return [.tests(tests, of: "(\(businessDate) - \(last))", at: place)]
    case .daysSinceLastVisit(let tests, let place):
      let last = sources.column(
        .events, "last_on", "max(e.occurred_on)", named: ["visit"], at: place)
      return [.tests(tests, of: "(\(businessDate) - \(last))", at: place)]
    case .purchases(let purchases): return leaves(of: purchases)
    case .events(let events): return leaves(of: events)
    case .messages(let messages): return leaves(of: messages)
    case .bonus(let bonus): return leaves(of: bonus)
    case .points(let points): return [leaf(of: points)]
    case .tag(let tags, let place):
      return [leaf(of: .tags, since: "t.set_on", named: tags.map(\.value), at: place)]
    case .audience(let names, let place):
      return [leaf(of: .audiences, since: "u.added_on", named: names.map(\.value), at: place)]
    case .controlGroup(let campaigns, let place):
      let ids = campaigns.map(\.value.text)
      return [leaf(of: .controlGroups, since: "e.entered_on", named: ids, at: place)]
    case .rfm(let rfm): return leaves(of: rfm)
    case .inSegment(let segment):
      return [
        leaf(
          of: .memberships, since: "m.entered_on", named: [segment.value.text], at: segment.place)
      ]
    case .consent(let channel): return [leaf(ofConsent: channel)]
    case .subscription(let subscription): return [leaf(of: subscription)]
    }
  }

  /// A registration after the business date has not happened yet, so its age is unknown.
  private var daysSinceRegistration: SQL {
    "CASE WHEN c.registered_on <= \(businessDate) THEN \(businessDate) - c.registered_on END"
  }

  // MARK: Facts

  private mutating func leaves(of condition: PurchaseCondition) -> [ConditionLeaf] {
    let facts = PurchaseFacts(condition: condition)
    return leaves(of: condition.tests) { measure, place, sources in
      facts.value(of: measure, at: place, &sources)
    } happened: { place, sources in
      facts.happened(at: place, &sources)
    }
  }

  private mutating func leaves(of condition: EventCondition) -> [ConditionLeaf] {
    let facts = EventFacts(condition: condition)
    return leaves(of: condition.tests) { facts.value(of: $0, at: $1, &$2) }
  }

  private mutating func leaves(of condition: MessageCondition) -> [ConditionLeaf] {
    let facts = MessageFacts(condition: condition)
    return leaves(of: condition.tests) { facts.value(of: $0, at: $1, &$2) }
  }

  private mutating func leaves(
    of tests: FactTests, value: (FactMeasure, Place, inout FactSources) -> SQL,
    happened: ((Place, inout FactSources) -> SQL)? = nil
  ) -> [ConditionLeaf] {
    var leaves: [ConditionLeaf] = []
    for test in tests.measures {
      let value = value(test.measure, test.place, &sources)
      leaves.append(.tests(test.tests, of: value, at: test.place))
    }
    if let asked = tests.happened {
      let count =
        happened?(asked.place, &sources) ?? value(.count, asked.place, &sources)
      leaves.append(
        ConditionLeaf(
          place: asked.place, value: count,
          tests: [asked.value ? "\(count) > 0" : "\(count) = 0"]))
    }
    return leaves
  }

  private mutating func leaves(of condition: RFMCondition) -> [ConditionLeaf] {
    let name = sources.alias(ofModel: condition.model)
    var leaves: [ConditionLeaf] = []
    if !condition.names.isEmpty {
      leaves.append(
        ConditionLeaf(
          place: condition.place, value: "\(name).name",
          tests: ["\(name).name IN (\(.list(condition.names.map(\.value))))"]))
    }
    if let first = condition.cells.first {
      let cell: SQL = "(\(name).recency || '-' || \(name).frequency || '-' || \(name).monetary)"
      leaves.append(
        ConditionLeaf(
          place: first.place, value: cell,
          tests: ["\(cell) IN (\(.list(condition.cells.map(\.value.written))))"]))
    }
    leaves += condition.scores.map { score in
      let value: SQL =
        switch score.axis {
        case .recency: "\(name).recency"
        case .frequency: "\(name).frequency"
        case .monetary: "\(name).monetary"
        }
      return .tests(score.tests, of: value, at: score.place)
    }
    if !condition.total.isEmpty {
      let total: SQL = "(\(name).recency + \(name).frequency + \(name).monetary)"
      leaves.append(.tests(condition.total, of: total, at: condition.place))
    }
    return leaves
  }
}
