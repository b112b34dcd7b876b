import Definitions
import Vocabulary

/// Says of one customer at a time whether a condition holds: slow, obvious, and written without a
/// look at the SQL.
struct SlowEvaluator {
  let businessDate: CivilDate

  enum Value {
    case text(String)
    /// A fraction, so that averages are exact.
    case number(Int, over: Int)
    case date(CivilDate)
    case boolean(Bool)

    static func cents(_ cents: Int) -> Value { .number(cents, over: 100) }
    static func whole(_ number: Int) -> Value { .number(number, over: 1) }
  }

  func holds(_ condition: Condition, for customer: World.Customer) -> Bool? {
    switch condition {
    case .all(let conditions, _): return all(conditions.map { holds($0, for: customer) })
    case .any(let conditions, _):
      return all(conditions.map { holds($0, for: customer).map { !$0 } }).map { !$0 }
    case .not(let inner, _): return holds(inner, for: customer).map { !$0 }
    case .attribute(let attribute):
      return passes(attribute.tests, value(of: attribute.field, customer))
    case .ageYears(let tests, _): return passes(tests, age(customer).map(Value.whole))
    case .birthdayInMonth(let months, _):
      return customer.birthDate.map { months.contains($0.components.month) }
    case .birthdayInNext(let days, _):
      return customer.birthDate.map { birth in
        (0..<days).contains { offset in
          let date = businessDate.adding(days: offset)
          return birthday(birth, in: date.year) == date
        }
      }
    case .daysSinceRegistration(let tests, _):
      let days = businessDate.days(since: customer.registeredOn)
      return passes(tests, days < 0 ? nil : .whole(days))
    case .daysSinceLastOrder(let tests, _):
      let sales = customer.receipts.filter {
        !$0.isReturn && !$0.isCancelled && $0.issuedOn < businessDate
      }
      let last = sales.map(\.issuedOn).max()
      return passes(tests, last.map { .whole(businessDate.days(since: $0)) })
    case .purchases(let purchases): return holds(purchases, for: customer)
    case .rfm(let rfm): return holds(rfm, for: customer)
    case .inSegment(let segment): return customer.segments.contains(segment.value.text)
    case .consent(let channel):
      let address = ["email": "email", "sms": "phone", "push": "push_id"][channel.value.rawValue]
      return customer.subscriptions[channel.value.rawValue] == "on"
        && address.flatMap { customer.texts[$0] } != nil
    }
  }

  /// True when all are; false as soon as one is; otherwise unknown.
  private func all(_ verdicts: [Bool?]) -> Bool? {
    if verdicts.contains(false) { return false }
    return verdicts.contains(nil) ? nil : true
  }

  // MARK: Values

  private func value(of field: AttributeField, _ customer: World.Customer) -> Value? {
    if field.isCustom {
      guard let text = customer.custom[field.name]?.replacing("\"", with: "") else { return nil }
      switch field.type {
      case .text, .json: return .text(text)
      case .integer: return Int(text).map(Value.whole)
      case .decimal: return ExactDecimal(text).map { .cents(cents($0)) }
      case .date, .timestamp: return CivilDate(text).map(Value.date)
      case .boolean: return .boolean(text == "true")
      }
    }
    switch field.name {
    case "customer_id": return .text(customer.id)
    case "registered_on": return .date(customer.registeredOn)
    case "birth_date": return customer.birthDate.map(Value.date)
    default: return customer.texts[field.name].map(Value.text)
    }
  }

  private func birthday(_ birth: CivilDate, in year: Int) -> CivilDate? {
    let (_, month, day) = birth.components
    return CivilDate(year: year, month: month, day: day)
      ?? CivilDate(year: year, month: 2, day: 28)
  }

  private func age(_ customer: World.Customer) -> Int? {
    customer.birthDate.map { birth in
      (1...150).count { years in
        birthday(birth, in: birth.year + years).map { $0 <= businessDate } ?? false
      }
    }
  }

  private func cents(_ number: ExactDecimal) -> Int {
    Int(number.units) * [100, 10, 1][number.scale]
  }

  // MARK: Purchases and scores

  private func holds(_ condition: PurchaseCondition, for customer: World.Customer) -> Bool? {
    var sales: [(day: CivilDate, cents: Int, largest: Int)] = []
    var returns: [(day: CivilDate, cents: Int, largest: Int)] = []
    for receipt in customer.receipts where isInScope(receipt, condition) {
      let lines = receipt.lines.filter { condition.products.contains($0.product) }.map(\.cents)
      if !condition.products.isEmpty, lines.isEmpty { continue }
      let amounts = condition.products.isEmpty ? [receipt.cents] : lines
      let entry = (receipt.issuedOn, amounts.reduce(0, +), amounts.max() ?? 0)
      if receipt.isReturn { returns.append(entry) } else { sales.append(entry) }
    }
    let counted = condition.kind == .return ? returns : sales
    var sum = counted.map(\.cents).reduce(0, +)
    if condition.kind == .net { sum -= returns.map(\.cents).reduce(0, +) }
    let verdicts = condition.measures.map { test -> Bool? in
      let value: Value? =
        switch test.measure {
        case .count: .whole(counted.count)
        case .sum: .cents(sum)
        case .average: counted.isEmpty ? nil : .number(sum, over: 100 * counted.count)
        case .largest: counted.map(\.largest).max().map(Value.cents)
        case .firstOn: counted.map(\.day).min().map(Value.date)
        case .lastOn: counted.map(\.day).max().map(Value.date)
        }
      return passes(test.tests, value)
    }
    let happened = condition.happened.map { $0.value == !counted.isEmpty }
    return all(verdicts + (happened.map { [$0] } ?? []))
  }

  private func isInScope(_ receipt: World.Receipt, _ condition: PurchaseCondition) -> Bool {
    guard !receipt.isCancelled, receipt.issuedOn < businessDate else { return false }
    switch condition.kind {
    case .sale: if receipt.isReturn { return false }
    case .return: if !receipt.isReturn { return false }
    case .net: break
    }
    if !condition.shops.isEmpty {
      guard let shop = receipt.shop, condition.shops.contains(shop) else { return false }
    }
    switch condition.window {
    case .life: return true
    case .last(let days): return businessDate.days(since: receipt.issuedOn) <= days
    case .dates(let from, let until):
      return from.map { receipt.issuedOn >= $0 } ?? true
        && until.map { receipt.issuedOn <= $0 } ?? true
    }
  }

  private func holds(_ condition: RFMCondition, for customer: World.Customer) -> Bool? {
    guard let score = customer.scores.first(where: { $0.model == condition.model.value.text })
    else {
      let asksOnlyWhetherUnknown =
        condition.names.isEmpty
        && condition.scores.allSatisfy { passes($0.tests, nil) == true }
      return asksOnlyWhetherUnknown
        ? true : all([nil] + condition.scores.map { passes($0.tests, nil) })
    }
    let name = condition.names.isEmpty || condition.names.contains { $0.value == score.name }
    return all(
      [name]
        + condition.scores.map { test in
          switch test.axis {
          case .recency: passes(test.tests, .whole(score.recency))
          case .frequency: passes(test.tests, .whole(score.frequency))
          case .monetary: passes(test.tests, .whole(score.monetary))
          }
        })
  }

  // MARK: Tests

  private func passes(_ tests: [ValueTest], _ value: Value?) -> Bool? {
    all(tests.map { passes($0.rule, value) })
  }

  private func passes(_ rule: ValueTest.Rule, _ value: Value?) -> Bool? {
    switch rule {
    case .isKnown: return value != nil
    case .isUnknown: return value == nil
    default: break
    }
    guard let value else { return nil }
    switch rule {
    case .is(let literal): return order(value, literal) == 0
    case .isNot(let literal): return order(value, literal) != 0
    case .oneOf(let literals): return literals.contains { order(value, $0) == 0 }
    case .noneOf(let literals): return !literals.contains { order(value, $0) == 0 }
    case .atLeast(let literal): return order(value, literal) >= 0
    case .atMost(let literal): return order(value, literal) <= 0
    case .moreThan(let literal): return order(value, literal) > 0
    case .lessThan(let literal): return order(value, literal) < 0
    case .between(let low, let high): return order(value, low) >= 0 && order(value, high) <= 0
    case .startsWith(let start):
      guard case .text(let text) = value else { preconditionFailure("a text starts with a text") }
      return text.hasPrefix(start)
    case .contains(let part):
      guard case .text(let text) = value else { preconditionFailure("a text contains a text") }
      return text.contains(part)
    case .isKnown, .isUnknown: preconditionFailure("decided above")
    }
  }

  /// Below, at or above zero as the value is less than, equal to or greater than the literal.
  private func order(_ value: Value, _ literal: LiteralValue) -> Int {
    switch (value, literal) {
    case (.text(let text), .text(let other)): return text == other ? 0 : text < other ? -1 : 1
    case (.date(let date), .date(let other)): return date.days(since: other)
    case (.boolean(let flag), .boolean(let other)): return flag == other ? 0 : 1
    case (.number(let number, let over), .integer(let other)): return number - other * over
    case (.number(let number, let over), .decimal(let other)):
      return number * 100 - cents(other) * over
    default: preconditionFailure("values are compared with literals of their own type")
    }
  }
}
