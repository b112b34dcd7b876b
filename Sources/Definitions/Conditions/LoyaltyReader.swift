import Vocabulary

/// Reads conditions of bonuses, points, tags, audiences and subscriptions.
struct LoyaltyReader {
  let findings: Findings

  /// `bonus: { legal_entity: "north", balance: { at_least: 100 } }`.
  func bonus(_ node: Node, at place: Place) -> Condition? {
    guard let object = ObjectReader(node, "bonus", findings) else { return nil }
    let entities = object.optional(
      "legal_entity", Reading<Identifier>.identifier.located.oneOrMore)
    let units = object.optional("unit", Reading<String>.filledText.oneOrMore)
    let balance = tests(object, "balance", of: "bonuses")
    let days = object.optional("within", .days(1...100_000))
    let expiring = tests(object, "expiring", of: "bonuses")
    object.finish()
    if !object.has("balance"), !object.has("expiring") {
      findings.report("bonus tests nothing, expected balance or expiring", at: place)
    }
    if object.has("expiring") != object.has("within"),
      let place = object.place(of: "expiring") ?? object.place(of: "within")
    {
      findings.report(
        "expiring and within belong together", at: place,
        hint: #"write within: "30 days", expiring: { more_than: 0 }"#)
    }
    let test = days.flatMap { days in
      object.place(of: "expiring").map {
        BonusCondition.ExpiringTest(days: days, tests: expiring, place: $0)
      }
    }
    return .bonus(
      BonusCondition(
        legalEntities: entities ?? [], units: units ?? [], balance: balance, expiring: test,
        place: place))
  }

  /// `points: { score: "engagement", total: { at_least: 10 } }`.
  func points(_ node: Node, at place: Place) -> Condition? {
    guard let object = ObjectReader(node, "points", findings) else { return nil }
    let score = object.optional("score", .filledText) ?? "default"
    let total = tests(object, "total", of: "points")
    object.finish()
    if !object.has("total") {
      findings.report("points tests nothing, expected total", at: place)
    }
    return .points(PointsCondition(score: score, total: total, place: place))
  }

  /// `subscription: { channel: "email", category: "news", state: ["off", "none"] }`.
  func subscription(_ node: Node, at place: Place) -> Condition? {
    guard let object = ObjectReader(node, "a subscription", findings) else { return nil }
    let channel = object.required("channel", Reading<SubscriptionChannel>.choice)
    let category = object.optional("category", .filledText) ?? ""
    let states = object.optional("state", Reading<SubscriptionState>.choice.oneOrMore) ?? [.on]
    object.finish()
    return channel.map {
      .subscription(
        SubscriptionCondition(channel: $0, category: category, states: states, place: place))
    }
  }

  func names(_ node: Node) -> [Located<String>]? {
    Reading<String>.filledText.located.oneOrMore.read(node, findings)
  }

  private func tests(_ object: ObjectReader, _ key: String, of what: String) -> [ValueTest] {
    guard let member = object.member(key) else { return [] }
    return ValueTestReader(
      subject: "'\(key)' of \(what)", type: .decimal, canBeUnknown: false, findings: findings
    ).read(member.value)
  }
}
