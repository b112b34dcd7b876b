import Definitions
import Testing
import Vocabulary

/// Every mistake a condition can hold: `^` stands before the place that the message names.
@Suite struct ConditionMistakesTests {
  private static func check(_ marked: String, _ message: String, _ hint: String?) {
    guard let mark = marked.firstIndex(of: "^") else {
      Issue.record("no place is marked: \(marked)")
      return
    }
    let column = marked.distance(from: marked.startIndex, to: mark) + 1
    let text = String(marked[..<mark] + marked[marked.index(after: mark)...])
    DefinitionProblemsTests.check(.segment, text, "1:\(column)", message)
    if let hint {
      let problem = DefinitionProblemsTests.problems(.segment, text).first
      #expect(problem?.hint == hint, "\(text)")
    }
  }

  @Test(arguments: [
    ("^{}", "the key 'where' is missing in a segment", nil),
    ("{ ^were: { city: { is: 'x' } } }", "unknown key 'were'", "did you mean 'where'?"),
    ("{ where: ^[] }", "found a list, expected a condition", nil),
    ("{ where: ^{} }", "found an empty condition", nil),
    ("{ where: { ^citty: { is: 'x' } } }", "unknown condition 'citty'", "did you mean 'city'?"),
    ("{ where: { ^purchase: {} } }", "unknown condition", "did you mean 'purchases'?"),
    ("{ where: { any: ^[] } }", "found a list of 0, expected 1", nil),
    ("{ where: { all: ^{ city: { is: 'x' } } } }", "found an object, expected a list", nil),
    ("{ where: { not: ^[{ city: { is: 'x' } }] } }", "expected a condition", nil),
    ("{ where: { city: { is: 'x' }, ^city: { is: 'y' } } }", "'city'", nil),
  ])
  func `what is no condition is refused`(text: String, message: String, hint: String?) {
    Self.check(text, message, hint)
  }

  @Test(arguments: [
    ("{ where: { city: ^'x' } }", "found the text 'x', expected an object: the tests of", nil),
    ("{ where: { city: ^{} } }", "found no test of 'city'", nil),
    ("{ where: { city: { ^at_least: 'x' } } }", "unknown key 'at_least' in the tests of", nil),
    ("{ where: { city: { ^starts: 'x' } } }", "unknown key 'starts'", nil),
    ("{ where: { city: { is: ^5 } } }", "found the number 5, expected a text", nil),
    ("{ where: { city: { in: ^[] } } }", "found a list of 0, expected 1", nil),
    ("{ where: { city: { starts_with: ^'' } } }", "expected a text that is not empty", nil),
    ("{ where: { sex: { is: ^'f' } } }", "unknown value of 'sex'", "did you mean 'F'?"),
    (
      "{ where: { status: { is: ^'merged' } } }",
      "unknown value of 'status' 'merged', expected one of active, blocked", nil
    ),
    ("{ where: { phone_kind: { is: ^'mobil' } } }", "phone_kind", "did you mean 'mobile'?"),
    ("{ where: { birth_date: { at_least: ^'2026-02-30' } } }", "a date that exists", nil),
    ("{ where: { age_years: { at_least: ^1.5 } } }", "expected a whole number", nil),
    (
      "{ where: { age_years: { at_least: ^'18' } } }", "expected a whole number",
      "write the number without quotes"
    ),
    ("{ where: { age_years: { at_least: ^Infinity } } }", "expected a whole number", nil),
    ("{ where: { age_years: { at_least: ^-1 } } }", "a whole number from 0 to 150", nil),
    ("{ where: { age_years: { ^contains: 1 } } }", "unknown key 'contains'", nil),
    (
      "{ where: { city: { is_known: ^false } } }", "expected true", "write is_unknown: true"
    ),
    ("{ where: { custom^.shoe_size: { is: 42 } } }", "found '.', expected ':'", nil),
    (
      "{ where: { ^'custom.shoe_sise': { is: 42 } } }", "unknown condition",
      "did you mean 'custom.shoe_size'?"
    ),
    ("{ where: { 'custom.shoe_size': { is: ^'42' } } }", "expected a whole number", nil),
    ("{ where: { 'custom.member_since': { is: ^5 } } }", "expected a date that exists", nil),
    ("{ where: { birthday_in_month: ^13 } }", "a whole number from 1 to 12", nil),
    ("{ where: { birthday_in_next: ^'7 hours' } }", "1 to 366 whole days", #"write "30 days""#),
    ("{ where: { birthday_in_next: ^'0 days' } }", "1 to 366 whole days", nil),
    ("{ where: { days_since_registration: { at_most: ^-5 } } }", "from 0 to 100000", nil),
    ("{ where: { days_since_last_visit: { at_most: ^'5 days' } } }", "a whole number", nil),
  ])
  func `values of the wrong type are refused`(text: String, message: String, hint: String?) {
    Self.check(text, message, hint)
  }

  @Test(arguments: [
    (
      "{ where: { age_years: { ^between: [5, 2] } } }", "the range from 5 to 2 is empty",
      "the smaller value comes first"
    ),
    ("{ where: { age_years: { between: ^[5] } } }", "expected a list of two values", nil),
    ("{ where: { age_years: { at_least: 18, ^at_most: 12 } } }", "from 18 to 12 is empty", nil),
    ("{ where: { age_years: { at_most: 12, ^at_least: 18 } } }", "from 18 to 12 is empty", nil),
    ("{ where: { age_years: { more_than: 3, ^less_than: 4 } } }", "from 3 to 4 is empty", nil),
    ("{ where: { age_years: { ^less_than: 0 } } }", "'age_years' is never less than 0", nil),
    (
      "{ where: { registered_on: { at_least: '2026-02-01', ^less_than: '2026-02-01' } } }",
      "is empty", nil
    ),
    ("{ where: { city: { is: 'x', ^is_not: 'x' } } }", "contradict each other", nil),
    ("{ where: { city: { in: ['x', 'y'], ^not_in: ['y', 'x'] } } }", "contradict each other", nil),
    ("{ where: { city: { is: 'x', ^starts_with: 'y' } } }", "contradict each other", nil),
    ("{ where: { age_years: { is: 5, ^at_least: 6 } } }", "contradict each other", nil),
    (
      "{ where: { city: { ^is_unknown: true, is: 'x' } } }", "cannot be unknown and pass",
      "write two conditions in any: […]"
    ),
    (
      "{ where: { purchases: { count: { ^less_than: 0 } } } }",
      "'count' of purchases is never less than 0", nil
    ),
    (
      "{ where: { purchases: { happened: true, ^count: { at_most: 0 } } } }",
      "purchases that happened cannot have the count 0", "write happened: false"
    ),
    (
      "{ where: { purchases: { happened: ^false, count: { at_least: 1 } } } }",
      "cannot pass another test", nil
    ),
    ("{ where: { events: { happened: ^false, sum: { at_least: 1 } } } }", "events that did", nil),
  ])
  func `what nobody can pass is refused`(text: String, message: String, hint: String?) {
    Self.check(text, message, hint)
  }

  @Test(arguments: [
    (
      "{ where: { ^purchases: { last: '90 days' } } }", "purchases tests nothing",
      "write happened: true"
    ),
    (
      "{ where: { purchases: { ^last: '90 days', from: '2026-01-01', happened: true } } }",
      "found last together with from", nil
    ),
    (
      "{ where: { purchases: { from: '2026-02-01', ^until: '2026-01-01', happened: true } } }",
      "the window ends on 2026-01-01, before it begins on 2026-02-01", nil
    ),
    ("{ where: { purchases: { last: ^'0 days', happened: true } } }", "whole days", nil),
    ("{ where: { purchases: { last: ^'-5 days', happened: true } } }", "whole days", nil),
    ("{ where: { purchases: { last: ^90, happened: true } } }", "whole days", nil),
    (
      "{ where: { purchases: { ^cuont: { at_least: 1 }, happened: true } } }", "unknown key",
      "did you mean 'count'?"
    ),
    ("{ where: { purchases: { count: { ^is_known: true } } } }", "unknown key 'is_known'", nil),
    ("{ where: { purchases: { count: { at_least: ^1.5 } } } }", "expected a whole number", nil),
    ("{ where: { purchases: { first_on: { is: ^5 } } } }", "expected a date that exists", nil),
    ("{ where: { purchases: { kind: ^'sales', happened: true } } }", "", "did you mean 'sale'?"),
    ("{ where: { purchases: { shop: ^5, happened: true } } }", "a text that is not empty", nil),
    ("{ where: { purchases: { category: ^[], happened: true } } }", "a list of 0", nil),
    ("{ where: { purchases: { amount: ^5, happened: true } } }", "the tests of 'amount'", nil),
    ("{ where: { purchases: { promo_code: ^5, happened: true } } }", "expected a text", nil),
    (
      "{ where: { purchases: { ^share: { at_least: '30%' } } } }",
      "found a share of purchases without product or category",
      #"say whose share it is: category: "shoes""#
    ),
    (
      "{ where: { purchases: { category: 'c', share: { at_least: ^0.3 } } } }",
      "expected a share from 0% to 100%", #"write "5%" or "0.25%""#
    ),
    ("{ where: { ^events: { code: 'cart' } } }", "events tests nothing", nil),
    ("{ where: { events: { code: 'cart', ^share: {}, happened: true } } }", "'share'", nil),
    ("{ where: { events: { attributes: ^{}, happened: true } } }", "expected attributes", nil),
    ("{ where: { events: { attributes: { a: ^1 }, happened: true } } }", "the attribute 'a'", nil),
    (
      "{ where: { events: { attributes: { a: { in: [1, ^'x'] } }, happened: true } } }",
      "expected a number", nil
    ),
    ("{ where: { messages: ^{ happened: true } } }", "the key 'status' is missing", nil),
    ("{ where: { ^messages: { status: 'sent' } } }", "messages tests nothing", nil),
    (
      "{ where: { messages: { status: ^'opend', happened: true } } }", "unknown value",
      "did you mean 'opened'?"
    ),
    ("{ where: { messages: { status: 'sent', ^sum: {}, happened: true } } }", "'sum'", nil),
  ])
  func `wrong facts are refused`(text: String, message: String, hint: String?) {
    Self.check(text, message, hint)
  }

  @Test(arguments: [
    ("{ where: { ^bonus: {} } }", "bonus tests nothing, expected balance or expiring", nil),
    (
      "{ where: { bonus: { ^expiring: { more_than: 0 } } } }", "expiring and within belong",
      #"write within: "30 days", expiring: { more_than: 0 }"#
    ),
    ("{ where: { bonus: { balance: { is: 1 }, ^within: '3 days' } } }", "belong together", nil),
    ("{ where: { bonus: { balance: { ^is_known: true } } } }", "unknown key 'is_known'", nil),
    ("{ where: { ^points: { score: 'a' } } }", "points tests nothing, expected total", nil),
    ("{ where: { tag: ^5 } }", "a text that is not empty", nil),
    ("{ where: { audience: ^[] } }", "a list of 0", nil),
    ("{ where: { control_group: ^true } }", "expected a name", nil),
    ("{ where: { in_segment: ^'A b' } }", "expected a name", nil),
    ("{ where: { consent: ^'mail' } }", "unknown value 'mail'", "did you mean 'email'?"),
    ("{ where: { subscription: ^{} } }", "the key 'channel' is missing", nil),
    (
      "{ where: { subscription: { channel: 'sms', state: ^'of' } } }", "unknown value",
      "did you mean 'on'?"
    ),
    ("{ where: { ^rfm: {} } }", "rfm tests nothing", nil),
    ("{ where: { rfm: { recency: { at_least: ^11 } } } }", "from 1 to 10", nil),
    ("{ where: { rfm: { total: { at_least: ^2 } } } }", "from 3 to 30", nil),
    ("{ where: { rfm: { cell: ^'5-5' } } }", "three scores from 1 to 10", #"write "5-4-3""#),
    ("{ where: { rfm: { name: 'a', ^name_in: ['b'] } } }", "expected one of them", nil),
  ])
  func `wrong states are refused`(text: String, message: String, hint: String?) {
    Self.check(text, message, hint)
  }

  // MARK: Names of other definitions

  @Test(arguments: [
    ("in_segment: 'loyall'", "there is no segment 'loyall'", "did you mean 'loyal'?"),
    ("in_segment: 's'", "the definition needs itself: segment 's' needs segment 's'", nil),
    (
      "in_segment: 'ring'",
      "segment 'ring' needs segment 's' needs segment 'ring'", nil
    ),
    ("rfm: { model: 'defalt', recency: { is: 1 } }", "no RFM model", "did you mean 'default'?"),
    ("rfm: { name: 'Champion' }", "unknown RFM name", "did you mean 'Champions'?"),
    ("rfm: { monetary: { at_least: 6 } }", "the model 'default' has scores from 1 to 5", nil),
    ("rfm: { cell: '5-6-1' }", "the model 'default' has scores from 1 to 5", nil),
    ("rfm: { total: { at_least: 16 } }", "add up to 3 to 15", nil),
    ("control_group: 'd'", "there is no campaign 'd'; defined are c", nil),
    (
      "messages: { status: 'sent', campaign: 'cc', happened: true }", "there is no campaign",
      "did you mean 'c'?"
    ),
    (
      "messages: { status: 'sent', template: 'leter', happened: true }", "there is no template",
      "did you mean 'letter'?"
    ),
    (
      "bonus: { legal_entity: 'b', balance: { is: 1 } }",
      "there is no legal entity 'b'; defined are a", nil
    ),
  ])
  func `names that nothing defines are refused where they stand`(
    condition: String, message: String, hint: String?
  ) {
    let files = [
      ("nightledger.json5", "{ \(Written.settings) }"),
      ("segments/s.json5", "{ where: {\n  \(condition) } }"),
      ("segments/loyal.json5", "{ where: { city: { is: 'x' } } }"),
      (
        "segments/ring.json5",
        condition.contains("ring")
          ? "{ where: { in_segment: 's' } }" : "{ where: { city: { is: 'x' } } }"
      ),
      (
        "rfm/default.json5",
        "{ names: [{ name: 'Champions', recency: [5, 5] }], otherwise: 'Others' }"
      ),
      ("campaigns/c.json5", Written.campaign(Written.gift)),
      ("templates/letter.json5", "{ channel: 'sms', text: 'a' }"),
    ].map { DefinitionFile(path: $0, bytes: Array($1.utf8)) }
    do {
      _ = try Programme.load(files: files)
      Issue.record("nothing is found in \(condition)")
    } catch {
      let problems = error.flattened
      #expect(problems.count == 1, "\(problems)")
      #expect(problems.first?.message.contains(message) == true, "\(problems)")
      #expect(problems.first?.place?.line != nil && problems.first?.place?.column != nil)
      #expect(problems.first?.hint == hint || hint == nil, "\(problems)")
    }
  }
}
