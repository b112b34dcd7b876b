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
    switch dice.roll(1...16) {
    case 1: "city: { \(textTest(Words.cities)) }"
    case 2: "first_name: { \(textTest(Words.names)) }"
    case 3: "sex: { \(dice.pick(["is", "is_not"])): '\(dice.pick(["F", "M"]))' }"
    case 4: "registered_on: { \(dateTest()) }"
    case 5: "custom.shoe_size: { \(numberTest([38, 40, 42])) }"
    case 6: "custom.rating: { \(moneyTest(["1.50", "2.25", "-3.00", "2.3"])) }"
    case 7: "custom.vip: { \(dice.pick(["is", "is_not"])): \(dice.pick(["true", "false"])) }"
    case 8: "custom.wedding: { \(dateTest()) }"
    case 9: "age_years: { \(numberTest([0, 18, 20, 21, 29, 40, 60])) }"
    case 10:
      dice.happens(30)
        ? "birthday_in_month: [\(dice.roll(1...6)), \(dice.roll(7...12))]"
        : "birthday_in_next: '\(dice.pick([1, 2, 7, 31, 200, 365, 366])) days'"
    case 11: "days_since_registration: { \(numberTest([0, 1, 30, 365])) }"
    case 12: "days_since_last_order: { \(numberTest([1, 2, 30, 90])) }"
    case 13: "in_segment: '\(dice.pick(Words.segments))'"
    case 14: "consent: '\(dice.pick(["email", "sms", "push"]))'"
    case 15: "rfm: { \(rfm()) }"
    default: "purchases: { \(purchases()) }"
    }
  }

  private mutating func rfm() -> String {
    var parts: [String] = []
    if dice.happens(60) { parts.append("name_in: [\(quoted(Words.rfmNames))]") }
    if dice.happens(50) { parts.append("recency: { \(numberTest([1, 3, 5])) }") }
    if parts.isEmpty || dice.happens(20) { parts.append("monetary: { \(numberTest([2, 4])) }") }
    return parts.joined(separator: ", ")
  }

  private mutating func purchases() -> String {
    var parts: [String] = []
    switch dice.roll(1...4) {
    case 1: parts.append("last: '\(dice.pick([1, 30, 90])) days'")
    case 2: parts.append("from: '\(businessDate.adding(days: -31))'")
    case 3:
      parts.append("from: '\(businessDate.adding(days: -90))'")
      parts.append("until: '\(businessDate.adding(days: dice.pick([-2, 0])))'")
    default: break
    }
    if dice.happens(60) { parts.append("kind: '\(dice.pick(["sale", "return", "net"]))'") }
    if dice.happens(30) { parts.append("shop: [\(quoted(Words.shops))]") }
    if dice.happens(30) { parts.append("product: [\(quoted(Words.products))]") }
    if dice.happens(20) {
      return (parts + ["happened: \(dice.happens(50))"]).joined(separator: ", ")
    }
    let measures = ["count", "sum", "average", "largest", "first_on", "last_on"]
    for measure in Set([dice.pick(measures), dice.pick(measures)]).sorted() {
      switch measure {
      case "count": parts.append("count: { \(countTest()) }")
      case "first_on", "last_on": parts.append("\(measure): { \(dateTest()) }")
      default:
        parts.append("\(measure): { \(moneyTest(["0", "9.99", "33.33", "100.00"], measure)) }")
      }
    }
    return parts.joined(separator: ", ")
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

  private mutating func moneyTest(_ numbers: [String], _ measure: String = "") -> String {
    ordered(numbers.map { "'\($0)'" }, canBeUnknown: measure != "sum")
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

  private mutating func quoted(_ words: [String]) -> String {
    [dice.pick(words), dice.pick(words)].map(json).joined(separator: ", ")
  }

  private func json(_ text: String) -> String { "\"\(text)\"" }
}
