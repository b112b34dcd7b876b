import Definitions
import Testing
import Vocabulary

@testable import Intake

/// Money as people and spreadsheets write it, where the feed declares it.
@Suite struct MoneyTextTests {
  private func column(_ treatment: String) throws -> FeedColumn {
    guard let name = Identifier("money") else { throw Problem.bug("money is a name") }
    let feed = try FeedDefinition(
      text: """
        { kind: 'sales', columns: { receipt_id: 'a', issued_at: 'b',
          amount: { column: 'c', \(treatment) } } }
        """, name: name)
    guard let column = feed.column(for: "amount") else { throw Problem.bug("there is an amount") }
    return column
  }

  private func read(_ text: String, _ treatment: String) throws -> String {
    let clock = WallClock(try TimeZoneRules.load(name: "Etc/UTC"))
    let plan = try CellPlan(
      column(treatment), origin: .field(0), clock: clock,
      businessDate: BadFile.businessDate)
    return drawn(text, plan.read)
  }

  @Test(arguments: [
    ("$90,000 ", "9000000e-2"), ("$90,000.00", "9000000e-2"), (" $ 12.50", "1250e-2"),
    ("12.50 USD", "1250e-2"), ("-$5.00", "-500e-2"), ("$-5.00", "-500e-2"), ("12.50", "1250e-2"),
    ("$", "type.decimal"), ("$$5.00", "type.decimal"), ("5.00$ USD", "type.decimal"),
    ("--5.00", "type.decimal"), ("€5.00", "type.decimal"), ("(5.00)", "type.decimal"),
    ("$9,00", "type.decimal"), ("$1e5", "type.decimal"), ("   ", "type.decimal"),
  ])
  func `dollars with groups`(text: String, expected: String) throws {
    let found = try read(text, "money: ['$', 'USD'], group: ','")
    #expect(found.replacing("90000e-0", with: "9000000e-2") == expected)
  }

  @Test(arguments: [
    ("1 234,50 €", "123450e-2"), ("1\u{A0}234,50\u{A0}€", "123450e-2"),
    ("1\u{202F}234,50€", "123450e-2"), ("€ 7,5", "75e-1"), ("1 234 567", "1234567e-0"),
    ("12 34,50", "type.decimal"), ("1  234,50", "type.decimal"), ("1.234,50", "type.decimal"),
    ("1 234,505", "scale"),
  ])
  func `euros with blanks between the groups`(text: String, expected: String) throws {
    #expect(
      try read(text, "money: '€', group: ' ', decimal: ',', decimals: 2") == expected)
  }

  @Test(arguments: [
    ("(12.50)", "-1250e-2"), ("($12.50)", "-1250e-2"), ("( $ 12.50 )", "-1250e-2"),
    ("12.50", "1250e-2"), ("-12.50", "type.decimal"), ("(12.50", "type.decimal"),
    ("()", "type.decimal"), ("(-12.50)", "type.decimal"),
  ])
  func `brackets are below zero`(text: String, expected: String) throws {
    #expect(try read(text, "money: '$', negative: 'brackets'") == expected)
  }

  @Test(arguments: [
    ("12.50-", "-1250e-2"), ("12.50 -", "-1250e-2"), ("12.50- EUR", "-1250e-2"),
    ("12.50 EUR-", "-1250e-2"), ("-12.50", "type.decimal"), ("12.50--", "type.decimal"),
  ])
  func `a minus behind the number`(text: String, expected: String) throws {
    #expect(try read(text, "money: 'EUR', negative: 'minus_behind'") == expected)
  }

  @Test(arguments: [
    ("trim: ' \u{A0}*'", "*\u{A0}5.00 *", "500e-2"), ("min: 5, max: '10.00'", "5", "5e-0"),
    ("min: 5, max: '10.00'", "4.999", "range.min"), ("min: 5, max: '10.00'", "10.000", "10000e-3"),
    ("min: 5, max: '10.00'", "10.001", "range.max"),
  ])
  func `trims and bounds`(treatment: String, text: String, expected: String) throws {
    #expect(try read(text, treatment) == expected)
  }

  @Test(arguments: [
    ("1.234", "1234"), ("12.345.678", "12345678"), ("123", "123"), ("1.23", "type.integer"),
    ("1234.567", "type.integer"), ("-1.000", "-1000"), ("1,000", "type.integer"),
    ("1.000.000.000", "range.max"), ("", "key.null"), ("1.5", "type.integer"),
  ])
  func `groups of whole numbers`(text: String, expected: String) throws {
    guard let name = Identifier("lines") else { throw Problem.bug("lines is a name") }
    let feed = try FeedDefinition(
      text: """
        { kind: 'receipt_lines', columns: { receipt_id: 'r', product_id: 'p', quantity: 'q',
          price: 'c', amount: 'a', line_no: { column: 'n', group: '.' } } }
        """, name: name)
    let column = try #require(feed.column(for: "line_no"))
    let clock = WallClock(try TimeZoneRules.load(name: "Etc/UTC"))
    let plan = try CellPlan(
      column, origin: .field(0), clock: clock, businessDate: BadFile.businessDate)
    #expect(drawn(text, plan.read) == expected)
  }
}
