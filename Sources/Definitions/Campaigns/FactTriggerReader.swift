import Vocabulary

/// Reads the triggers that loaded facts, segments and models fire.
struct FactTriggerReader {
  let findings: Findings

  func registered(_ node: Node) -> Int? {
    guard let object = ObjectReader(node, "registered", findings) else { return nil }
    defer { object.finish() }
    return late(object)
  }

  func bonuses(_ node: Node) -> BonusesExpireTrigger? {
    guard let object = ObjectReader(node, "bonuses_expire", findings) else { return nil }
    let within = object.required("within", .days(1...3_650))
    let points = tests(object, "points", of: "a lot", .decimal)
    let entities = object.optional(
      "legal_entity", Reading<Identifier>.identifier.located.oneOrMore)
    let units = object.optional("unit", Reading<String>.filledText.oneOrMore)
    object.finish()
    return within.map {
      BonusesExpireTrigger(
        withinDays: $0, points: points, legalEntities: entities ?? [], units: units ?? [])
    }
  }

  // MARK: Receipts

  func orderDate(_ node: Node) -> OrderDateTrigger? {
    guard let object = ObjectReader(node, "date_come_for_order", findings) else { return nil }
    let field = object.optional("field", Reading<OrderDateTrigger.Field>.choice) ?? .issuedOn
    let offset = object.required("offset_days", .integer(0...3_650))
    let filters = filters(object)
    let late = late(object)
    object.finish()
    return offset.map {
      OrderDateTrigger(field: field, offsetDays: $0, filters: filters, lateDays: late)
    }
  }

  func receipt(
    _ node: Node, _ name: String, _ moment: ReceiptTrigger.Moment
  ) -> Trigger.Rule? {
    guard let object = ObjectReader(node, name, findings) else { return nil }
    let problems = findings.problems.count
    var products: [String] = []
    var categories: [String] = []
    if name == "item_purchased" { products = object.required("product", texts) ?? [] }
    if name == "category_purchased" { categories = object.required("category", texts) ?? [] }
    let filters = filters(object)
    let late = late(object)
    object.finish()
    guard findings.problems.count == problems else { return nil }
    return .receipt(
      ReceiptTrigger(
        moment: moment, filters: filters, products: products, categories: categories,
        lateDays: late))
  }

  private func filters(_ object: ObjectReader) -> ReceiptFilters {
    ReceiptFilters(
      shops: object.optional("shop", texts) ?? [],
      channels: object.optional("channel", texts) ?? [],
      legalEntities: object.optional("legal_entity", texts) ?? [],
      amount: tests(object, "amount", of: "a receipt", .decimal),
      promoCode: tests(object, "promo_code", of: "a receipt", .text))
  }

  // MARK: Events

  func event(_ node: Node, _ name: String) -> EventTrigger? {
    guard let object = ObjectReader(node, name, findings) else { return nil }
    let codes = object.required("code", Reading<String>.filledText.located.oneOrMore)
    let types = object.optional("object_type", texts) ?? []
    let objects = object.optional("object", texts) ?? []
    let attributes = EventReader(findings: findings).attributes(object)
    let value = tests(object, "value", of: "an event", .decimal)
    let late = late(object)
    object.finish()
    return codes.map {
      EventTrigger(
        condition: EventCondition(
          codes: $0, objectTypes: types, objects: objects, attributes: attributes, value: value,
          tests: .none, place: node.place),
        lateDays: late)
    }
  }

  func behaviour(_ node: Node, _ kind: BehaviourTrigger.Kind) -> BehaviourTrigger? {
    guard let object = ObjectReader(node, kind.rawValue, findings) else { return nil }
    let problems = findings.problems.count
    let codes =
      object.optional("code", Reading<String>.filledText.located.oneOrMore)
      ?? [Located(kind.usualCode, at: node.place)]
    var types: [String] = []
    var objects: [String] = []
    var categories: [String] = []
    var containers: [String] = []
    switch kind {
    case .visitedSection:
      types = ["section"]
      objects = object.required("section", texts) ?? []
    case .viewedProduct:
      types = ["product"]
      objects = object.optional("product", texts) ?? []
    case .viewedCategory: categories = object.required("category", texts) ?? []
    case .addedToContainer: containers = object.required("container", texts) ?? []
    case .lostCart, .lostView, .visitedSite: break
    }
    let isLost = kind == .lostCart || kind == .lostView
    let within =
      isLost
      ? object.required("within", Reading<TimeSpan>.timeSpan)
      : object.optional("within", Reading<TimeSpan>.timeSpan)
    var attributes = EventReader(findings: findings).attributes(object)
    if !containers.isEmpty {
      let names = ValueTest(rule: .oneOf(containers.map { .text($0) }), place: node.place)
      attributes.append(EventAttributeTest(name: "container", type: .text, tests: [names]))
    }
    let late = late(object)
    object.finish()
    guard findings.problems.count == problems, within != nil || !isLost else { return nil }
    return BehaviourTrigger(
      kind: kind,
      condition: EventCondition(
        codes: codes, objectTypes: types, objects: objects, attributes: attributes, value: [],
        tests: .none, place: node.place),
      categories: categories, withinDays: within.map(\.daysBegun), lateDays: late)
  }

  // MARK: Segments and models

  func segment(_ node: Node, _ direction: MoveDirection) -> Trigger.Rule? {
    Reading<Identifier>.identifier.located.read(node, findings).map {
      .segmentMove(SegmentMoveTrigger(segment: $0, direction: direction))
    }
  }

  func model(_ node: Node, _ direction: MoveDirection) -> Trigger.Rule? {
    guard let object = ObjectReader(node, "\(direction.rawValue)_rfm", findings) else {
      return nil
    }
    let model =
      object.optional("model", Reading<Identifier>.identifier.located)
      ?? Located(RFMConditionReader.defaultModel, at: node.place)
    let name = object.required("name", Reading<String>.filledText.located)
    object.finish()
    return name.map { .rfmMove(RFMMoveTrigger(model: model, name: $0, direction: direction)) }
  }

  // MARK: Parts

  private var texts: Reading<[String]> { Reading<String>.filledText.oneOrMore }

  private func late(_ object: ObjectReader) -> Int {
    object.optional("late", .days(0...3_650)) ?? Trigger.usualLateDays
  }

  private func tests(
    _ object: ObjectReader, _ key: String, of what: String, _ type: ValueType
  ) -> [ValueTest] {
    object.member(key).map { member in
      ValueTestReader(subject: "'\(key)' of \(what)", type: type, findings: findings)
        .read(member.value)
    } ?? []
  }
}

extension FactTests {
  /// Nothing is asked of several facts together.
  fileprivate static let none = FactTests(window: .life, measures: [], happened: nil)
}

extension TimeSpan {
  /// Events are looked at by day: hours count as the days they reach into.
  fileprivate var daysBegun: Int { wholeDays ?? max(1, (seconds + 86_399) / 86_400) }
}
