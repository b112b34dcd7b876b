import Campaigns
import Definitions
import Postgres
import SQLText
import TestKit
import Testing
import Vocabulary

/// Steps that choose again, count, wait for a date and note something about customers.
@Suite struct ChoiceAndNoteTests {
  static func campaign(_ steps: String, _ settings: String = "") -> String {
    """
    {
      id: "test", \(settings)
      trigger: { date_come: { field: "birth_date", every: "year" } },
      steps: [\(steps)],
    }
    """
  }

  static func birthdays(_ count: Int, in world: CampaignWorld) throws(Problem) {
    for number in 1...count {
      try world.store(
        TestCustomer(id: "C-\(number)", birthDate: "1990-05-05", phone: "+49\(number)"))
    }
  }

  @Test func `refilter asks the nearest filter above again, as of this night`() throws {
    let world = try CampaignWorld()
    try Self.birthdays(2, in: world)
    let text = Self.campaign(
      #"""
      { id: "f", filter: { city: { is_unknown: true } } },
      { id: "w", wait: "1 day" },
      { id: "again", refilter: true, no: "moved" },
      { id: "stayed", tag: { set: "stayed" }, then: "end" },
      { id: "moved", tag: { set: "moved" } }
      """#)
    try world.run(text, on: "2025-05-05")
    try world.store(TestCustomer(id: "C-2", birthDate: "1990-05-05", city: "Bonn"))
    try world.run(text, on: "2025-05-06")
    #expect(try world.path("C-1").hasSuffix("again yes 2025-05-06 → stayed next 2025-05-06"))
    #expect(try world.path("C-2").hasSuffix("again no 2025-05-06 → moved next 2025-05-06"))
    #expect(
      try world.rows(
        "SELECT customer_id, tag, set_on, source FROM warehouse.customer_tag ORDER BY 1")
          == """
          customer_id │ tag    │ set_on     │ source
          ────────────┼────────┼────────────┼──────────────────────────
          C-1         │ stayed │ 2025-05-06 │ test/stayed/birthday:2025
          C-2         │ moved  │ 2025-05-06 │ test/moved/birthday:2025
          """)
  }

  @Test func `a limit lets so many pass in the whole campaign, and says when it is exhausted`()
    throws
  {
    let world = try CampaignWorld()
    try Self.birthdays(9, in: world)
    for number in 10...12 {
      try world.store(TestCustomer(id: "C-\(number)", birthDate: "1990-05-06"))
    }
    let text = Self.campaign(#"{ id: "first", limit: 10 }, { id: "t", tag: { set: "lucky" } }"#)
    try world.run(text, on: "2025-05-05")
    #expect(try world.count("SELECT count(*) FROM campaign.exhaustion") == 0)
    try world.run(text, on: "2025-05-06")
    try world.run(text, on: "2025-05-06")
    try world.run(text, on: "2025-05-07")
    #expect(try world.count("SELECT count(*) FROM warehouse.customer_tag") == 10)
    #expect(
      try world.count("SELECT count(*) FROM warehouse.customer_tag WHERE set_on = '2025-05-06'")
        == 1, "who came the day before was served first")
    #expect(
      try world.rows("SELECT step_id, places, exhausted_on FROM campaign.exhaustion") == """
        step_id │ places │ exhausted_on
        ────────┼────────┼─────────────
        first   │     10 │ 2025-05-06
        """)
    #expect(
      try world.rows(
        """
        SELECT business_date, arrived, passed, refused, outcomes
        FROM campaign.step_balance WHERE step_id = 'first' ORDER BY 1
        """) == """
          business_date │ arrived │ passed │ refused │ outcomes
          ──────────────┼─────────┼────────┼─────────┼────────────────────────────────
          2025-05-05    │       9 │      9 │       0 │ {"next": 9}
          2025-05-06    │       3 │      1 │       2 │ {"next": 1, "refused:limit": 2}
          """)
    // A year later those who have a place pass again, and nobody else.
    try world.run(text, on: "2026-05-05")
    #expect(
      try world.count(
        """
        SELECT count(*) FROM campaign.passage
        WHERE step_id = 'first' AND outcome = 'next' AND passed_on = '2026-05-05'
        """) == 9)
    #expect(try world.count("SELECT count(*) FROM campaign.place") == 10)
  }

  @Test func `a step waits until 00-00 of a date, and for nobody who comes later`() throws {
    let world = try CampaignWorld()
    try world.store(TestCustomer(id: "C-1", birthDate: "1990-05-05"))
    try world.store(TestCustomer(id: "C-2", birthDate: "1990-05-07"))
    let text = Self.campaign(
      #"{ id: "w", wait_until: "2025-05-07" }, { id: "z", tag: { set: "x" } }"#)
    try world.run(text, on: "2025-05-05")
    try world.run(text, on: "2025-05-06")
    #expect(try world.path("C-1") == "w waiting")
    try world.run(text, on: "2025-05-07", at: Instant("2025-05-07T00:00:00Z"))
    #expect(try world.path("C-1") == "w next 2025-05-07 → z next 2025-05-07")
    #expect(try world.path("C-2") == "w next 2025-05-07 → z next 2025-05-07")
  }

  @Test func `the control group is tagged, added and given points as little as it is paid`() throws
  {
    let world = try CampaignWorld()
    try Self.birthdays(1, in: world)
    try world.run(
      Self.campaign(
        #"""
        { id: "tagging", tag: { set: "x" } }, { id: "adding", audience: { add: "y" } },
        { id: "booking", score: { points: 1 } }
        """#, #"control_group: "100%","#), on: "2025-05-05")
    #expect(
      try world.path("C-1")
        == "tagging control 2025-05-05 → adding control 2025-05-05 → booking control 2025-05-05")
    for sql: SQL in [
      "SELECT count(*) FROM warehouse.customer_tag",
      "SELECT count(*) FROM warehouse.audience_member",
      "SELECT count(*) FROM campaign.audience_change",
      "SELECT count(*) FROM warehouse.customer_points",
    ] {
      #expect(try world.count(sql) == 0)
    }
  }

  @Test func `a balance whose branches do not add up is refused by the database`() throws {
    let world = try CampaignWorld()
    let error = #expect(throws: Problem.self) {
      try world.connection.execute(
        """
        INSERT INTO campaign.step_balance
          (campaign_id, business_date, version, step_id, ordinal, arrived, released, passed,
          control, refused, suppressed, waiting, held, outcomes)
        VALUES ('c', '2025-01-01', 'v', 's', 1, 3, 0, 2, 0, 0, 0, 0, 1, '{"yes": 1, "no": 2}')
        """)
    }
    #expect(error?.message.contains("outcomes_add_up_to_the_leaving") == true)
  }
}
