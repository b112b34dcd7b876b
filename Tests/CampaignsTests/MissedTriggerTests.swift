import Campaigns
import Definitions
import Postgres
import SQLText
import TestKit
import Testing
import Vocabulary

/// Nights for which a feed has not come: the trigger waits, entries go on, and nobody is lost or doubled.
@Suite struct MissedTriggerTests {
  private static let receipts: Set<Identifier> = [identifier("receipts")]

  private static func missed(
    _ date: String, _ feed: String, came: String? = nil
  ) -> TriggerDays.Missed {
    TriggerDays.Missed(date: day(date), feed: identifier(feed), cameOn: came.map(day))
  }

  private static func drawn(
    _ missed: [TriggerDays.Missed], missing: [String] = [], on date: String = "2025-03-04"
  ) -> String {
    let days = TriggerDays(missed, missing: Set(missing.map(identifier)), on: day(date))
    let parts = [
      days.missing.isEmpty ? "" : "missing \(days.missing.map(\.text).joined(separator: " "))",
      days.owed.isEmpty ? "" : "owed \(days.owed.map(\.description).joined(separator: " "))",
      days.isWaiting ? "waits" : "",
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  @Test func `dates are owed when the last of their feeds has come, the oldest first`() {
    let both = [
      Self.missed("2025-03-02", "lines"), Self.missed("2025-03-02", "receipts"),
      Self.missed("2025-03-01", "lines", came: "2025-03-03"),
      Self.missed("2025-03-01", "receipts"),
    ]
    #expect(Self.drawn([]) == "")
    #expect(Self.drawn([], missing: ["lines", "events"]) == "missing events lines")
    #expect(Self.drawn(both) == "owed 2025-03-01 2025-03-02")
    // The lines have come for the first of March: only the receipts hold it.
    #expect(Self.drawn(both, missing: ["lines"]) == "missing lines, owed 2025-03-01, waits")
    #expect(Self.drawn(both, missing: ["receipts"]) == "missing receipts, waits")
    // A night that is run again has settled what came with it, and is nothing it owes itself.
    let again = [
      Self.missed("2025-03-01", "receipts", came: "2025-03-04"),
      Self.missed("2025-03-04", "events"),
    ]
    #expect(Self.drawn(again, missing: ["events"]) == "missing events, owed 2025-03-01")
    #expect(Self.drawn(again) == "owed 2025-03-01")
  }

  @Test func `two nights lack the receipts, their occasions enter with them, and once`() throws {
    let world = try CampaignWorld()
    let text = entering(by: "days_since_last_order: 10")
    for (id, date) in [("C-1", "2025-02-19"), ("C-2", "2025-02-20"), ("C-3", "2025-02-21")] {
      try world.customer(id, registered: "2020-01-01")
      try world.sale(id, "R-\(id)", on: date, load: 1)
    }
    try world.run(text, on: "2025-03-01")
    for night in ["2025-03-02", "2025-03-03"] {
      for _ in 0..<2 { try world.run(text, on: night, missing: Self.receipts) }
    }
    #expect(try world.entries() == ["C-1 last_order:2025-02-19 2025-03-01"])
    // He who waits goes on without the receipts.
    #expect(try world.path("C-1") == "wait-1 next 2025-03-02")
    // The files say that C-3 bought again on the second of March.
    try world.sale("C-3", "R-4", on: "2025-03-02", load: 2)
    try world.run(text, on: "2025-03-04")
    let entries = try world.rows(
      """
      SELECT customer_id, occasion, entered_on, caught_up_for FROM campaign.entry
      WHERE entered_on > '2025-03-01'
      """)
    #expect(
      entries == """
        customer_id │ occasion              │ entered_on │ caught_up_for
        ────────────┼───────────────────────┼────────────┼──────────────
        C-2         │ last_order:2025-02-20 │ 2025-03-04 │ 2025-03-02
        """)
    #expect(
      try world.rows("SELECT * FROM campaign.missed_trigger ORDER BY business_date") == """
        campaign_id │ business_date │ feed     │ came_on    │ lapsed_on
        ────────────┼───────────────┼──────────┼────────────┼──────────
        c           │ 2025-03-02    │ receipts │ 2025-03-04 │ ∅
        c           │ 2025-03-03    │ receipts │ 2025-03-04 │ ∅
        """)
    let everything = try world.everything()
    try world.run(text, on: "2025-03-04")
    #expect(try world.everything() == everything)
    try world.run(text, on: "2025-03-05")
    #expect(try world.count("SELECT count(*) FROM campaign.entry") == 2)
  }

  @Test func `members of missed nights are those the facts give once they have come`() throws {
    let world = try CampaignWorld()
    // Who bought yesterday: in for a day.
    let segment = try SegmentDefinition(
      text: "{ where: { days_since_last_order: { is: 1 } } }", name: identifier("s"))
    let text = entering(by: "entered_segment: 's'")
    for id in ["C-1", "C-2", "C-3", "C-4"] { try world.customer(id, registered: "2020-01-01") }
    func run(_ date: String, members: [String], missing: Set<Identifier> = []) throws {
      try world.build(segment: "s", members: members, on: date)
      try world.run(text, on: date, missing: missing, membership: segment.condition)
    }
    try world.sale("C-1", "R-1", on: "2025-02-28", load: 1)
    try world.sale("C-4", "R-5", on: "2025-02-28", load: 1)
    try run("2025-02-28", members: [])
    try run("2025-03-01", members: ["C-1", "C-4"])
    try run("2025-03-02", members: [], missing: Self.receipts)
    try run("2025-03-03", members: [], missing: Self.receipts)
    // C-2 was in on the second only, C-3 from the third on, and C-4 had not left on the second.
    for (id, customer, date) in [
      ("R-2", "C-2", "2025-03-01"), ("R-3", "C-3", "2025-03-02"), ("R-4", "C-3", "2025-03-03"),
      ("R-6", "C-4", "2025-03-01"), ("R-7", "C-4", "2025-03-03"),
    ] { try world.sale(customer, id, on: date, load: 2) }
    try run("2025-03-04", members: ["C-3", "C-4"])
    #expect(
      try world.entries() == [
        "C-1 segment:s:2025-03-01 2025-03-01", "C-4 segment:s:2025-03-01 2025-03-01",
        "C-2 segment:s:2025-03-02 2025-03-04", "C-3 segment:s:2025-03-03 2025-03-04",
        "C-4 segment:s:2025-03-04 2025-03-04",
      ])
    try run("2025-03-05", members: [])
    #expect(try world.entries().count == 5)
  }

  @Test func `names that came and went while receipts were missing are moves of nobody`() throws {
    let world = try CampaignWorld()
    let text = entering(by: "entered_rfm: { name: 'Lost' }")
    for id in ["C-1", "C-2", "C-3"] { try world.customer(id, registered: "2020-01-01") }
    try world.buildModel(on: "2025-03-01")
    try world.run(text, on: "2025-03-01")
    try world.buildModel(on: "2025-03-02")
    try world.move("C-1", "Best", "Lost", on: "2025-03-02")
    try world.move("C-2", "Best", "Lost", on: "2025-03-02")
    try world.run(text, on: "2025-03-02", missing: Self.receipts)
    try world.buildModel(on: "2025-03-03")
    try world.move("C-1", "Lost", "Best", on: "2025-03-03")
    try world.move("C-3", "Best", "Lost", on: "2025-03-03")
    for _ in 0..<2 { try world.run(text, on: "2025-03-03") }
    #expect(
      try world.entries() == [
        "C-2 rfm:default:2025-03-03 2025-03-03", "C-3 rfm:default:2025-03-03 2025-03-03",
      ])
  }

  @Test func `a campaign that ended catches up, one that was switched off does not`() throws {
    let world = try CampaignWorld()
    try world.customer("C-1", registered: "2020-01-01")
    let ended = entering(by: "order_made: {}", #"until: "2025-03-01","#, id: "ended")
    let stopped = entering(by: "order_made: {}", "active: false,", id: "stopped")
    let running = entering(by: "order_made: {}", id: "stopped")
    for text in [ended, running] {
      try world.run(text, on: "2025-03-01", loads: 0, missing: Self.receipts)
    }
    for text in [ended, stopped] {
      try world.run(text, on: "2025-03-02", loads: 0, missing: Self.receipts)
    }
    try world.sale("C-1", "R-1", on: "2025-02-28", load: 1)
    for text in [ended, stopped] { try world.run(text, on: "2025-03-03", loads: 1) }
    try world.run(running, on: "2025-03-04", loads: 1)
    #expect(
      try world.entries(of: "ended") == ["C-1 receipt:R-1 2025-03-03"])
    #expect(try world.entries(of: "stopped") == [])
    #expect(
      try world.rows("SELECT * FROM campaign.missed_trigger ORDER BY 1") == """
        campaign_id │ business_date │ feed     │ came_on    │ lapsed_on
        ────────────┼───────────────┼──────────┼────────────┼───────────
        ended       │ 2025-03-01    │ receipts │ 2025-03-03 │ ∅
        stopped     │ 2025-03-01    │ receipts │ ∅          │ 2025-03-02
        """)
  }
}
