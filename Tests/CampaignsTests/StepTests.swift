import Campaigns
import Definitions
import Postgres
import SQLText
import TestKit
import Testing
import Vocabulary

/// What single steps do beside the vendor's example.
@Suite struct StepTests {
  private static func campaign(_ steps: String, _ settings: String = "") -> String {
    """
    {
      id: "test", \(settings)
      trigger: { date_come: { field: "birth_date", every: "year" } },
      steps: [\(steps)],
    }
    """
  }

  private static let gift =
    #"{ id: "gift", accrue: { amount: "10", lifetime: "5 days", legal_entity: "north" } }"#

  @Test func `the control group passes through, gets nothing and is the same in Swift`() throws {
    let world = try CampaignWorld()
    for number in 1...60 {
      try world.store(
        TestCustomer(id: "C-\(number)", birthDate: "1990-05-05", phone: "+49\(number)"))
      try world.subscribe("C-\(number)", "sms")
    }
    let text = Self.campaign(
      Self.gift + #", { wait: "1 day" }, { id: "text", send_sms: { template: "a" } }"#,
      #"control_group: "30%","#)
    try world.run(text, on: "2025-05-05")
    try world.run(text, on: "2025-05-06")
    let group = ControlGroup(
      program: CampaignWorld.program, campaign: try CampaignWorld.version(text).definition)
    let controls = (1...60).map { "C-\($0)" }.filter { group.contains($0) }.sorted()
    #expect(controls.count > 5 && controls.count < 35)
    for sql: SQL in [
      "SELECT customer_id FROM campaign.entry WHERE is_control ORDER BY 1",
      """
      SELECT customer_id FROM campaign.passage
      WHERE step_id = 'text' AND outcome = 'control' ORDER BY 1
      """,
    ] {
      #expect(try world.connection.query(sql).map { try $0.text(0) } == controls)
    }
    #expect(try world.count("SELECT count(*) FROM ledger.accrual") == 60 - controls.count)
    #expect(try world.count("SELECT count(*) FROM campaign.message_draft") == 60 - controls.count)
    #expect(
      try world.count(
        """
        SELECT count(*) FROM ledger.accrual AS a JOIN campaign.entry AS e USING (customer_id)
        WHERE e.is_control
        """) == 0)
    #expect(
      try world.count("SELECT control FROM campaign.step_balance WHERE step_id = 'gift'")
        == controls.count)
  }

  @Test func `who cannot be written to has a reason`() throws {
    let world = try CampaignWorld()
    let birthDate = "1990-05-05"
    try world.store(TestCustomer(id: "C-1", birthDate: birthDate))
    try world.store(TestCustomer(id: "C-2", birthDate: birthDate, phone: "+49"))
    try world.store(TestCustomer(id: "C-3", birthDate: birthDate, phone: "+49"))
    try world.store(TestCustomer(id: "C-4", birthDate: birthDate, phone: "+49"))
    try world.store(TestCustomer(id: "C-5", birthDate: birthDate, phone: "+49"))
    try world.store(
      TestCustomer(id: "C-6", birthDate: birthDate, phone: "+4930901820", phoneKind: "landline"))
    try world.store(
      TestCustomer(
        id: "C-7", birthDate: birthDate, phoneKind: "impossible", given: "{\"phone\":\"12\"}")
    )
    for customer in ["C-1", "C-3", "C-4", "C-5", "C-6", "C-7"] {
      try world.subscribe(customer, "sms")
    }
    try world.subscribe("C-2", "sms", state: "pending")
    try world.subscribe("C-4", "sms", category: "offers")
    let text = Self.campaign(
      #"{ id: "w", wait: "1 day" }, { id: "t", send_sms: { template: "a", category: "offers" } }"#)
    try world.run(text, on: "2025-05-05")
    try world.store(TestCustomer(id: "C-5", birthDate: birthDate, phone: "+49", status: "blocked"))
    try world.run(text, on: "2025-05-06")
    #expect(
      try world.rows(
        "SELECT customer_id, outcome FROM campaign.passage WHERE step_id = 't' ORDER BY 1")
          == """
          customer_id │ outcome
          ────────────┼────────────────────────
          C-1         │ suppressed:no_address
          C-2         │ suppressed:unsubscribed
          C-3         │ suppressed:category
          C-4         │ next
          C-5         │ suppressed:not_active
          C-6         │ suppressed:bad_address
          C-7         │ suppressed:bad_address
          """)
  }

  @Test func `a wait of hours ends with the first scheduled instant at or after its end`() throws {
    let world = try CampaignWorld()
    try world.store(TestCustomer(id: "C-1", birthDate: "1990-05-05"))
    let text = Self.campaign(#"{ id: "w", wait: "30 hours" }, \#(Self.gift)"#)
    try world.run(text, on: "2025-05-05")
    try world.run(text, on: "2025-05-06")
    #expect(try world.path("C-1") == "w waiting")
    try world.run(text, on: "2025-05-07")
    #expect(try world.path("C-1") == "w next 2025-05-07 → gift next 2025-05-07")
  }

  @Test func `a wait of days ends on its day, however early that night is`() throws {
    let world = try CampaignWorld()
    try world.store(TestCustomer(id: "C-1", birthDate: "1990-05-05"))
    let text = Self.campaign(#"{ id: "w", wait: "1 day" }, \#(Self.gift)"#)
    try world.run(text, on: "2025-05-05", at: Instant("2025-05-05T03:00:00Z"))
    try world.run(text, on: "2025-05-06", at: Instant("2025-05-06T00:10:00Z"))
    #expect(try world.path("C-1") == "w next 2025-05-06 → gift next 2025-05-06")
  }

  @Test func `nobody is paid points that are gone, and no blocked customer is paid`() throws {
    let world = try CampaignWorld()
    for id in ["C-1", "C-2"] { try world.store(TestCustomer(id: id, birthDate: "1990-05-05")) }
    let text = Self.campaign(
      #"""
      { id: "w", wait: "1 day" },
      { id: "gift", accrue: { amount: "10", lifetime: "5 days", legal_entity: "north" } },
      { id: "late", accrue: { amount: "10", lifetime: "2025-05-05", legal_entity: "north" } }
      """#)
    try world.run(text, on: "2025-05-05")
    try world.store(TestCustomer(id: "C-2", birthDate: "1990-05-05", status: "merged"))
    try world.run(text, on: "2025-05-06")
    #expect(
      try world.path("C-1") == """
        w next 2025-05-06 → gift next 2025-05-06 → late refused:lifetime_over 2025-05-06
        """)
    #expect(try world.path("C-2") == "w next 2025-05-06 → gift refused:not_active 2025-05-06")
    #expect(try world.count("SELECT count(*) FROM ledger.accrual") == 1)
  }

  @Test func `an unknown answer goes where no goes and is noted`() throws {
    let world = try CampaignWorld()
    for (id, city) in [("C-1", "Bonn"), ("C-2", "Köln"), ("C-3", nil)] {
      try world.store(TestCustomer(id: id, birthDate: "1990-05-05", city: city))
    }
    let text = Self.campaign(#"{ id: "f", filter: { city: { is: "Bonn" } } }, \#(Self.gift)"#)
    try world.run(text, on: "2025-05-05")
    #expect(try world.path("C-1") == "f yes 2025-05-05 → gift next 2025-05-05")
    #expect(try world.path("C-2") == "f no 2025-05-05")
    #expect(try world.path("C-3") == "f unknown 2025-05-05")
    #expect(try world.count("SELECT refused FROM campaign.step_balance WHERE step_id = 'f'") == 2)
  }

  @Test func `an activation date moves the lifetime of the points`() throws {
    let world = try CampaignWorld()
    try world.store(TestCustomer(id: "C-1", birthDate: "1990-12-30"))
    let text = Self.campaign(
      #"""
      { id: "a", accrue: { amount: "0.25", lifetime: "2 weeks", activation: "3 days",
        legal_entity: "north" } }
      """#)
    try world.run(text, on: "2025-12-30")
    #expect(
      try world.rows("SELECT amount, valid_from, valid_to FROM ledger.accrual") == """
        amount │ valid_from │ valid_to
        ───────┼────────────┼───────────
          0.25 │ 2026-01-02 │ 2026-01-16
        """)
  }
}
