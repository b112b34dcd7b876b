import Definitions

/// Which elements of the language a set of conditions uses, so that a test can say that a generator
/// reached all of them.
struct LanguageReach {
  private(set) var reached: Set<String> = []

  /// Every element there is.
  static let all: Set<String> = {
    var names: Set = [
      "all", "any", "not", "age", "birthday in month", "birthday in next", "days registered",
      "days since order", "days since visit", "tag", "audience", "control group", "in segment",
      "rfm name", "rfm cell", "rfm total", "shop", "product", "category", "amount", "promo code",
      "event code", "object type", "object", "event value", "message channel", "message campaign",
      "message template", "message category", "bonus entity", "bonus unit", "balance", "expiring",
      "points", "subscription category", "attribute as text", "attribute as decimal",
      "attribute as boolean", "attribute as json",
    ]
    for subject in ["purchases", "events", "messages"] {
      names.formUnion(["life", "last", "from", "until", "from until"].map { "\(subject) \($0)" })
      names.formUnion(["happened true", "happened false"].map { "\(subject) \($0)" })
    }
    let everywhere: [FactMeasure] = [.count, .firstOn, .lastOn, .daysSinceFirst, .daysSinceLast]
    let valued: [FactMeasure] = everywhere + [.sum, .average, .largest]
    names.formUnion(FactMeasure.allCases.map { "purchases \($0)" })
    names.formUnion(valued.map { "events \($0)" })
    names.formUnion(everywhere.map { "messages \($0)" })
    names.formUnion(PurchaseKind.allCases.map { "kind \($0)" })
    names.formUnion(MessageState.allCases.map { "status \($0)" })
    names.formUnion(RFMAxis.allCases.map { "rfm \($0)" })
    names.formUnion(Channel.allCases.map { "consent \($0)" })
    names.formUnion(SubscriptionChannel.allCases.map { "subscription to \($0)" })
    names.formUnion(SubscriptionState.allCases.map { "subscription \($0)" })
    names.formUnion(
      ValueType.allCases.filter { $0 != .json && $0 != .timestamp }.map { "field \($0)" })
    names.formUnion(["custom field", "standard field"])
    names.formUnion(
      [
        "is", "is_not", "in", "not_in", "at_least", "at_most", "more_than", "less_than", "between",
        "is_known", "is_unknown", "starts_with", "contains",
      ].map { "test \($0)" })
    return names
  }()

  mutating func note(_ condition: Condition) {
    for part in condition.flattened { noteOne(part) }
  }

  private mutating func note(_ name: String, if isUsed: Bool = true) {
    if isUsed { reached.insert(name) }
  }

  private mutating func noteOne(_ condition: Condition) {
    switch condition {
    case .all: note("all")
    case .any: note("any")
    case .not: note("not")
    case .attribute(let attribute):
      note("field \(attribute.field.type)")
      note(attribute.field.isCustom ? "custom field" : "standard field")
      note(attribute.tests)
    case .ageYears(let tests, _): note("age", tests)
    case .birthdayInMonth: note("birthday in month")
    case .birthdayInNext: note("birthday in next")
    case .daysSinceRegistration(let tests, _): note("days registered", tests)
    case .daysSinceLastOrder(let tests, _): note("days since order", tests)
    case .daysSinceLastVisit(let tests, _): note("days since visit", tests)
    case .purchases(let condition): note(condition)
    case .events(let condition): note(condition)
    case .messages(let condition): note(condition)
    case .bonus(let condition):
      note("bonus entity", if: !condition.legalEntities.isEmpty)
      note("bonus unit", if: !condition.units.isEmpty)
      note("balance", if: !condition.balance.isEmpty)
      note("expiring", if: condition.expiring != nil)
    case .points: note("points")
    case .tag: note("tag")
    case .audience: note("audience")
    case .controlGroup: note("control group")
    case .rfm(let condition):
      note("rfm name", if: !condition.names.isEmpty)
      note("rfm cell", if: !condition.cells.isEmpty)
      note("rfm total", if: !condition.total.isEmpty)
      for score in condition.scores { note("rfm \(score.axis)") }
    case .inSegment: note("in segment")
    case .consent(let channel): note("consent \(channel.value)")
    case .subscription(let condition):
      note("subscription to \(condition.channel)")
      note("subscription category", if: !condition.category.isEmpty)
      for state in condition.states { note("subscription \(state)") }
    }
  }

  private mutating func note(_ name: String, _ tests: [ValueTest]) {
    note(name)
    note(tests)
  }

  private mutating func note(_ condition: PurchaseCondition) {
    note("purchases", condition.tests)
    note("kind \(condition.kind)")
    note("shop", if: !condition.shops.isEmpty)
    note("product", if: !condition.products.isEmpty)
    note("category", if: !condition.categories.isEmpty)
    note("amount", if: !condition.amount.isEmpty)
    note("promo code", if: !condition.promoCode.isEmpty)
  }

  private mutating func note(_ condition: EventCondition) {
    note("events", condition.tests)
    note("event code", if: !condition.codes.isEmpty)
    note("object type", if: !condition.objectTypes.isEmpty)
    note("object", if: !condition.objects.isEmpty)
    note("event value", if: !condition.value.isEmpty)
    for attribute in condition.attributes { note("attribute as \(attribute.type)") }
  }

  private mutating func note(_ condition: MessageCondition) {
    note("messages", condition.tests)
    note("status \(condition.state)")
    note("message channel", if: !condition.channels.isEmpty)
    note("message campaign", if: !condition.campaigns.isEmpty)
    note("message template", if: !condition.templates.isEmpty)
    note("message category", if: !condition.categories.isEmpty)
  }

  private mutating func note(_ subject: String, _ tests: FactTests) {
    for test in tests.measures { note("\(subject) \(test.measure)", test.tests) }
    if let happened = tests.happened { note("\(subject) happened \(happened.value)") }
    switch tests.window {
    case .life: note("\(subject) life")
    case .last: note("\(subject) last")
    case .dates(.some, .some): note("\(subject) from until")
    case .dates(.some, nil): note("\(subject) from")
    case .dates(nil, _): note("\(subject) until")
    }
  }

  private mutating func note(_ tests: [ValueTest]) {
    for test in tests {
      let name =
        switch test.rule {
        case .is: "is"
        case .isNot: "is_not"
        case .oneOf: "in"
        case .noneOf: "not_in"
        case .atLeast: "at_least"
        case .atMost: "at_most"
        case .moreThan: "more_than"
        case .lessThan: "less_than"
        case .between: "between"
        case .isKnown: "is_known"
        case .isUnknown: "is_unknown"
        case .startsWith: "starts_with"
        case .contains: "contains"
        }
      note("test \(name)")
    }
  }
}
