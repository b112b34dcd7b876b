import Campaigns
import Definitions
import Postgres
import SQLText
import TestKit
import Testing
import Vocabulary

/// What each trigger fires for, and what its occasions are called for ever.
@Suite struct TriggerTests {
  private static let calendar: [(trigger: String, nights: [String], expected: [String])] = [
    (
      #"date_has_come: "2025-03-01""#, ["2025-02-28", "2025-03-01"],
      ["C-1 date:2025-03-01 2025-03-01"]
    ),
    (#"repeated_date: { every: "day" }"#, ["2025-03-01"], ["C-1 day:2025-03-01 2025-03-01"]),
    (
      #"repeated_date: { every: "week", weekdays: "mon" }"#,
      ["2024-12-29", "2024-12-30", "2024-12-31"],
      ["C-1 week:2025-W01 2024-12-30"]
    ),
    (
      #"repeated_date: { every: "week", weekdays: ["mon", "sun"] }"#,
      ["2024-12-29", "2024-12-30", "2024-12-31"],
      ["C-1 week:2024-W52-7 2024-12-29", "C-1 week:2025-W01-1 2024-12-30"]
    ),
    (
      #"repeated_date: { every: "month", day: 31 }"#,
      ["2025-02-27", "2025-02-28", "2025-03-30", "2025-03-31"],
      ["C-1 month:2025-02 2025-02-28", "C-1 month:2025-03 2025-03-31"]
    ),
    (
      #"repeated_date: { every: "month", nth: 2, weekday: "fri" }"#, ["2025-03-07", "2025-03-14"],
      ["C-1 month:2025-03 2025-03-14"]
    ),
    (
      #"repeated_date: { every: "month", nth: "last", weekday: "fri" }"#,
      ["2025-03-21", "2025-03-28"],
      ["C-1 month:2025-03 2025-03-28"]
    ),
    (
      #"repeated_date: { every: "year", date: "02-29" }"#, ["2025-02-28", "2025-03-01"],
      ["C-1 year:2025 2025-02-28"]
    ),
    (
      #"date_come: { field: "birth_date", every: "month" }"#,
      ["2025-02-28", "2025-03-30", "2025-03-31"],
      ["C-1 birthday:2025-02 2025-02-28", "C-1 birthday:2025-03 2025-03-31"]
    ),
    (
      #"date_come: { field: "registered_on", every: "month", offset_days: 1 }"#,
      ["2025-02-28", "2025-03-01", "2025-04-01"],
      ["C-1 registered_on:2025-02 2025-03-01", "C-1 registered_on:2025-03 2025-04-01"]
    ),
    (
      #"date_come: { field: "custom.wedding", every: "month" }"#, ["2025-02-15", "2025-03-15"],
      ["C-1 custom.wedding:2025-02 2025-02-15", "C-1 custom.wedding:2025-03 2025-03-15"]
    ),
    (
      #"anniversary: { of: "birthday", every: "10 years" }"#, ["2019-12-31", "2020-12-31"],
      ["C-1 birthday:2020 2020-12-31"]
    ),
    (
      #"anniversary: { of: "registration", every: "3 months", offset_days: -1 }"#,
      ["2023-12-31", "2024-03-30", "2024-04-29"],
      ["C-1 registered_on:2024-03 2024-03-30"]
    ),
    (
      #"anniversary: { of: "registration", every: "100 days" }"#,
      ["2023-12-31", "2024-04-09", "2024-07-18"],
      ["C-1 registered_on:2024-04-09 2024-04-09", "C-1 registered_on:2024-07-18 2024-07-18"]
    ),
    ("days_since_registration: 30", ["2024-01-29", "2024-01-30"], ["C-1 registered 2024-01-30"]),
  ]

  @Test func `the calendar fires`() throws {
    let world = try CampaignWorld()
    try world.store(
      TestCustomer(
        id: "C-1", registeredOn: "2023-12-31", birthDate: "2000-12-31",
        custom: #"{"wedding": "2012-05-15"}"#))
    try world.store(TestCustomer(id: "C-2", birthDate: "2000-12-31", status: "blocked"))
    for (number, row) in Self.calendar.enumerated() {
      let id = "c\(number)"
      for night in row.nights {
        for _ in 0..<2 { try world.run(entering(by: row.trigger, id: id), on: night) }
      }
      #expect(try world.entries(of: id) == row.expected, "\(row.trigger)")
    }
  }

  @Test func `orders have anniversaries, and days are counted since the last`() throws {
    let world = try CampaignWorld()
    try world.customer("C-1", registered: "2020-01-01")
    try world.sale("C-1", "R-0", on: "2020-05-01", status: "cancelled", load: 1)
    try world.sale("C-1", "R-1", on: "2024-01-31", load: 1)
    try world.sale("C-1", "R-2", on: "2024-02-10", load: 1)
    // An order of the business date itself is not seen yet.
    try world.sale("C-1", "R-3", on: "2024-03-10", load: 1)
    try world.event("C-1", "E-1", "visit", on: "2024-02-01", load: 1)
    try world.event("C-1", "E-2", "visit", on: "2024-02-05", load: 1)
    for night in [
      "2024-02-05", "2024-02-06", "2024-02-15", "2024-02-29", "2024-03-10", "2025-01-31",
    ] {
      try world.run(
        entering(by: #"anniversary: { of: "first_order", every: "1 month" }"#, id: "f"), on: night)
      try world.run(
        entering(by: #"anniversary: { of: "last_order", every: "29 days" }"#, id: "l"), on: night)
      try world.run(entering(by: "days_since_last_order: 5", id: "o"), on: night)
      try world.run(entering(by: "days_since_last_visit: 10", id: "v"), on: night)
    }
    #expect(
      try world.entries(of: "f")
        == ["C-1 first_order:2024-02 2024-02-29", "C-1 first_order:2025-01 2025-01-31"])
    #expect(try world.entries(of: "l") == ["C-1 last_order:2024-03-10 2024-03-10"])
    #expect(
      try world.entries(of: "o")
        == ["C-1 last_order:2024-01-31 2024-02-05", "C-1 last_order:2024-02-10 2024-02-15"])
    #expect(try world.entries(of: "v") == ["C-1 last_visit:2024-02-05 2024-02-15"])
  }

  @Test func `a lot that expires is an occasion once`() throws {
    let world = try CampaignWorld()
    try world.customer("C-1", registered: "2020-01-01")
    try world.lot("C-1", "L-1", 100, expires: "2025-03-07")
    try world.lot("C-1", "L-2", 99, expires: "2025-03-07")
    try world.lot("C-1", "L-3", 100, expires: "2025-03-08")
    let text = entering(
      by:
        #"bonuses_expire: { within: "7 days", points: { at_least: 100 }, legal_entity: "north", unit: "points" }"#
    )
    for night in ["2025-02-28", "2025-03-01", "2025-03-02", "2025-03-08"] {
      try world.run(text, on: night)
    }
    #expect(
      try world.entries() == ["C-1 lot:L-1 2025-03-01", "C-1 lot:L-3 2025-03-02"])
  }

  @Test func `what is bought and what becomes of it are occasions of the receipt`() throws {
    let world = try CampaignWorld()
    try world.goods()
    try world.customer("C-1", registered: "2020-01-01")
    let triggers = [
      ("made", "order_made: { shop: 'S-1', amount: { at_least: 10 } }"),
      ("issued", "receipt_issued: {}"),
      ("paid", "order_paid: {}"), ("cancelled", "order_cancelled: {}"),
      ("item", "item_purchased: { product: ['P-2', 'P-9'] }"),
      ("category", "category_purchased: { category: 'shoes' }"),
      ("later", "date_come_for_order: { offset_days: 2 }"),
    ]
    func night(_ date: String, _ load: Int64) throws {
      for (id, trigger) in triggers {
        for _ in 0..<2 { try world.run(entering(by: trigger, id: id), on: date, loads: load) }
      }
    }
    try world.sale("C-1", "R-1", on: "2025-02-27", amount: "9", load: 1)
    try world.sale("C-1", "R-2", on: "2025-02-27", status: "paid", load: 1)
    try world.line("C-1", "R-1", 1, of: "P-1", load: 1)
    try world.line("C-1", "R-2", 1, of: "P-2", load: 1)
    try night("2025-02-28", 1)
    // Paid, and corrected without a change of status; a line that comes later.
    try world.sale("C-1", "R-1", on: "2025-02-27", status: "paid", amount: "9", load: 2)
    try world.sale("C-1", "R-2", on: "2025-02-27", status: "paid", load: 2)
    try world.line("C-1", "R-1", 2, of: "P-2", load: 2)
    try night("2025-03-01", 2)
    try world.sale("C-1", "R-1", on: "2025-02-27", status: "cancelled", load: 3)
    try night("2025-03-02", 3)
    let found = try triggers.map { try world.entries(of: $0.0) }
    #expect(found[0] == ["C-1 receipt:R-2 2025-02-28"])
    #expect(found[1] == ["C-1 receipt:R-1 2025-02-28", "C-1 receipt:R-2 2025-02-28"])
    #expect(found[2] == ["C-1 receipt:R-2 2025-02-28", "C-1 receipt:R-1 2025-03-01"])
    #expect(found[3] == ["C-1 receipt:R-1 2025-03-02"])
    #expect(found[4] == ["C-1 receipt:R-2 2025-02-28", "C-1 receipt:R-1 2025-03-01"])
    #expect(found[5] == ["C-1 receipt:R-1 2025-02-28"])
    #expect(found[6] == ["C-1 receipt:R-1 2025-03-01", "C-1 receipt:R-2 2025-03-01"])
  }

  @Test func `a status that a campaign has seen before it does not see again`() throws {
    let world = try CampaignWorld()
    try world.customer("C-1", registered: "2020-01-01")
    try world.sale("C-1", "R-1", on: "2025-02-27", status: "paid", load: 1)
    // The campaign begins after the receipt was paid.
    try world.connection.execute(
      """
      INSERT INTO run.night (night, business_date, scheduled_at, state, holder, definitions_digest,
        program_version, zone_rules, loads_through)
      SELECT 'main', \(day("2025-02-28")), \(CampaignWorld.scheduled("2025-02-28")), 'done', '', '',
        '', '', 1
      """)
    try world.sale("C-1", "R-1", on: "2025-02-27", status: "paid", shop: "S-2", load: 2)
    try world.run(entering(by: "order_paid: {}"), on: "2025-03-01", loads: 2)
    #expect(try world.entries() == [])
    try world.sale("C-1", "R-1", on: "2025-02-27", status: "new", load: 3)
    try world.run(entering(by: "order_paid: {}"), on: "2025-03-02", loads: 3)
    try world.sale("C-1", "R-1", on: "2025-02-27", status: "paid", load: 4)
    try world.run(entering(by: "order_paid: {}"), on: "2025-03-03", loads: 4)
    #expect(try world.entries() == ["C-1 receipt:R-1 2025-03-03"])
  }

  @Test func `events and new customers fire when they arrive`() throws {
    let world = try CampaignWorld()
    try world.customer("C-1", registered: "2025-02-20", load: 2)
    try world.event(
      "C-1", "E-1", "login", on: "2025-02-27", object: ("app", "ios"),
      attributes: #"{"version": 3}"#, load: 2)
    try world.event(
      "C-1", "E-2", "login", on: "2025-02-27", attributes: #"{"version": 1}"#, load: 2)
    try world.event("C-1", "E-3", "bounce", on: "2025-02-27", load: 2)
    let triggers = [
      ("r", "registered: { late: '9 days' }"), ("young", "registered: {}"),
      (
        "e",
        "event_occurred: { code: 'login', object_type: 'app', object: 'ios', attributes: { version: { at_least: 2 } } }"
      ),
      ("s", "system_event: { code: ['bounce', 'other'] }"),
    ]
    for (id, trigger) in triggers {
      try world.run(entering(by: trigger, id: id), on: "2025-02-28", loads: 1)
      try world.run(entering(by: trigger, id: id), on: "2025-03-01", loads: 2)
    }
    #expect(try world.entries(of: "r") == ["C-1 registered 2025-03-01"])
    #expect(try world.entries(of: "young") == [])
    let spans = try world.connection.query(
      """
      SELECT concat_ws(' ', campaign_id, loads_after, loads_through, too_old)
      FROM campaign.arrival_span WHERE business_date = \(day("2025-03-01")) ORDER BY campaign_id
      """
    ).map { try $0.text(0) }
    #expect(spans == ["e 1 2 0", "r 1 2 0", "s 1 2 0", "young 1 2 1"])
    #expect(try world.entries(of: "e") == ["C-1 event:E-1 2025-03-01"])
    #expect(try world.entries(of: "s") == ["C-1 event:E-3 2025-03-01"])
  }

  @Test func `what was looked at and left is an occasion of its day`() throws {
    let world = try CampaignWorld()
    try world.goods()
    for customer in ["C-1", "C-2", "C-3", "C-4", "C-5"] {
      try world.customer(customer, registered: "2020-01-01")
      try world.event(customer, "\(customer)-a", "cart", on: "2025-02-27", at: 10, load: 2)
    }
    // C-2 ordered before he filled the cart, C-3 after; C-4 came back to it; C-5's events come late.
    try world.sale("C-2", "R-2", on: "2025-02-27", load: 2)
    try world.sale("C-3", "R-3", on: "2025-02-28", load: 2)
    try world.event("C-4", "C-4-b", "cart", on: "2025-02-28", load: 2)
    let cart = entering(by: "lost_cart: { within: '30 hours' }")
    try world.connection.execute("DELETE FROM warehouse.event WHERE customer_id = 'C-5'")
    for night in ["2025-02-28", "2025-03-01", "2025-03-02"] {
      try world.run(cart, on: night, loads: 2)
    }
    try world.event("C-5", "C-5-a", "cart", on: "2025-02-27", load: 3)
    for _ in 0..<2 { try world.run(cart, on: "2025-03-03", loads: 3) }
    #expect(
      try world.entries() == [
        "C-1 cart:2025-02-27 2025-03-01", "C-2 cart:2025-02-27 2025-03-01",
        "C-4 cart:2025-02-28 2025-03-02", "C-5 cart:2025-02-27 2025-03-03",
      ])
  }

  @Test func `visits and views fire by section, product, category and container`() throws {
    let world = try CampaignWorld()
    try world.goods()
    try world.customer("C-1", registered: "2020-01-01")
    try world.event("C-1", "1", "visit", on: "2025-02-27", object: ("section", "sale"), load: 1)
    try world.event("C-1", "2", "view", on: "2025-02-27", object: ("product", "P-1"), load: 1)
    try world.event("C-1", "3", "view", on: "2025-02-28", object: ("category", "hats"), load: 1)
    try world.event(
      "C-1", "4", "container", on: "2025-02-28", object: ("product", "P-2"),
      attributes: #"{"container": "wishes"}"#, load: 1)
    let expected = [
      ("visited_site: {}", ["visit:2025-02-27"]),
      ("visited_section: { section: 'sale' }", ["visit:2025-02-27"]),
      ("visited_section: { section: 'news' }", []),
      ("viewed_product: {}", ["view:2025-02-27"]),
      ("viewed_product: { product: ['P-2'] }", []),
      ("viewed_category: { category: 'shoes' }", ["view:2025-02-27"]),
      ("viewed_category: { category: ['shoes', 'hats'] }", ["view:2025-02-27", "view:2025-02-28"]),
      ("added_to_container: { container: 'wishes' }", ["container:2025-02-28"]),
      ("added_to_container: { container: 'cart' }", []),
      ("lost_view: { within: '1 day', code: 'view' }", ["view:2025-02-28"]),
    ]
    for (number, (trigger, occasions)) in expected.enumerated() {
      let id = "c\(number)"
      for _ in 0..<2 { try world.run(entering(by: trigger, id: id), on: "2025-03-01", loads: 1) }
      #expect(
        try world.entries(of: id) == occasions.map { "C-1 \($0) 2025-03-01" }, "\(trigger)")
    }
  }

  @Test func `who comes and goes fires, but not by the first build`() throws {
    let world = try CampaignWorld()
    for customer in ["C-1", "C-2"] { try world.customer(customer, registered: "2020-01-01") }
    let triggers = [
      ("in", "entered_segment: 'vip'"), ("out", "left_segment: 'vip'"),
      ("up", "entered_rfm: { name: 'Loyal' }"),
      ("down", "left_rfm: { model: 'default', name: 'Loyal' }"),
    ]
    func night(_ date: String, _ members: [String]) throws {
      try world.build(segment: "vip", members: members, on: date)
      try world.buildModel(on: date)
      for (id, trigger) in triggers {
        for _ in 0..<2 { try world.run(entering(by: trigger, id: id), on: date) }
      }
    }
    try world.move("C-1", nil, "Loyal", on: "2025-03-01")
    try night("2025-03-01", ["C-1"])
    try world.move("C-2", "Lost", "Loyal", on: "2025-03-02")
    try world.move("C-1", "Loyal", "Loyal", on: "2025-03-02")
    try night("2025-03-02", ["C-1", "C-2"])
    try world.move("C-1", "Loyal", nil, on: "2025-03-03")
    try night("2025-03-03", ["C-2"])
    #expect(try world.entries(of: "in") == ["C-2 segment:vip:2025-03-02 2025-03-02"])
    #expect(try world.entries(of: "out") == ["C-1 segment:vip:2025-03-03 2025-03-03"])
    #expect(try world.entries(of: "up") == ["C-2 rfm:default:2025-03-02 2025-03-02"])
    #expect(try world.entries(of: "down") == ["C-1 rfm:default:2025-03-03 2025-03-03"])
    #expect(throws: Problem.self) {
      try night("2025-03-04", []);
      try world.run(entering(by: "entered_segment: 'x'", id: "x"), on: "2025-03-04")
    }
  }
}
