import Campaigns
import Definitions
import Postgres
import SQLText
import TestKit
import Testing
import Vocabulary

/// Promo codes of pools: one for each message, none twice, the same ones after a crash.
@Suite struct PromoCodeTests {
  private static func campaign(_ id: String = "gift", alarmBelow: Int = 3) -> String {
    ChoiceAndNoteTests.campaign(
      """
      { id: "text", send_sms: { template: "t",
        promo_code: { pool: "spring", alarm_below: \(alarmBelow) } } }
      """, #"control_group: "20%","#
    ).replacing("\"test\"", with: "\"\(id)\"")
  }

  private func world(customers: Int, codes: Int) throws -> CampaignWorld {
    let world = try CampaignWorld()
    try ChoiceAndNoteTests.birthdays(customers, in: world)
    for number in 1...customers { try world.subscribe("C-\(number)", "sms") }
    try give(codes, to: world)
    return world
  }

  private func give(
    _ codes: Int, from first: Int = 1, to world: CampaignWorld
  ) throws(Problem) {
    try world.connection.execute(
      """
      INSERT INTO warehouse.promo_code (pool, code, customer_id, state, first_load, last_load)
      SELECT 'spring', 'S' || lpad(n::text, 4, '0'), '', 'free', 1, 1
      FROM generate_series(\(Int64(first)), \(Int64(first + codes - 1))) AS g (n)
      """)
  }

  private func outcomes(_ world: CampaignWorld) throws(Problem) -> String {
    try world.rows(
      "SELECT outcome, count(*) FROM campaign.passage GROUP BY 1 ORDER BY 1")
  }

  @Test func `each message has a code of its own, and the control group has none`() throws {
    let world = try world(customers: 20, codes: 40)
    try world.run(Self.campaign(), on: "2025-05-05")
    let written = try world.count("SELECT count(*) FROM campaign.message_draft")
    let controls = try world.count(
      "SELECT count(*) FROM campaign.passage WHERE outcome = 'control'")
    #expect(written + controls == 20 && controls > 0)
    #expect(
      try world.count(
        """
        SELECT count(*)
        FROM campaign.message_draft AS d
        JOIN campaign.promo_draw AS p
          ON p.customer_id = d.customer_id AND p.occasion = d.occasion AND p.code = d.promo_code
        WHERE p.pool = 'spring' AND p.code <= 'S' || lpad(\(Int64(written))::text, 4, '0')
        """) == written)
    #expect(
      try world.rows("SELECT pool, codes_left, alarm_below FROM campaign.promo_level") == """
        pool   │ codes_left │ alarm_below
        ───────┼────────────┼────────────
        spring │         \(40 - written) │           3
        """)
    let before = try world.everything()
    try world.run(Self.campaign(), on: "2025-05-05")
    #expect(try world.everything() == before)
  }

  @Test func `an empty pool is an outcome of its own, and new codes go to who comes later`() throws
  {
    let world = try world(customers: 20, codes: 5)
    try world.run(Self.campaign(), on: "2025-05-05")
    let controls = try world.count(
      "SELECT count(*) FROM campaign.passage WHERE outcome = 'control'")
    #expect(
      try outcomes(world) == """
        outcome                  │ count
        ─────────────────────────┼──────
        control                  │     \(controls)
        next                     │     5
        suppressed:no_promo_code │    \(15 - controls)
        """)
    #expect(
      try world.rows(
        "SELECT arrived, passed, control, suppressed FROM campaign.step_balance") == """
          arrived │ passed │ control │ suppressed
          ────────┼────────┼─────────┼───────────
               20 │      \(5 + controls) │       \(controls) │         \(15 - controls)
          """)
    try give(50, from: 6, to: world)
    try world.run(Self.campaign("second"), on: "2025-05-05")
    #expect(
      try world.count("SELECT count(DISTINCT code) FROM campaign.promo_draw")
        == world.count("SELECT count(*) FROM campaign.promo_draw"))
    #expect(try world.count("SELECT count(*) FROM campaign.promo_draw") > 15)
  }

  @Test func `a code that is used, given away, out of its days or drawn is not given`() throws {
    let world = try world(customers: 20, codes: 10)
    try world.connection.execute(
      """
      UPDATE warehouse.promo_code
      SET
        state = CASE code WHEN 'S0001' THEN 'used' WHEN 'S0002' THEN 'void' ELSE 'free' END,
        customer_id = CASE code WHEN 'S0003' THEN 'C-9' ELSE '' END,
        valid_from = CASE code WHEN 'S0004' THEN date '2025-05-06' ELSE '2025-05-05' END,
        valid_to = CASE code WHEN 'S0005' THEN date '2025-05-04' ELSE '2025-05-05' END
      """)
    try world.run(Self.campaign(), on: "2025-05-05")
    let codes =
      "SELECT string_agg(code, ' ' ORDER BY code) AS codes FROM campaign.promo_draw" as SQL
    #expect(try world.connection.query(codes).single.text(0) == "S0006 S0007 S0008 S0009 S0010")
    // The feed, which knows nothing of the draws, says free once more.
    try world.connection.execute(
      "UPDATE warehouse.promo_code SET valid_to = NULL, state = 'free', customer_id = ''")
    try world.run(Self.campaign("second"), on: "2025-05-05")
    #expect(
      try world.connection.query(codes).single.text(0)
        == "S0001 S0002 S0003 S0005 S0006 S0007 S0008 S0009 S0010")
  }

  @Test func `a night that is cut off after the draw gives the same codes to the same people`()
    throws
  {
    let undisturbed = try world(customers: 20, codes: 30)
    try undisturbed.run(Self.campaign(), on: "2025-05-05")
    let cut = try world(customers: 20, codes: 30)
    let program = try CampaignProgram(
      program: CampaignWorld.program, current: CampaignWorld.version(Self.campaign()))
    let night = CampaignNight(
      businessDate: day("2025-05-05"), scheduledAt: CampaignWorld.scheduled("2025-05-05"))
    #expect(throws: Problem.self) {
      try cut.connection.transaction { () throws(Problem) in
        for statement in try program.statements(for: night) {
          try cut.perform(statement)
          if statement.name == "text: count promo codes" { throw Problem(.tryLater, "cut off") }
        }
      }
    }
    #expect(try cut.count("SELECT count(*) FROM campaign.promo_draw") == 0)
    try cut.run(Self.campaign(), on: "2025-05-05")
    #expect(try cut.everything() == undisturbed.everything())
  }

  @Test func `of those who are short of codes, the caps come first`() throws {
    let world = try world(customers: 20, codes: 40)
    let limits = CampaignLimits(
      controlGroup: .zero, frequencyCaps: [.sms: FrequencyCap(messages: 1, days: 7)])
    for id in ["first", "second"] {
      try world.run(Self.campaign(id), on: "2025-05-05", limits: limits)
    }
    #expect(
      try world.count("SELECT count(*) FROM campaign.promo_draw")
        == world.count("SELECT count(DISTINCT customer_id) FROM campaign.message_draft"))
    #expect(try outcomes(world).contains("suppressed:frequency"))
  }
}
