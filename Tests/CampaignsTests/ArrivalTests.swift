import Campaigns
import Postgres
import SQLText
import TestKit
import Testing
import Vocabulary

/// Facts by arrival: late data fire once, nothing is missed, and a night that is run again sees what it
/// saw. And who may enter again, and how many in all.
@Suite struct ArrivalTests {
  private static let made = entering(by: "order_made: { late: '3 days' }")

  @Test func `each load belongs to one night, whatever is run again or missed`() throws {
    let world = try CampaignWorld()
    try world.customer("C-1", registered: "2020-01-01")
    try world.sale("C-1", "R-1", on: "2025-02-28", load: 1)
    try world.run(Self.made, on: "2025-03-01", loads: 1)
    try world.sale("C-1", "R-2", on: "2025-03-01", load: 2)
    // The night that is run again after another load does not take it.
    try world.run(Self.made, on: "2025-03-01", loads: 2)
    #expect(try world.entries() == ["C-1 receipt:R-1 2025-03-01"])
    // Three nights were missed and are caught up from one inbox: the first takes it all.
    try world.sale("C-1", "R-3", on: "2025-03-03", load: 3)
    for night in ["2025-03-02", "2025-03-03", "2025-03-04"] {
      for _ in 0..<2 { try world.run(Self.made, on: night, loads: 3) }
    }
    // Late, but young enough; and too old.
    try world.sale("C-1", "R-4", on: "2025-03-02", load: 4)
    try world.sale("C-1", "R-5", on: "2025-03-01", load: 4)
    for _ in 0..<2 { try world.run(Self.made, on: "2025-03-05", loads: 4) }
    #expect(
      try world.entries() == [
        "C-1 receipt:R-1 2025-03-01", "C-1 receipt:R-2 2025-03-02", "C-1 receipt:R-3 2025-03-02",
        "C-1 receipt:R-4 2025-03-05",
      ])
    #expect(try world.count("SELECT sum(too_old) FROM campaign.arrival_span") == 1)
  }

  @Test func `what came while a campaign was closed is not caught up`() throws {
    let world = try CampaignWorld()
    try world.customer("C-1", registered: "2020-01-01")
    let closed = entering(by: "order_made: {}", #"from: "2025-03-03","#)
    let inactive = entering(by: "order_made: {}", "active: false,")
    let open = entering(by: "order_made: {}", #"until: "2025-03-04","#)
    for (number, text) in [closed, inactive, closed, open, open].enumerated() {
      let date = day("2025-03-01").adding(days: number)
      try world.sale("C-1", "R-\(number)", on: date.description, load: Int64(number + 1))
      try world.run(text, on: date.description, loads: Int64(number + 1))
    }
    #expect(
      try world.entries() == ["C-1 receipt:R-2 2025-03-03", "C-1 receipt:R-3 2025-03-04"])
  }

  @Test func `a correction and a moved load fire nothing again`() throws {
    let world = try CampaignWorld()
    try world.customer("C-1", registered: "2020-01-01")
    try world.sale("C-1", "R-1", on: "2025-02-28", load: 1)
    try world.run(Self.made, on: "2025-03-01", loads: 1)
    try world.connection.execute("DELETE FROM campaign.entry")
    try world.sale("C-1", "R-1", on: "2025-02-28", shop: "S-2", load: 2)
    try world.run(Self.made, on: "2025-03-02", loads: 2)
    #expect(try world.entries() == [])
  }

  @Test func `a customer enters again after so many whole days, and by his first occasion`() throws
  {
    let world = try CampaignWorld()
    try world.customer("C-1", registered: "2020-01-01")
    let text = entering(by: "order_made: {}", #"reentry: "3 days","#)
    let loads: [[(String, String)]] = [
      [("R-2", "2025-02-28"), ("R-1", "2025-02-28"), ("R-0", "2025-03-01")],
      [("R-3", "2025-03-01")],
      [("R-4", "2025-03-02")], [("R-5", "2025-03-03")], [("R-6", "2025-03-04")],
    ]
    for (number, receipts) in loads.enumerated() {
      for (id, date) in receipts {
        try world.sale("C-1", id, on: date, load: Int64(number + 1))
      }
      let night = day("2025-03-01").adding(days: number).description
      for _ in 0..<2 { try world.run(text, on: night, loads: Int64(number + 1)) }
    }
    #expect(
      try world.entries() == ["C-1 receipt:R-1 2025-03-01", "C-1 receipt:R-5 2025-03-04"])
  }

  @Test func `so many customers enter in all, first come first served`() throws {
    let world = try CampaignWorld()
    for number in 1...6 { try world.customer("C-\(number)", registered: "2020-01-01") }
    let text = entering(by: "order_made: {}", "participant_limit: 3,")
    try world.sale("C-1", "R-1", on: "2025-02-28", load: 1)
    try world.run(text, on: "2025-03-01", loads: 1)
    for number in 2...5 { try world.sale("C-\(number)", "R-\(number)", on: "2025-03-01", load: 2) }
    try world.sale("C-6", "R-6", on: "2025-02-28", load: 2)
    try world.sale("C-1", "R-7", on: "2025-03-01", load: 2)
    for _ in 0..<3 { try world.run(text, on: "2025-03-02", loads: 2) }
    let entries = try world.entries()
    #expect(entries.count == 4)
    #expect(entries.contains("C-6 receipt:R-6 2025-03-02"))
    #expect(entries.contains("C-1 receipt:R-7 2025-03-02"))
    try world.sale("C-6", "R-8", on: "2025-03-02", load: 3)
    try world.sale("C-2", "R-9", on: "2025-03-02", load: 3)
    try world.run(text, on: "2025-03-03", loads: 3)
    #expect(
      try world.count("SELECT count(DISTINCT customer_id) FROM campaign.entry") == 3)
    #expect(try world.entries().contains("C-6 receipt:R-8 2025-03-03"))
  }
}
