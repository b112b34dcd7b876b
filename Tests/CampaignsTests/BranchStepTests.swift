import Campaigns
import Definitions
import Postgres
import SQLText
import TestKit
import Testing
import Vocabulary

/// Steps with several branches, and those that concern employees and polls.
@Suite struct BranchStepTests {
  private static func test(_ untilDecided: String, _ settings: String = "") -> String {
    ChoiceAndNoteTests.campaign(
      #"""
      { id: "try", ab_test: { first: 5, criterion: "orders", after: "2 days",
        until_decided: "\#(untilDecided)" }, branches: ["one", "two"] },
      { id: "one", tag: { set: "one" }, then: "end" },
      { id: "two", tag: { set: "two" } }
      """#, settings)
  }

  private static func birthdays(
    _ numbers: ClosedRange<Int>, _ date: String, in world: CampaignWorld
  ) throws(Problem) {
    for number in numbers {
      try world.store(
        TestCustomer(
          id: "C-\(number)", birthDate: date, email: "\(number)@x.de", phone: "+49\(number)"))
      try world.subscribe("C-\(number)", "email")
    }
  }

  private static func outcomes(_ world: CampaignWorld) throws -> String {
    var lines: [String] = []
    for row in try world.connection.query(
      """
      SELECT concat_ws(' ', arrived_on, outcome, passed_on, count(*)) FROM campaign.passage
      WHERE step_id = 'try' GROUP BY arrived_on, outcome, passed_on
      ORDER BY arrived_on, outcome
      """)
    { lines.append(try row.text(0)) }
    return lines.joined(separator: ", ")
  }

  @Test func `the first entries are dealt out, later ones wait for the winner`() throws {
    let world = try CampaignWorld()
    try Self.birthdays(1...3, "1990-05-05", in: world)
    try Self.birthdays(4...8, "1990-05-06", in: world)
    try Self.birthdays(9...9, "1990-05-07", in: world)
    let text = Self.test("hold")
    try world.run(text, on: "2025-05-05")
    try world.run(text, on: "2025-05-06")
    try world.run(text, on: "2025-05-06")
    #expect(
      try Self.outcomes(world) == """
        2025-05-05 branch:1 2025-05-05 2, 2025-05-05 branch:2 2025-05-05 1, \
        2025-05-06 branch:1 2025-05-06 1, 2025-05-06 branch:2 2025-05-06 1, 2025-05-06 held 3
        """)
    // Everyone of the second branch orders, and one of the first.
    var ordering: [String] = []
    for row in try world.connection.query(
      "SELECT min(customer_id) FROM campaign.passage WHERE outcome IN ('branch:1', 'branch:2') "
        + "GROUP BY outcome ORDER BY outcome")
    { ordering.append(try row.text(0)) }
    for row in try world.connection.query(
      "SELECT customer_id FROM campaign.passage WHERE outcome = 'branch:2'")
    { ordering.append(try row.text(0)) }
    for customer in Set(ordering) { try world.receipt(customer, "R", "1", on: "2025-05-06") }
    try world.run(text, on: "2025-05-07")
    #expect(try world.count("SELECT count(*) FROM campaign.decision") == 0, "a day too early")
    try world.run(text, on: "2025-05-08")
    try world.run(text, on: "2025-05-08")
    #expect(
      try world.rows("SELECT step_id, decided_on, winner, figures FROM campaign.decision") == """
        step_id │ decided_on │ winner │ figures
        ────────┼────────────┼────────┼───────────────────────────────────────────────────────────────────────────────────────────
        try     │ 2025-05-08 │      2 │ [{"branch": 1, "entries": 3, "successes": 1}, {"branch": 2, "entries": 2, "successes": 2}]
        """)
    #expect(
      try Self.outcomes(world).hasSuffix(
        "2025-05-06 branch:2 2025-05-06 1, 2025-05-06 branch:2 2025-05-08 3, "
          + "2025-05-07 branch:2 2025-05-08 1"))
    // What comes in late changes nothing, and whoever comes later follows the winner.
    for number in 1...8 { try world.receipt("C-\(number)", "S", "1", on: "2025-05-06") }
    try Self.birthdays(20...21, "1990-05-09", in: world)
    try world.run(text, on: "2025-05-09")
    #expect(try Self.outcomes(world).hasSuffix("2025-05-09 branch:2 2025-05-09 2"))
    #expect(try world.count("SELECT count(*) FROM campaign.place") == 5)
  }

  @Test func `a tie goes to the first branch, and those in between can be dealt out`() throws {
    let world = try CampaignWorld()
    try Self.birthdays(1...9, "1990-05-05", in: world)
    let text = Self.test("split")
    try world.run(text, on: "2025-05-05")
    #expect(
      try Self.outcomes(world)
        == "2025-05-05 branch:1 2025-05-05 5, 2025-05-05 branch:2 2025-05-05 4")
    try world.run(text, on: "2025-05-07")
    #expect(try world.count("SELECT winner FROM campaign.decision") == 1)
  }

  @Test func `the control group takes no place in a test`() throws {
    let world = try CampaignWorld()
    try Self.birthdays(1...12, "1990-05-05", in: world)
    try world.run(Self.test("hold", #"control_group: "100%","#), on: "2025-05-05")
    #expect(try world.count("SELECT count(*) FROM campaign.place") == 0)
    #expect(
      try world.count(
        "SELECT count(*) FROM campaign.passage WHERE step_id = 'try' AND outcome LIKE 'branch:%'")
        == 12)
    #expect(try world.count("SELECT count(*) FROM warehouse.customer_tag") == 0)
  }

  @Test func `an e-mail leads down the branch of how far it came before the night`() throws {
    let world = try CampaignWorld()
    try Self.birthdays(1...5, "1990-05-05", in: world)
    let text = ChoiceAndNoteTests.campaign(
      #"""
      { id: "mail", send_email: { template: "a" } },
      { id: "pause", wait: "2 days" },
      { id: "fate", check_email: "mail", not_delivered: "gone", delivered: "seen",
        opened: "seen", clicked: "end" },
      { id: "seen", tag: { set: "seen" }, then: "end" },
      { id: "gone", tag: { set: "gone" } }
      """#)
    try world.run(text, on: "2025-05-05")
    try world.report("C-1", step: "mail", "delivered", on: "2025-05-06")
    for status in ["clicked", "delivered"] {
      try world.report("C-2", step: "mail", status, on: "2025-05-06")
    }
    try world.report("C-3", step: "mail", "opened", on: "2025-05-06")
    try world.report("C-4", step: "mail", "delivered", on: "2025-05-07")
    try world.run(text, on: "2025-05-07")
    #expect(
      try world.rows(
        "SELECT customer_id, outcome FROM campaign.passage WHERE step_id = 'fate' ORDER BY 1")
          == """
          customer_id │ outcome
          ────────────┼──────────────
          C-1         │ delivered
          C-2         │ clicked
          C-3         │ opened
          C-4         │ not_delivered
          C-5         │ not_delivered
          """)
    #expect(
      try world.rows("SELECT tag, count(*) FROM warehouse.customer_tag GROUP BY 1 ORDER BY 1")
        == """
        tag  │ count
        ─────┼──────
        gone │     2
        seen │     2
        """)
  }

  @Test func `employees take turns, night after night`() throws {
    let world = try CampaignWorld()
    try Self.birthdays(1...3, "1990-05-05", in: world)
    try Self.birthdays(4...5, "1990-05-06", in: world)
    try world.store(TestCustomer(id: "C-6", birthDate: "1990-05-06"))
    try world.subscribe("C-5", "call", state: "off")
    let text = ChoiceAndNoteTests.campaign(
      #"{ id: "ring", call: { topic: "Well?", script: "Ask.", due: "2 days" } }"#)
    try world.run(text, on: "2025-05-05")
    #expect(try world.path("C-1") == "ring refused:no_employee 2025-05-05")
    let later = text.replacing("\"ring\"", with: "\"phone\"").replacing(
      "\"test\"", with: "\"second\"")
    try world.employees(["anna", "boris"])
    try world.run(later, on: "2025-05-05")
    try world.run(later, on: "2025-05-06")
    try world.run(later, on: "2025-05-06")
    #expect(
      try world.rows(
        "SELECT turn, assignee, business_date, due_on FROM campaign.call ORDER BY turn") == """
          turn │ assignee │ business_date │ due_on
          ─────┼──────────┼───────────────┼───────────
             0 │ anna     │ 2025-05-05    │ 2025-05-07
             1 │ boris    │ 2025-05-05    │ 2025-05-07
             2 │ anna     │ 2025-05-05    │ 2025-05-07
             3 │ boris    │ 2025-05-06    │ 2025-05-08
          """)
    #expect(
      try world.rows(
        """
        SELECT customer_id, outcome FROM campaign.passage
        WHERE campaign_id = 'second' AND outcome <> 'next' ORDER BY 1
        """) == """
          customer_id │ outcome
          ────────────┼────────────────────────
          C-5         │ suppressed:unsubscribed
          C-6         │ suppressed:no_address
          """)
  }

  @Test func `an employee is told once a night, or of each customer`() throws {
    let world = try CampaignWorld()
    try Self.birthdays(1...2, "1990-05-05", in: world)
    let text = ChoiceAndNoteTests.campaign(
      #"""
      { id: "sum", report: { to: "anna", text: "Birthdays." } },
      { id: "each", report: { to: "boris", text: "A birthday.", per: "customer" } }
      """#)
    try world.run(text, on: "2025-05-05")
    try world.run(text, on: "2025-05-05")
    try world.run(text, on: "2025-05-06")
    #expect(
      try world.rows(
        "SELECT step_id, customer_id, recipient, entries FROM campaign.report ORDER BY 1 DESC, 2")
          == """
          step_id │ customer_id │ recipient │ entries
          ────────┼─────────────┼───────────┼────────
          sum     │             │ anna      │       2
          each    │ C-1         │ boris     │       1
          each    │ C-2         │ boris     │       1
          """)
  }

  @Test func `a poll asks so many at once until so many have answered`() throws {
    let world = try CampaignWorld()
    for (offset, date) in ["05", "06", "07", "08"].enumerated() {
      try Self.birthdays((offset * 4 + 1)...(offset * 4 + 4), "1990-05-\(date)", in: world)
    }
    let text = ChoiceAndNoteTests.campaign(
      #"{ id: "ask", limit_poll: { poll: "nps", at_most: 3, at_once: 2 } }"#)
    func asked(_ date: String) throws -> Int {
      try world.run(text, on: date)
      try world.run(text, on: date)
      return try world.count("SELECT count(*) FROM campaign.place WHERE taken_on = \(day(date))")
    }
    #expect(try asked("2025-05-05") == 2)
    #expect(try asked("2025-05-06") == 2)
    for customer in ["C-1", "C-2"] { try world.answerPoll(customer, "nps", on: "2025-05-06") }
    #expect(try asked("2025-05-07") == 1)
    try world.answerPoll("C-3", "nps", on: "2025-05-07")
    #expect(try asked("2025-05-08") == 0)
  }

  @Test func `a poll of trade objects counts each of them by itself`() throws {
    let world = try CampaignWorld()
    let text = ChoiceAndNoteTests.campaign(
      #"{ id: "ask", limit_poll: { poll: "nps", at_most: 1, per: "trade_object" } }"#)
    for (number, shop) in ["A", "A", "B", nil].enumerated() {
      try world.store(TestCustomer(id: "C-\(number)"))
      try world.receipt("C-\(number)", "R-\(number)", "1", on: "2025-05-04", shop: shop)
      try world.enter(text, "C-\(number)", receipt: "R-\(number)", on: "2025-05-05")
    }
    try world.run(text, on: "2025-05-05")
    #expect(
      try world.rows("SELECT outcome, count(*) FROM campaign.passage GROUP BY 1 ORDER BY 1") == """
        outcome                 │ count
        ────────────────────────┼──────
        next                    │     2
        refused:no_trade_object │     1
        refused:poll            │     1
        """)
  }
}
