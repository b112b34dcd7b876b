import Campaigns
import Definitions
import Postgres
import SQLText
import TestKit
import Testing
import Vocabulary

/// Budgets, frequency caps and the control group of all campaigns.
@Suite struct CapTests {
  private static func gift(_ settings: String, id: String = "test") -> String {
    ChoiceAndNoteTests.campaign(
      #"""
      { id: "pause", wait: "1 day" },
      { id: "gift", accrue: { amount: "10.00", lifetime: "9 days", legal_entity: "north" } }
      """#, settings
    ).replacing("\"test\"", with: "\"\(id)\"")
  }

  private func paid(_ budget: String, nights: [String]) throws -> [Int] {
    let world = try CampaignWorld()
    try ChoiceAndNoteTests.birthdays(6, in: world)
    for number in 7...9 {
      try world.store(TestCustomer(id: "C-\(number)", birthDate: "1990-05-06"))
    }
    var paid: [Int] = []
    for date in nights {
      for _ in 0..<2 { try world.run(Self.gift("budget: { \(budget) },"), on: date) }
      paid.append(
        try world.count(
          "SELECT count(*) FROM ledger.accrual WHERE business_date = \(day(date))"))
    }
    return paid
  }

  @Test func `no cent goes beyond a budget, however often a night runs`() throws {
    let nights = ["2025-05-05", "2025-05-06", "2025-05-07", "2026-05-05", "2026-05-06"]
    #expect(try paid(#"night: "25""#, nights: nights) == [0, 2, 2, 0, 2])
    #expect(try paid(#"campaign: "85.5""#, nights: nights) == [0, 6, 2, 0, 0])
    #expect(
      try paid(#"legal_entity: { north: "70", south: "1" }"#, nights: nights) == [0, 6, 1, 0, 0])
    #expect(try paid(#"legal_entity: { south: "1" }"#, nights: nights) == [0, 6, 3, 0, 6])
    #expect(try paid(#"customer: "19.99""#, nights: nights) == [0, 6, 3, 0, 0])
    #expect(
      try paid(#"night: "40", campaign: "100", customer: "10""#, nights: nights) == [0, 4, 3, 0, 2])
  }

  @Test func `messages of all campaigns count against the cap of their channel`() throws {
    let world = try CampaignWorld()
    try ChoiceAndNoteTests.birthdays(2, in: world)
    for customer in ["C-1", "C-2"] {
      for channel in ["sms", "push"] { try world.subscribe(customer, channel) }
    }
    let limits = CampaignLimits(
      controlGroup: .zero, frequencyCaps: [.sms: FrequencyCap(messages: 2, days: 7)])
    for id in ["a", "b", "c"] {
      let text = ChoiceAndNoteTests.campaign(#"{ id: "text", send_sms: { template: "t" } }"#)
        .replacing("\"test\"", with: "\"\(id)\"")
      for _ in 0..<2 { try world.run(text, on: "2025-05-05", limits: limits) }
    }
    #expect(
      try world.rows(
        "SELECT campaign_id, outcome, count(*) FROM campaign.passage GROUP BY 1, 2 ORDER BY 1")
          == """
          campaign_id │ outcome              │ count
          ────────────┼──────────────────────┼──────
          a           │ next                 │     2
          b           │ next                 │     2
          c           │ suppressed:frequency │     2
          """)
    // Seven days later the first two are forgotten.
    try world.store(TestCustomer(id: "C-9", birthDate: "1990-05-12", phone: "+499"))
    try world.subscribe("C-9", "sms")
    try world.connection.execute(
      "UPDATE warehouse.customer SET birth_date = '1991-05-12' WHERE customer_id = 'C-1'")
    let text = ChoiceAndNoteTests.campaign(#"{ id: "text", send_sms: { template: "t" } }"#)
    try world.run(text, on: "2025-05-12", limits: limits)
    #expect(
      try world.count(
        "SELECT count(*) FROM campaign.passage WHERE campaign_id = 'test' AND outcome = 'next'")
        == 2)
  }

  @Test func `the control group of all campaigns gets nothing from any`() throws {
    let world = try CampaignWorld()
    try ChoiceAndNoteTests.birthdays(60, in: world)
    let share = try #require(Percent("20%"))
    let limits = CampaignLimits(controlGroup: share, frequencyCaps: [:])
    var groups: [[String]] = []
    for id in ["a", "b"] {
      try world.run(Self.gift("", id: id), on: "2025-05-05", limits: limits)
      var controls: [String] = []
      for row in try world.connection.query(
        "SELECT customer_id FROM campaign.entry WHERE campaign_id = \(id) AND is_control ORDER BY 1"
      ) { controls.append(try row.text(0)) }
      let group = ControlGroup(
        program: CampaignWorld.program,
        campaign: try CampaignWorld.version(Self.gift("", id: id)).definition, global: share)
      #expect(controls == (1...60).map { "C-\($0)" }.filter { group.contains($0) }.sorted())
      groups.append(controls)
    }
    #expect(groups[0] == groups[1] && (4...20).contains(groups[0].count))
  }
}
