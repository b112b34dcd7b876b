import Definitions
import SQLText
import Vocabulary

// What conditions ask of bonuses, points, tags, audiences, subscriptions and memberships.
extension ConditionWriter {
  mutating func leaves(of condition: BonusCondition) -> [ConditionLeaf] {
    var filters: [SQL] = []
    if !condition.legalEntities.isEmpty {
      filters.append(("b.legal_entity" as SQL).isOne(of: condition.legalEntities.map(\.value.text)))
    }
    if !condition.units.isEmpty { filters.append(("b.unit" as SQL).isOne(of: condition.units)) }
    var leaves: [ConditionLeaf] = []
    if !condition.balance.isEmpty {
      let sum = sources.column(
        .bonuses, "balance", "sum(b.remaining)", where: filters, at: condition.place)
      leaves.append(.tests(condition.balance, of: "coalesce(\(sum), 0)", at: condition.place))
    }
    if let expiring = condition.expiring {
      let sum = sources.column(
        .bonuses, "expiring", "sum(b.remaining)",
        where: filters + ["b.expires_on < \(businessDate) + \(expiring.days)"], at: expiring.place)
      leaves.append(.tests(expiring.tests, of: "coalesce(\(sum), 0)", at: expiring.place))
    }
    return leaves
  }

  mutating func leaf(of condition: PointsCondition) -> ConditionLeaf {
    let sum = sources.column(
      .points, "points", "sum(p.points)", named: [condition.score], at: condition.place)
    return .tests(condition.total, of: "coalesce(\(sum), 0)", at: condition.place)
  }

  /// Never unknown: who has no row has none of it. The value is the day since which.
  mutating func leaf(
    of kind: FactKind, since day: SQL, named names: [String], at place: Place
  ) -> ConditionLeaf {
    let since = sources.column(kind, "since", "min(\(day))", named: names, at: place)
    return ConditionLeaf(place: place, value: since, tests: ["\(since) IS NOT NULL"])
  }

  mutating func leaf(of condition: SubscriptionCondition) -> ConditionLeaf {
    let state = state(of: condition.channel.rawValue, condition.category, at: condition.place)
    let states = condition.states.map(\.rawValue)
    return ConditionLeaf(
      place: condition.place, value: state, tests: [state.isOne(of: states)])
  }

  /// Never unknown: who did not say yes did not say yes.
  mutating func leaf(ofConsent channel: Located<Channel>) -> ConditionLeaf {
    let state = state(of: channel.value.rawValue, "", at: channel.place)
    let address: SQL =
      switch channel.value {
      case .email: "c.email"
      case .sms: "c.phone"
      case .push: "c.push_id"
      }
    return ConditionLeaf(
      place: channel.place, value: state, tests: ["\(state) = 'on'", "\(address) IS NOT NULL"])
  }

  private mutating func state(of channel: String, _ category: String, at place: Place) -> SQL {
    let state = sources.column(
      .subscriptions, "state", "min(s.state)",
      where: ["s.channel = \(channel)", "s.category = \(category)"], at: place)
    return "coalesce(\(state), 'none')"
  }
}
