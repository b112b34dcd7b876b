import Definitions
import Testing
import Vocabulary

/// Without which feeds a trigger cannot tell whose occasions a night has.
@Suite struct TriggerNeedsTests {
  /// A feed of each kind under the name of the kind; a flat file makes customers, receipts do not.
  private static func programme(_ trigger: String) throws -> Programme {
    var files = [
      "nightledger.json5":
        "{ program: 'p', time_zone: 'UTC', environment: 'test', currency: 'EUR', legal_entities: ['north'] }",
      "rfm/default.json5":
        "{ base: 'visitors', groups: 3, names: [{ name: 'Best', recency: [3, 3] }], otherwise: 'Others' }",
      "rfm/everybody.json5":
        "{ groups: 3, names: [{ name: 'Best', recency: [3, 3] }], otherwise: 'Others' }",
      "campaigns/c.json5": "{ id: 'c', trigger: { \(trigger) }, steps: [{ wait: '1 day' }] }",
    ]
    for kind in FeedKind.allCases {
      let more =
        kind == .sales
        ? """
        , unknown_customer: 'create', columns: {
          receipt_id: 'r', issued_at: 'd', customer_id: 'c', amount: 'a', kind: 'k', status: 's',
          currency: { constant: 'EUR' }, line_no: 'l' }
        """ : ""
      let name = kind.rawValue.replacing("_", with: "-")
      files["feeds/\(name).json5"] = "{ kind: '\(kind.rawValue)'\(more) }"
    }
    for (name, condition) in segments {
      files["segments/\(name).json5"] = "{ where: { \(condition) } }"
    }
    return try Programme.load(
      files: files.map { DefinitionFile(path: $0.key, bytes: Array($0.value.utf8)) })
  }

  /// A condition of each kind, and what it is made of.
  private static let segments = [
    "berliners": "city: { is: 'Berlin' }",
    "adults": "age_years: { at_least: 18 }",
    "march": "birthday_in_month: 3",
    "soon": "birthday_in_next: '7 days'",
    "old": "days_since_registration: { at_least: 365 }",
    "lost": "days_since_last_order: { at_least: 60 }",
    "visitors": "days_since_last_visit: { at_most: 60 }",
    "buyers": "purchases: { count: { at_least: 2 } }",
    "shod": "purchases: { category: 'shoes', happened: true }",
    "broad": "purchases: { distinct_products: { at_least: 3 } }",
    "clickers": "events: { code: 'click', happened: true }",
    "readers": "messages: { status: 'opened', happened: true }",
    "written": "messages: { status: 'written', happened: true }",
    "rich": "bonus: { balance: { at_least: 100 } }",
    "active": "points: { score: 'a', total: { at_least: 1 } }",
    "tagged": "tag: 'vip'",
    "listed": "audience: 'spring'",
    "controls": "control_group: 'c'",
    "best": "rfm: { model: 'everybody', name: 'Best' }",
    "agreed": "consent: 'email'",
    "subscribed": "subscription: { channel: 'email', state: 'on' }",
    "mixed": "any: [{ not: { in_segment: 'rich' } }, { all: [{ in_segment: 'lost' }] }]",
  ]

  private static let needs: [(trigger: String, feeds: String)] = [
    ("date_come: { field: 'birth_date', every: 'year' }", ""),
    ("date_come: { field: 'registered_on', every: 'never', offset_days: 1 }", "customers sales"),
    ("anniversary: { of: 'birthday', every: '1 year' }", ""),
    ("anniversary: { of: 'registration', every: '7 days' }", "customers sales"),
    ("anniversary: { of: 'first_order', every: '1 year' }", "receipts sales"),
    ("anniversary: { of: 'last_order', every: '1 year' }", "receipts sales"),
    ("date_come_for_order: { field: 'issued_on', offset_days: 14 }", "receipts sales"),
    ("date_has_come: '2026-12-24'", ""),
    ("date_has_come: { on: '2026-12-24', segment: 'buyers' }", ""),
    ("repeated_date: { every: 'day' }", ""),
    ("days_since_registration: 1", "customers sales"),
    ("days_since_last_order: 60", "receipts sales"),
    ("days_since_last_visit: 14", "events"),
    ("bonuses_expire: { within: '7 days' }", "bonus-lots"),
    ("registered: {}", "customers sales"),
    ("order_made: {}", "receipts sales"),
    ("receipt_issued: {}", "receipts sales"),
    ("order_paid: {}", "receipts sales"),
    ("order_cancelled: {}", "receipts sales"),
    ("item_purchased: { product: 'P' }", "receipt-lines receipts sales"),
    ("category_purchased: { category: 'shoes' }", "receipt-lines receipts sales"),
    ("event_occurred: { code: 'login' }", "events"),
    ("system_event: { code: 'bounce' }", "events"),
    ("lost_cart: { within: '1 day' }", "events receipts sales"),
    ("lost_view: { within: '1 day' }", "events receipts sales"),
    ("visited_site: {}", "events"),
    ("visited_site: { within: '1 day' }", "events receipts sales"),
    ("visited_section: { section: 's' }", "events"),
    ("viewed_product: {}", "events"),
    ("viewed_category: { category: 'shoes' }", "events"),
    ("added_to_container: { container: 'c' }", "events"),
    ("entered_rfm: { name: 'Best' }", "events receipts sales"),
    ("left_rfm: { model: 'everybody', name: 'Best' }", "receipts sales"),
    ("left_segment: 'lost'", "receipts sales"),
    ("entered_segment: 'berliners'", ""), ("entered_segment: 'adults'", ""),
    ("entered_segment: 'march'", ""), ("entered_segment: 'soon'", ""),
    ("entered_segment: 'old'", "customers sales"), ("entered_segment: 'lost'", "receipts sales"),
    ("entered_segment: 'visitors'", "events"), ("entered_segment: 'buyers'", "receipts sales"),
    ("entered_segment: 'shod'", "receipt-lines receipts sales"),
    ("entered_segment: 'broad'", "receipt-lines receipts sales"),
    ("entered_segment: 'clickers'", "events"), ("entered_segment: 'readers'", "message-statuses"),
    ("entered_segment: 'written'", ""), ("entered_segment: 'rich'", "bonus-lots"),
    ("entered_segment: 'active'", ""), ("entered_segment: 'tagged'", ""),
    ("entered_segment: 'listed'", ""), ("entered_segment: 'controls'", ""),
    ("entered_segment: 'best'", "receipts sales"), ("entered_segment: 'agreed'", ""),
    ("entered_segment: 'subscribed'", ""),
    ("entered_segment: 'mixed'", "bonus-lots receipts sales"),
  ]

  @Test(arguments: needs)
  func `a trigger needs the feeds of what it reads by the day`(
    trigger: String, feeds: String
  ) throws {
    let programme = try Self.programme(trigger)
    let campaign = try #require(programme.campaigns.first)
    let found = programme.feedsNeeded(by: campaign.trigger).map(\.text).sorted()
    #expect(found.joined(separator: " ") == feeds)
  }

  @Test func `no trigger of the manual and no segment is left out`() throws {
    let written = Set(Self.needs.map { String($0.trigger.prefix { $0 != ":" }) })
    let table = try ManualTests.manual().split(separator: "\n")
      .drop { !$0.hasPrefix("| the suite calls it ") }.dropFirst(2).prefix { $0.hasPrefix("|") }
    let named = table.compactMap { row in
      row.firstRange(of: "`{ ").map { String(row[$0.upperBound...].prefix { $0 != ":" }) }
    }
    #expect(written == Set(named))
    let entered = Self.needs.map(\.trigger).filter { $0.hasPrefix("entered_segment") }
    #expect(entered.count == Self.segments.count)
  }

  @Test func `a segment stands alone with the conditions of those it names`() throws {
    let programme = try Self.programme("registered: {}")
    let mixed = try #require(Identifier("mixed"))
    let condition = try #require(programme.condition(of: mixed))
    #expect(condition.segments.isEmpty)
    let kinds = condition.flattened.map { "\($0)".prefix { $0 != "(" } }
    #expect(kinds == ["any", "not", "bonus", "all", "daysSinceLastOrder"])
  }
}
