import Campaigns
import Definitions
import Postgres
import SQLText
import TestKit
import Testing
import Vocabulary

/// The example of the vendor's documents: 500 points on the birthday for everybody who registered at
/// least 365 days ago, told the day after.
@Suite struct BirthdayBonusTests {
  static let campaign = """
    {
      id: "birthday-bonus",
      trigger: { date_come: { field: "birth_date", every: "year", leap_day: "feb28" } },
      steps: [
        { id: "loyal", select: "registered-a-year-ago" },
        { id: "gift", accrue: { amount: "500.00", lifetime: "30 days", legal_entity: "north",
          description: "Birthday" } },
        { id: "pause", wait: "1 day" },
        { id: "way", filter: { consent: "email" }, yes: "mail", no: "text" },
        { id: "mail", send_email: { template: "birthday-email" }, then: "end" },
        { id: "text", send_sms: { template: "birthday-sms", window: "10:00-20:00" } },
      ],
    }
    """

  private func world() throws(Problem) -> CampaignWorld {
    let world = try CampaignWorld()
    try world.store(
      TestCustomer(
        id: "C-1", registeredOn: "2024-02-29", birthDate: "1990-02-28", email: "a@b.de"))
    try world.store(
      TestCustomer(id: "C-2", registeredOn: "2024-03-01", birthDate: "1990-02-28"))
    try world.store(
      TestCustomer(id: "C-3", registeredOn: "2020-01-01", birthDate: "2000-02-29", phone: "+49"))
    try world.store(
      TestCustomer(id: "C-4", birthDate: "1990-02-28", email: "d@b.de", status: "blocked"))
    try world.store(TestCustomer(id: "C-5", birthDate: "1990-03-01", email: "e@b.de"))
    try world.store(TestCustomer(id: "C-6", birthDate: "1970-02-28"))
    try world.subscribe("C-1", "email")
    try world.subscribe("C-3", "sms")
    try world.subscribe("C-5", "email", state: "off")
    return world
  }

  private func night(
    _ world: CampaignWorld, _ date: String, _ text: String = campaign
  ) throws(Problem) {
    var members: [String] = []
    for row in try world.connection.query(
      """
      SELECT customer_id FROM warehouse.customer
      WHERE registered_on <= \(day(date)) - 365 ORDER BY 1
      """)
    {
      members.append(try row.text(0))
    }
    try world.build(segment: "registered-a-year-ago", members: members, on: date)
    try world.run(text, on: date)
  }

  @Test func `the vendor's example over three nights`() throws {
    let world = try world()
    for date in ["2025-02-28", "2025-03-01", "2025-03-02"] { try night(world, date) }
    #expect(
      try world.rows(
        """
        SELECT customer_id, amount, valid_from, valid_to, legal_entity, occasion, description
        FROM ledger.accrual ORDER BY customer_id
        """) == """
          customer_id │ amount │ valid_from │ valid_to   │ legal_entity │ occasion      │ description
          ────────────┼────────┼────────────┼────────────┼──────────────┼───────────────┼────────────
          C-1         │ 500.00 │ 2025-02-28 │ 2025-03-30 │ north        │ birthday:2025 │ Birthday
          C-3         │ 500.00 │ 2025-02-28 │ 2025-03-30 │ north        │ birthday:2025 │ Birthday
          C-5         │ 500.00 │ 2025-03-01 │ 2025-03-31 │ north        │ birthday:2025 │ Birthday
          C-6         │ 500.00 │ 2025-02-28 │ 2025-03-30 │ north        │ birthday:2025 │ Birthday
          """)
    #expect(
      try world.path("C-1") == """
        loyal next 2025-02-28 → gift next 2025-02-28 → pause next 2025-03-01 → \
        way yes 2025-03-01 → mail next 2025-03-01
        """)
    #expect(try world.path("C-2") == "loyal no 2025-02-28")
    #expect(try world.path("C-3").hasSuffix("way no 2025-03-01 → text next 2025-03-01"))
    #expect(try world.path("C-4") == "")
    #expect(try world.path("C-5").hasSuffix("text suppressed:no_address 2025-03-02"))
    #expect(
      try world.rows(
        """
        SELECT d.customer_id, d.channel, d.template, d.address, d.window_from, d.window_until,
          d.after_accrual_key = a.accrual_key AS announces
        FROM campaign.message_draft AS d
        JOIN ledger.accrual AS a ON a.customer_id = d.customer_id ORDER BY 1
        """) == """
          customer_id │ channel │ template       │ address │ window_from │ window_until │ announces
          ────────────┼─────────┼────────────────┼─────────┼─────────────┼──────────────┼──────────
          C-1         │ email   │ birthday-email │ a@b.de  │           0 │         1440 │ t
          C-3         │ sms     │ birthday-sms   │ +49     │         600 │         1200 │ t
          """)
  }

  @Test func `the balance of every step is struck, and arrows lose nobody`() throws {
    let world = try world()
    for date in ["2025-02-28", "2025-03-01", "2025-03-02"] { try night(world, date) }
    #expect(
      try world.rows(
        """
        SELECT business_date, step_id, arrived, released, passed, refused, suppressed, waiting
        FROM campaign.step_balance ORDER BY business_date, ordinal
        """) == """
          business_date │ step_id │ arrived │ released │ passed │ refused │ suppressed │ waiting
          ──────────────┼─────────┼─────────┼──────────┼────────┼─────────┼────────────┼────────
          2025-02-28    │ loyal   │       4 │        0 │      3 │       1 │          0 │       0
          2025-02-28    │ gift    │       3 │        0 │      3 │       0 │          0 │       0
          2025-02-28    │ pause   │       3 │        0 │      0 │       0 │          0 │       3
          2025-03-01    │ loyal   │       1 │        0 │      1 │       0 │          0 │       0
          2025-03-01    │ gift    │       1 │        0 │      1 │       0 │          0 │       0
          2025-03-01    │ pause   │       1 │        3 │      3 │       0 │          0 │       1
          2025-03-01    │ way     │       3 │        0 │      1 │       2 │          0 │       0
          2025-03-01    │ mail    │       1 │        0 │      1 │       0 │          0 │       0
          2025-03-01    │ text    │       2 │        0 │      1 │       0 │          1 │       0
          2025-03-02    │ pause   │       0 │        1 │      1 │       0 │          0 │       0
          2025-03-02    │ way     │       1 │        0 │      0 │       1 │          0 │       0
          2025-03-02    │ text    │       1 │        0 │      0 │       0 │          1 │       0
          """)
  }

  @Test func `a night that runs again changes nothing`() throws {
    let world = try world()
    for date in ["2025-02-28", "2025-03-01", "2025-03-02"] {
      try night(world, date)
      let before = try world.everything()
      try night(world, date)
      #expect(try world.everything() == before)
    }
    let before = try world.everything()
    try world.run(Self.campaign, on: "2025-02-28")
    #expect(try world.everything() == before, "a past night adds nothing either")
  }

  @Test func `a wait that ended in a missed night ends in the next`() throws {
    let world = try world()
    try night(world, "2025-02-28")
    try night(world, "2025-03-05")
    #expect(
      try world.path("C-1").hasSuffix(
        "pause next 2025-03-05 → way yes 2025-03-05 → "
          + "mail next 2025-03-05"))
  }

  @Test func `an edited campaign pays no occasion twice and finishes what it began`() throws {
    let world = try world()
    try night(world, "2025-02-28")
    let edited = Self.campaign.replacing("500.00", with: "700.00").replacing(
      #"{ id: "pause""#,
      with: #"{ id: "extra", accrue: { amount: "1", lifetime: "1 day", legal_entity: "north" } },"#
        + #"{ id: "pause""#)
    try night(world, "2025-02-28", edited)
    try night(world, "2025-03-01", edited)
    #expect(
      try world.rows(
        """
        SELECT customer_id, step_id, amount, business_date FROM ledger.accrual
        ORDER BY customer_id, step_id
        """) == """
          customer_id │ step_id │ amount │ business_date
          ────────────┼─────────┼────────┼──────────────
          C-1         │ gift    │ 500.00 │ 2025-02-28
          C-3         │ gift    │ 500.00 │ 2025-02-28
          C-5         │ extra   │      1 │ 2025-03-01
          C-5         │ gift    │ 700.00 │ 2025-03-01
          C-6         │ gift    │ 500.00 │ 2025-02-28
          """)
    #expect(try world.path("C-1").hasSuffix("way yes 2025-03-01 → mail next 2025-03-01"))
  }

  @Test func `an id is never reused for another kind of step`() throws {
    let world = try world()
    try night(world, "2025-02-28")
    let edited = Self.campaign.replacing(
      #"{ id: "text", send_sms: { template: "birthday-sms", window: "10:00-20:00" } }"#,
      with: #"{ id: "text", send_push: { template: "birthday-push" } }"#)
    let problem = try #require(throws: Problem.self) {
      try night(world, "2025-03-01", edited)
    }
    #expect(problem.exit == .definition)
    #expect(problem.description.contains("'text' is send_push, but its id was used for send_sms"))
    #expect(problem.place?.line != nil)
  }

  @Test func `a segment that was not built for the night refuses it`() throws {
    let world = try world()
    try night(world, "2025-02-28")
    let problem = try #require(throws: Problem.self) {
      try world.run(Self.campaign, on: "2025-03-01")
    }
    #expect(problem.message == "the segment 'registered-a-year-ago' was not built for 2025-03-01")
  }

  @Test func `an inactive campaign moves nobody, a closed one takes nobody in`() throws {
    let world = try world()
    let closed = Self.campaign.replacing("trigger:", with: #"until: "2025-02-28", trigger:"#)
    try night(world, "2025-02-28", closed)
    let before = try world.everything()
    try night(world, "2025-03-01", closed.replacing("trigger:", with: "active: false, trigger:"))
    #expect(try world.everything() == before)
    try night(world, "2025-03-01", closed)
    #expect(try world.path("C-5") == "")
    #expect(try world.path("C-1").hasSuffix("mail next 2025-03-01"))
  }
}
