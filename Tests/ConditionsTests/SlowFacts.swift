import Definitions
import Vocabulary

// What customers bought, did and were written: counted one fact after the other.
extension SlowEvaluator {
  private func isIn(_ window: FactWindow, _ day: CivilDate) -> Bool {
    guard day < businessDate else { return false }
    switch window {
    case .life: return true
    case .last(let days): return businessDate.days(since: day) <= days
    case .dates(let from, let until):
      return from.map { day >= $0 } ?? true && until.map { day <= $0 } ?? true
    }
  }

  /// The verdict over all measures, by the value of each.
  private func verdict(
    _ tests: FactTests, count: Int, _ value: (FactMeasure) -> Value?
  ) -> Bool? {
    let verdicts = tests.measures.map { passes($0.tests, value($0.measure)) }
    let happened = tests.happened.map { $0.value == (count > 0) }
    return all(verdicts + (happened.map { [$0] } ?? []))
  }

  private func value(_ measure: FactMeasure, ofDays days: [CivilDate]) -> Value? {
    switch measure {
    case .count: .whole(days.count)
    case .firstOn: days.min().map(Value.date)
    case .lastOn: days.max().map(Value.date)
    case .daysSinceFirst: days.min().map { .whole(businessDate.days(since: $0)) }
    case .daysSinceLast: days.max().map { .whole(businessDate.days(since: $0)) }
    default: preconditionFailure("\(measure) is no measure of days")
    }
  }

  // MARK: Purchases

  private struct Purchase {
    let receipt: World.Receipt
    /// The lines that count; all of them when no product and no category is named.
    let lines: [World.Line]
    var linesCents: Int { lines.map(\.cents).reduce(0, +) }
  }

  func holds(_ condition: PurchaseCondition, for customer: World.Customer) -> Bool? {
    let isByLine = !condition.products.isEmpty || !condition.categories.isEmpty
    let receipts = customer.receipts.filter { isInScope($0, condition) }
    let purchases = receipts.compactMap { receipt -> Purchase? in
      let lines = receipt.lines.filter { isAskedFor($0, condition) }
      return isByLine && lines.isEmpty ? nil : Purchase(receipt: receipt, lines: lines)
    }
    // What is counted, dated and compared: with net, the sales.
    let counted = purchases.filter { condition.kind != .net || !$0.receipt.isReturn }
    func signed(_ cents: Int, _ receipt: World.Receipt) -> Int {
      condition.kind == .net && receipt.isReturn ? -cents : cents
    }
    let sum = purchases.map { signed(isByLine ? $0.linesCents : $0.receipt.cents, $0.receipt) }
      .reduce(0, +)
    return verdict(condition.tests, count: counted.count) { measure in
      switch measure {
      case .sum: return .cents(sum)
      case .average: return counted.isEmpty ? nil : .number(sum, over: 100 * counted.count)
      case .largest:
        let amounts = counted.flatMap { isByLine ? $0.lines.map(\.cents) : [$0.receipt.cents] }
        return amounts.max().map(Value.cents)
      case .distinctProducts:
        return .whole(Set(counted.flatMap(\.lines).compactMap(\.product)).count)
      case .share:
        let all = receipts.flatMap { receipt in receipt.lines.map { signed($0.cents, receipt) } }
          .reduce(0, +)
        // A fraction keeps a positive lower part, as its order is told by the upper one.
        return all == 0 ? nil : .number(all < 0 ? -sum : sum, over: abs(all))
      default: return value(measure, ofDays: counted.map(\.receipt.issuedOn))
      }
    }
  }

  private func isInScope(_ receipt: World.Receipt, _ condition: PurchaseCondition) -> Bool {
    guard !receipt.isCancelled, isIn(condition.tests.window, receipt.issuedOn) else { return false }
    switch condition.kind {
    case .sale: if receipt.isReturn { return false }
    case .return: if !receipt.isReturn { return false }
    case .net: break
    }
    if !condition.shops.isEmpty {
      guard condition.shops.contains(where: { $0.value == receipt.shop }) else { return false }
    }
    return passes(condition.amount, .cents(receipt.cents)) == true
      && passes(condition.promoCode, receipt.promoCode.map(Value.text)) == true
  }

  private func isAskedFor(_ line: World.Line, _ condition: PurchaseCondition) -> Bool {
    if !condition.products.isEmpty {
      guard condition.products.contains(where: { $0.value == line.product }) else { return false }
    }
    guard !condition.categories.isEmpty else { return true }
    var category = line.product.flatMap { world.categories[$0] }
    while let name = category {
      if condition.categories.contains(where: { $0.value == name }) { return true }
      category = world.parents[name]
    }
    return false
  }

  // MARK: Events and messages

  func holds(_ condition: EventCondition, for customer: World.Customer) -> Bool? {
    func isOneOf(_ names: [String], _ value: String?) -> Bool {
      names.isEmpty || value.map(names.contains) ?? false
    }
    let events = customer.events.filter { event in
      isIn(condition.tests.window, event.day)
        && isOneOf(condition.codes.map(\.value), event.code)
        && isOneOf(condition.objectTypes, event.objectType)
        && isOneOf(condition.objects, event.object)
        && passes(condition.value, event.cents.map(Value.cents)) == true
        && condition.attributes.allSatisfy { passes($0.tests, attribute($0, event)) == true }
    }
    let values = events.compactMap(\.cents)
    return verdict(condition.tests, count: events.count) { measure in
      switch measure {
      case .sum: .cents(values.reduce(0, +))
      case .average:
        values.isEmpty ? nil : .number(values.reduce(0, +), over: 100 * values.count)
      case .largest: values.max().map(Value.cents)
      default: value(measure, ofDays: events.map(\.day))
      }
    }
  }

  private func attribute(_ test: EventAttributeTest, _ event: World.Event) -> Value? {
    guard let json = event.attributes?[test.name], json != "null" else { return nil }
    switch test.type {
    case .decimal:
      guard let number = ExactDecimal(json) else { return nil }
      return .number(Int(number.units) * (number.scale == 0 ? 100 : 1), over: 100)
    case .boolean: return json == "true" ? .boolean(true) : json == "false" ? .boolean(false) : nil
    case .text: return json.hasPrefix("\"") ? .text(json.replacing("\"", with: "")) : nil
    default: return .text(json)
    }
  }

  func holds(_ condition: MessageCondition, for customer: World.Customer) -> Bool? {
    func isAskedFor(_ message: World.Message?) -> Bool {
      if !condition.campaigns.isEmpty {
        let campaigns = condition.campaigns.map(\.value.text)
        guard let message, campaigns.contains(message.campaign) else { return false }
      }
      if !condition.templates.isEmpty {
        let templates = condition.templates.map(\.value.text)
        guard let message, templates.contains(message.template) else { return false }
      }
      guard !condition.categories.isEmpty else { return true }
      return message?.category.map(condition.categories.contains) ?? false
    }
    func isOnChannel(_ name: String) -> Bool {
      condition.channels.isEmpty || condition.channels.contains { $0.rawValue == name }
    }
    if condition.state == .written {
      let days = customer.messages.filter { message in
        !message.isWithdrawn && isIn(condition.tests.window, message.day)
          && isOnChannel(message.channel) && isAskedFor(message)
      }.map(\.day)
      return verdict(condition.tests, count: days.count) { value($0, ofDays: days) }
    }
    let told = customer.statuses.filter { status in
      tells(status.status, of: condition.state) && isIn(condition.tests.window, status.day)
        && isOnChannel(status.channel)
        && isAskedFor(customer.messages.first { $0.key == status.key })
    }
    return verdict(condition.tests, count: told.count) { measure in
      measure == .count
        ? .whole(Set(told.map(\.key)).count) : value(measure, ofDays: told.map(\.day))
    }
  }

  /// Who clicked has opened, who opened was reached, and nothing is reported of what was not sent.
  private func tells(_ status: String, of state: MessageState) -> Bool {
    switch state {
    case .written: false
    case .sent: true
    case .notDelivered: status == "not_delivered"
    case .delivered: status != "sent" && status != "not_delivered"
    case .opened: status == "opened" || status == "clicked"
    case .clicked: status == "clicked"
    case .complaint: status == "complaint"
    case .unsubscribed: status == "unsubscribed"
    }
  }

  // MARK: Bonuses

  func holds(_ condition: BonusCondition, for customer: World.Customer) -> Bool? {
    let lots = customer.lots.filter { lot in
      guard lot.isOpen, lot.state == "active" else { return false }
      if let start = lot.validFrom, start > businessDate { return false }
      if let end = lot.expiresOn, end < businessDate { return false }
      if !condition.legalEntities.isEmpty {
        let entities = condition.legalEntities.map(\.value.text)
        guard let entity = lot.legalEntity, entities.contains(entity) else { return false }
      }
      return condition.units.isEmpty || condition.units.contains(lot.unit)
    }
    let balance = lots.map(\.cents).reduce(0, +)
    var verdicts = [passes(condition.balance, .cents(balance))]
    if let test = condition.expiring {
      let ending = lots.filter { lot in
        lot.expiresOn.map { $0.days(since: businessDate) < test.days } ?? false
      }
      verdicts.append(passes(test.tests, .cents(ending.map(\.cents).reduce(0, +))))
    }
    return all(verdicts)
  }
}
