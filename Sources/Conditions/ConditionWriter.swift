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
  private(set) var sources: FactSources

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
      let life = PurchaseScope(window: .life, kind: .sale)
      let name = sources.alias(life, [.lastOn], at: place)
      return [.tests(tests, of: "(\(businessDate) - \(name).last_on)", at: place)]
    case .purchases(let purchases): return leaves(of: purchases)
    case .rfm(let rfm): return leaves(of: rfm)
    case .inSegment(let segment): return [leaf(ofSegment: segment)]
    case .consent(let channel): return [leaf(ofChannel: channel)]
    }
  }

  /// A registration after the business date has not happened yet, so its age is unknown.
  private var daysSinceRegistration: SQL {
    "CASE WHEN c.registered_on <= \(businessDate) THEN \(businessDate) - c.registered_on END"
  }

  private mutating func leaves(of condition: PurchaseCondition) -> [ConditionLeaf] {
    let scope = PurchaseScope(
      window: condition.window, kind: condition.kind, shops: condition.shops,
      products: condition.products)
    let measures = Set(condition.measures.map(\.measure))
      .union(condition.happened == nil ? [] : [.count])
    let name = sources.alias(scope, measures, at: condition.place)
    var leaves = condition.measures.map { test in
      ConditionLeaf.tests(
        test.tests, of: PurchaseAggregate.value(of: test.measure, in: name), at: test.place)
    }
    if let happened = condition.happened {
      let count = PurchaseAggregate.value(of: .count, in: name)
      leaves.append(
        ConditionLeaf(
          place: happened.place, value: count,
          tests: [happened.value ? "\(count) > 0" : "\(count) = 0"]))
    }
    return leaves
  }

  private mutating func leaves(of condition: RFMCondition) -> [ConditionLeaf] {
    let name = sources.alias(ofModel: condition.model)
    var leaves: [ConditionLeaf] = []
    if !condition.names.isEmpty {
      let names = SQL.joined(condition.names.map { SQL(.text($0.value)) }, separator: ", ")
      leaves.append(
        ConditionLeaf(
          place: condition.place, value: "\(name).name", tests: ["\(name).name IN (\(names))"]))
    }
    return leaves
      + condition.scores.map { score in
        let value: SQL =
          switch score.axis {
          case .recency: "\(name).recency"
          case .frequency: "\(name).frequency"
          case .monetary: "\(name).monetary"
          }
        return .tests(score.tests, of: value, at: score.place)
      }
  }

  /// Never unknown: who is not a member is outside.
  private mutating func leaf(ofSegment segment: Located<Identifier>) -> ConditionLeaf {
    let name = sources.alias(ofSegment: segment)
    return ConditionLeaf(
      place: segment.place, value: "\(name).entered_on",
      tests: ["\(name).customer_id IS NOT NULL"])
  }

  /// Never unknown: who did not say yes did not say yes.
  private mutating func leaf(ofChannel channel: Located<Channel>) -> ConditionLeaf {
    let name = sources.alias(ofChannel: channel)
    let address: SQL =
      switch channel.value {
      case .email: "c.email"
      case .sms: "c.phone"
      case .push: "c.push_id"
      }
    return ConditionLeaf(
      place: channel.place, value: "\(name).state",
      tests: ["\(name).customer_id IS NOT NULL", "\(address) IS NOT NULL"])
  }
}
