import Definitions
import Vocabulary

/// Says of one customer at a time whether a condition holds: slow, obvious, and written without a
/// look at the SQL.
struct SlowEvaluator {
  let businessDate: CivilDate
  let world: World

  enum Value {
    case text(String)
    /// A fraction, so that averages are exact.
    case number(Int, over: Int)
    case date(CivilDate)
    case boolean(Bool)

    static func cents(_ cents: Int) -> Value { .number(cents, over: 100) }
    static func whole(_ number: Int) -> Value { .number(number, over: 1) }
  }

  /// A customer who was merged into another is a member of nothing, whatever is asked.
  func verdict(_ condition: Condition, for customer: World.Customer) -> Bool? {
    customer.status == "merged" ? false : holds(condition, for: customer)
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
    case .daysSinceLastVisit(let tests, _):
      let visits = customer.events.filter { $0.code == "visit" && $0.day < businessDate }
      let last = visits.map(\.day).max()
      return passes(tests, last.map { .whole(businessDate.days(since: $0)) })
    case .purchases(let purchases): return holds(purchases, for: customer)
    case .events(let events): return holds(events, for: customer)
    case .messages(let messages): return holds(messages, for: customer)
    case .bonus(let bonus): return holds(bonus, for: customer)
    case .points(let points):
      let movements = customer.points.filter { $0.score == points.score && $0.day < businessDate }
      return passes(points.total, .cents(movements.map(\.cents).reduce(0, +)))
    case .tag(let tags, _): return has(tags.map(\.value), in: customer.tags)
    case .audience(let names, _): return has(names.map(\.value), in: customer.audiences)
    case .controlGroup(let campaigns, _):
      return has(campaigns.map(\.value.text), in: customer.controls)
    case .rfm(let rfm): return holds(rfm, for: customer)
    case .inSegment(let segment):
      return customer.memberships.contains { membership in
        membership.segment == segment.value.text && membership.enteredOn <= businessDate
          && membership.leftOn.map { $0 > businessDate } ?? true
      }
    case .consent(let channel):
      let address = ["email": "email", "sms": "phone", "push": "push_id"][channel.value.rawValue]
      return state(of: channel.value.rawValue, "", customer) == "on"
        && address.flatMap { customer.texts[$0] } != nil
    case .subscription(let asked):
      let state = state(of: asked.channel.rawValue, asked.category, customer)
      return asked.states.contains { $0.rawValue == state }
    }
  }

  private func state(
    of channel: String, _ category: String, _ customer: World.Customer
  ) -> String {
    customer.subscriptions[World.Subscription(channel: channel, category: category)] ?? "none"
  }

  private func has(_ names: [String], in since: [String: CivilDate]) -> Bool {
    names.contains { name in since[name].map { $0 < businessDate } ?? false }
  }

  /// True when all are; false as soon as one is; otherwise unknown.
  func all(_ verdicts: [Bool?]) -> Bool? {
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
    case "status": return .text(customer.status)
    case "time_zone_source": return .text(customer.texts["time_zone_source"] ?? "project")
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

  // MARK: Scores

  private func holds(_ condition: RFMCondition, for customer: World.Customer) -> Bool? {
    let score = customer.scores.first { $0.model == condition.model.value.text }
    var verdicts: [Bool?] = []
    if !condition.names.isEmpty {
      verdicts.append(score.map { score in condition.names.contains { $0.value == score.name } })
    }
    if !condition.cells.isEmpty {
      let cell = score.map { "\($0.recency)-\($0.frequency)-\($0.monetary)" }
      verdicts.append(cell.map { cell in condition.cells.contains { $0.value.written == cell } })
    }
    for test in condition.scores {
      switch test.axis {
      case .recency: verdicts.append(passes(test.tests, score.map { .whole($0.recency) }))
      case .frequency: verdicts.append(passes(test.tests, score.map { .whole($0.frequency) }))
      case .monetary: verdicts.append(passes(test.tests, score.map { .whole($0.monetary) }))
      }
    }
    let total = score.map { $0.recency + $0.frequency + $0.monetary }
    return all(verdicts + [passes(condition.total, total.map(Value.whole))])
  }

  // MARK: Tests

  func passes(_ tests: [ValueTest], _ value: Value?) -> Bool? {
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
      let scaled = [1, 10, 100, 1000, 10_000][other.scale]
      return number * scaled - Int(other.units) * over
    default: preconditionFailure("values are compared with literals of their own type")
    }
  }
}
