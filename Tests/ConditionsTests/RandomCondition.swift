import Vocabulary

/// Writes random conditions as definitions write them.
struct RandomCondition {
  var dice: Dice
  let businessDate: CivilDate

  /// A condition whose combinators nest at most so deep.
  mutating func text(depth: Int) -> String {
    if depth > 0, dice.happens(70) {
      switch dice.roll(1...3) {
      case 1: return "{ not: \(text(depth: depth - 1)) }"
      case 2: return "{ any: [\(texts(depth: depth - 1))] }"
      default: return "{ all: [\(texts(depth: depth - 1))] }"
      }
    }
    return "{ \(leaf()) }"
  }

  private mutating func texts(depth: Int) -> String {
    (0..<dice.roll(1...3)).map { _ in text(depth: depth) }.joined(separator: ", ")
  }

  private mutating func leaf() -> String {
    switch dice.roll(1...10) {
    case 1...3: profile()
    case 4...5: "purchases: { \(purchases()) }"
    case 6: "events: { \(events()) }"
    case 7: "messages: { \(messages()) }"
    default: loyalty()
    }
  }

  private mutating func profile() -> String {
    switch dice.roll(1...17) {
    case 1: "city: { \(textTest(Words.cities)) }"
    case 2: "first_name: { \(textTest(Words.names)) }"
    case 3: "sex: { \(dice.pick(["is", "is_not"])): '\(dice.pick(["F", "M"]))' }"
    case 4: "registered_on: { \(dateTest()) }"
    case 5: "'custom.shoe_size': { \(numberTest([38, 40, 42])) }"
    case 6: "'custom.rating': { \(moneyTest(["1.50", "2.25", "-3.00", "2.3"])) }"
    case 7: "'custom.vip': { \(dice.pick(["is", "is_not"])): \(dice.pick(["true", "false"])) }"
    case 8: "'custom.wedding': { \(dateTest()) }"
    case 9: "'custom.nick': { \(textTest(["Ann", "O'Hara"])) }"
    case 10: "age_years: { \(numberTest([0, 18, 20, 21, 29, 40, 60])) }"
    case 11:
      dice.happens(30)
        ? "birthday_in_month: [\(dice.roll(1...6)), \(dice.roll(7...12))]"
        : "birthday_in_next: '\(dice.pick([1, 2, 7, 31, 200, 365, 366])) days'"
    case 12: "days_since_registration: { \(numberTest([0, 1, 30, 365])) }"
    case 13: "phone_kind: { \(dice.pick(["is", "is_not"])): '\(dice.pick(Words.phoneKinds))' }"
    case 14: "email_provider: { \(textTest(Words.providers)) }"
    case 15: "time_zone_source: { is: '\(dice.pick(["phone", "profile", "project"]))' }"
    case 16: "status: { \(dice.pick(["is", "is_not"])): '\(dice.pick(["active", "blocked"]))' }"
    default: "birth_date: { \(dateTest()) }"
    }
  }

  private mutating func loyalty() -> String {
    switch dice.roll(1...12) {
    case 1: return "days_since_last_order: { \(numberTest([1, 2, 30, 90])) }"
    case 2: return "days_since_last_visit: { \(numberTest([1, 2, 30, 90])) }"
    case 3: return "in_segment: '\(dice.pick(Words.segments))'"
    case 4: return "consent: '\(dice.pick(["email", "sms", "push"]))'"
    case 5: return "rfm: { \(rfm()) }"
    case 6:
      let expiring =
        "within: '\(dice.pick([1, 7, 8, 400])) days', "
        + "expiring: { \(sumTest(["0", "0.50", "10.00"])) }"
      let balance = "balance: { \(sumTest(["0", "0.50", "100.00"])) }"
      return "bonus: { \(bonusOf())\(dice.pick([expiring, balance, "\(balance), \(expiring)"])) }"
    case 7:
      let score = dice.happens(50) ? "score: '\(dice.pick(Words.scores))', " : ""
      return "points: { \(score)total: { \(sumTest(["-5", "0", "1.00", "10"])) } }"
    case 8: return "tag: \(oneOrTwo(Words.tags))"
    case 9: return "audience: \(oneOrTwo(Words.audiences))"
    case 10: return "control_group: \(oneOrTwo(Words.campaigns))"
    default:
      let channel = dice.pick(["email", "sms", "push", "viber", "call"])
      var parts = ["channel: '\(channel)'"]
      if dice.happens(50) { parts.append("category: 'news'") }
      if dice.happens(70) { parts.append("state: \(oneOrTwo(["on", "off", "pending", "none"]))") }
      return "subscription: { \(parts.joined(separator: ", ")) }"
    }
  }

  private mutating func bonusOf() -> String {
    (dice.happens(30) ? "legal_entity: \(oneOrTwo(Words.entities)), " : "")
      + (dice.happens(30) ? "unit: \(oneOrTwo(Words.units)), " : "")
  }

  private mutating func rfm() -> String {
    var parts: [String] = []
    if dice.happens(50) { parts.append("name_in: [\(quoted(Words.rfmNames))]") }
    if dice.happens(25) {
      parts.append("cell: ['\(dice.roll(1...5))-\(dice.roll(1...5))-\(dice.roll(1...5))', '5-5-5']")
    }
    if dice.happens(35) { parts.append("recency: { \(numberTest([1, 3, 5])) }") }
    if dice.happens(25) { parts.append("frequency: { \(numberTest([1, 3, 5])) }") }
    if dice.happens(30) { parts.append("total: { \(numberTest([3, 8, 9, 15])) }") }
    if parts.isEmpty || dice.happens(20) { parts.append("monetary: { \(numberTest([2, 4])) }") }
    return parts.joined(separator: ", ")
  }

  // MARK: Facts

  private mutating func purchases() -> String {
    var parts = window()
    if dice.happens(60) { parts.append("kind: '\(dice.pick(["sale", "return", "net"]))'") }
    if dice.happens(25) { parts.append("shop: [\(quoted(Words.shops))]") }
    if dice.happens(20) { parts.append("amount: { \(sumTest(["0", "10.00", "33.33"])) }") }
    if dice.happens(20) {
      parts.append(
        dice.happens(50)
          ? "promo_code: [\(quoted(Words.promoCodes))]"
          : "promo_code: { \(textTest(Words.promoCodes)) }")
    }
    let hasProducts = dice.happens(25)
    if hasProducts { parts.append("product: [\(quoted(Words.products))]") }
    let hasCategory = dice.happens(30)
    if hasCategory { parts.append("category: \(oneOrTwo(Words.categories))") }
    var measures = [
      "count", "sum", "average", "largest", "first_on", "last_on", "distinct_products",
      "days_since_first", "days_since_last",
    ]
    if hasProducts || hasCategory { measures += ["share", "share"] }
    return facts(parts, measures)
  }

  private mutating func events() -> String {
    var parts = window()
    if dice.happens(60) { parts.append("code: \(oneOrTwo(Words.eventCodes))") }
    if dice.happens(20) { parts.append("object_type: \(oneOrTwo(["product", "page"]))") }
    if dice.happens(20) { parts.append("object: \(oneOrTwo(Words.objects))") }
    if dice.happens(20) {
      parts.append("value: { \(moneyTest(["0", "0.50", "9.99"])) }")
    }
    var attributes: [String] = []
    if dice.happens(25) { attributes.append("page: { \(textTest(Words.pages)) }") }
    if dice.happens(20) { attributes.append("items: { \(moneyTest(["0", "2"], quoted: false)) }") }
    if dice.happens(15) { attributes.append("'first time': { is: \(dice.happens(50)) }") }
    if dice.happens(15) {
      attributes = ["page: { \(dice.pick(["is_known", "is_unknown"])): true }"]
    }
    if !attributes.isEmpty {
      parts.append("attributes: { \(attributes.joined(separator: ", ")) }")
    }
    let measures = [
      "count", "sum", "average", "largest", "first_on", "last_on", "days_since_first",
      "days_since_last",
    ]
    return facts(parts, measures)
  }

  private mutating func messages() -> String {
    var parts = window()
    parts.append("status: '\(dice.pick(["written", "written"] + Words.statuses))'")
    if dice.happens(30) { parts.append("channel: \(oneOrTwo(["email", "sms", "push"]))") }
    if dice.happens(25) { parts.append("campaign: \(oneOrTwo(Words.campaigns))") }
    if dice.happens(20) { parts.append("template: \(oneOrTwo(Words.templates))") }
    if dice.happens(20) { parts.append("category: \(oneOrTwo(Words.mailings))") }
    return facts(parts, ["count", "first_on", "last_on", "days_since_first", "days_since_last"])
  }

  private mutating func window() -> [String] {
    switch dice.roll(1...6) {
    case 1...2: ["last: '\(dice.pick([1, 30, 90])) days'"]
    case 3: ["from: '\(businessDate.adding(days: -31))'"]
    case 4: ["until: '\(businessDate.adding(days: dice.pick([-30, 0, 1])))'"]
    case 5:
      [
        "from: '\(businessDate.adding(days: -90))'",
        "until: '\(businessDate.adding(days: dice.pick([-2, 0])))'",
      ]
    default: []
    }
  }

  private mutating func facts(_ restrictions: [String], _ measures: [String]) -> String {
    if dice.happens(20) {
      return (restrictions + ["happened: \(dice.happens(50))"]).joined(separator: ", ")
    }
    let tests = Set([dice.pick(measures), dice.pick(measures)]).sorted().map { measure in
      switch measure {
      case "count", "distinct_products": "\(measure): { \(countTest()) }"
      case "first_on", "last_on": "\(measure): { \(dateTest()) }"
      case "days_since_first", "days_since_last": "\(measure): { \(numberTest([1, 2, 30, 90])) }"
      case "share": "share: { \(ordered(["'0%'", "'33.33%'", "'50%'", "'100%'"])) }"
      case "sum": "sum: { \(sumTest(["0", "9.99", "33.33", "100.00"])) }"
      default: "\(measure): { \(moneyTest(["0", "9.99", "33.33", "100.00"])) }"
      }
    }
    return (restrictions + tests).joined(separator: ", ")
  }

  // MARK: Tests of values

  private mutating func countTest() -> String {
    "\(dice.pick(["is", "at_least", "at_most", "less_than", "is_not"])): \(dice.roll(0...3))"
  }

  private mutating func textTest(_ words: [String]) -> String {
    let filled = words.filter { !$0.isEmpty }
    switch dice.roll(1...7) {
    case 1: return "is: \(json(dice.pick(words)))"
    case 2: return "is_not: \(json(dice.pick(words)))"
    case 3: return "in: [\(quoted(words))]"
    case 4: return "not_in: [\(quoted(words))]"
    case 5: return "starts_with: \(json(String(dice.pick(filled).prefix(2))))"
    case 6: return "contains: \(json(String(dice.pick(filled).suffix(2))))"
    default: return dice.pick(["is_known: true", "is_unknown: true"])
    }
  }

  private mutating func numberTest(_ numbers: [Int]) -> String {
    ordered(numbers.map(String.init))
  }

  private mutating func moneyTest(_ numbers: [String], quoted: Bool = true) -> String {
    ordered(numbers.map { quoted ? "'\($0)'" : $0 })
  }

  /// For sums, which are never unknown.
  private mutating func sumTest(_ numbers: [String]) -> String {
    ordered(numbers.map { "'\($0)'" }, canBeUnknown: false)
  }

  private mutating func dateTest() -> String {
    ordered(
      [-400, -31, -30, -1, 0].map { "'\(businessDate.adding(days: $0))'" } + ["'2020-02-29'"])
  }

  private mutating func ordered(_ values: [String], canBeUnknown: Bool = true) -> String {
    switch dice.roll(1...(canBeUnknown ? 9 : 8)) {
    case 1: return "is: \(dice.pick(values))"
    case 2: return "is_not: \(dice.pick(values))"
    case 3: return "in: [\(dice.pick(values)), \(dice.pick(values))]"
    case 4: return "not_in: [\(dice.pick(values)), \(dice.pick(values))]"
    case 5: return "at_least: \(dice.pick(values))"
    case 6: return "less_than: \(dice.pick(values))"
    case 7: return "between: [\(dice.pick(values)), \(dice.pick(values))]"
    case 8: return "more_than: \(dice.pick(values)), at_most: \(dice.pick(values))"
    default: return dice.pick(["is_known: true", "is_unknown: true"])
    }
  }

  private mutating func oneOrTwo(_ words: [String]) -> String {
    dice.happens(50) ? json(dice.pick(words)) : "[\(quoted(words))]"
  }

  private mutating func quoted(_ words: [String]) -> String {
    [dice.pick(words), dice.pick(words)].map(json).joined(separator: ", ")
  }

  private func json(_ text: String) -> String { "\"\(text)\"" }
}
