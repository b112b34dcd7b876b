import Campaigns
import Catalog
import Foundation
import Postgres
import SQLText
import TestKit
import Testing
import Vocabulary

/// Every trigger as the manual writes it: it runs, and it reads an index or the delta of a night.
@Suite struct TriggerCostTests {
  /// The examples of the manual's table of triggers.
  static func examples() throws -> [String] {
    let manual = try String(
      contentsOfFile: SharedData.packageFolder + "/jobs/README.md", encoding: .utf8)
    return manual.split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "|", omittingEmptySubsequences: false)
      guard cells.count == 6 else { return nil }
      let text = cells[2].trimmingCharacters(in: .whitespaces)
      guard text.hasPrefix("`{ "), text.hasSuffix(" }`") else { return nil }
      return String(text.dropFirst(3).dropLast(3))
    }
  }

  @Test func `every trigger of the manual runs, night after night`() throws {
    let world = try CampaignWorld()
    try world.goods()
    try world.customer("C-1", registered: "2026-01-30")
    let examples = try Self.examples()
    #expect(examples.count == 34)
    for date in ["2026-03-01", "2026-03-02"] {
      try world.build(segment: "best-customers", members: [], on: date)
      try world.buildModel(on: date)
      for (number, trigger) in examples.enumerated() {
        for settings in ["", #"reentry: "9 days", participant_limit: 5, "#] {
          try world.run(
            entering(by: trigger, settings, id: "c\(number)\(settings.isEmpty ? "" : "-few")"),
            on: date)
        }
      }
    }
    #expect(
      try world.entries(of: "c4") == [
        "C-1 day:2026-03-01 2026-03-01", "C-1 day:2026-03-02 2026-03-02",
      ])
    #expect(try world.entries(of: "c4-few") == ["C-1 day:2026-03-01 2026-03-01"])
  }

  /// 40,000 customers of many years, of whom few are concerned: no table of theirs is read whole.
  @Test func `a trigger reads an index or what a night has loaded`() throws {
    let world = try CampaignWorld()
    try world.goods()
    try Self.fill(world)
    let night = CampaignNight(
      businessDate: day("2025-03-01"), scheduledAt: CampaignWorld.scheduled("2025-03-01"),
      loadsThrough: 400)
    let large = ["customer", "receipt", "receipt_line", "event", "bonus_lot", "membership"]
    for trigger in try Self.examples() {
      // What concerns everybody reads everybody.
      let isForAll = trigger.hasPrefix("repeated_date") || trigger.hasPrefix("date_has_come")
      let text = entering(by: trigger)
      let program = try CampaignProgram(
        program: CampaignWorld.program, current: CampaignWorld.version(text))
      try world.connection.execute("DELETE FROM campaign.arrival_span")
      try world.connection.execute(
        """
        INSERT INTO campaign.arrival_span (campaign_id, business_date, loads_after, loads_through)
        SELECT 'c', \(day("2025-02-28")), 0, 399
        """)
      for statement in try program.statements(for: night)
      where ["arrivals", "enter"].contains(statement.name) {
        if statement.name == "arrivals" {
          try world.connection.execute(statement.sql)
          continue
        }
        let plan = try world.rows("EXPLAIN (COSTS OFF) \(statement.sql)")
        let readWhole = large.filter { plan.contains("Seq Scan on \($0) ") }
        if readWhole != (isForAll ? ["customer"] : []) {
          Issue.record("\(trigger) reads all of \(readWhole):\n\(plan)")
        }
      }
    }
  }

  private static func fill(_ world: CampaignWorld) throws(Problem) {
    let first = day("2000-01-01")
    let instant = CampaignWorld.scheduled("2020-01-01")
    try world.connection.execute(
      """
      INSERT INTO warehouse.customer
        (customer_id, registered_at, registered_on, birth_date, first_load, last_load)
      SELECT 'C-' || n, \(instant), \(first) + n / 5, \(day("1950-01-01")) + n % 20000, n / 100,
        n / 100
      FROM generate_series(1, 40000) AS n
      """)
    try world.connection.execute(
      """
      INSERT INTO warehouse.receipt
        (customer_id, receipt_id, issued_at, issued_on, kind, status, amount, currency, first_load,
        last_load)
      SELECT 'C-' || n % 40000 + 1, 'R-' || n, \(instant), \(day("2020-01-01")) + n / 40, 'sale',
        'paid', 10, 'EUR', n / 200, n / 200
      FROM generate_series(1, 80000) AS n
      """)
    try world.connection.execute(
      """
      INSERT INTO warehouse.receipt_line
        (customer_id, receipt_id, line_no, product_id, quantity, amount, first_load, last_load)
      SELECT customer_id, receipt_id, 1, 'P-1', 1, 10, first_load, last_load
      FROM warehouse.receipt
      """)
    try world.connection.execute(
      """
      INSERT INTO warehouse.event
        (customer_id, event_id, code, occurred_at, occurred_on, object_type, object_id, attributes,
        first_load, last_load)
      SELECT customer_id, receipt_id,
        (ARRAY['visit', 'view', 'cart', 'login', 'container'])[first_load % 5 + 1], issued_at,
        issued_on, 'product', 'P-1', '{}', first_load, last_load
      FROM warehouse.receipt
      """)
    try world.connection.execute(
      """
      INSERT INTO warehouse.bonus_lot
        (customer_id, lot_id, legal_entity, unit, amount, remaining, expires_on, state, as_of,
        first_load, last_load)
      SELECT customer_id, receipt_id, 'north', 'points', 10, 10, issued_on, 'active', issued_on, 1, 1
      FROM warehouse.receipt
      """)
    try world.connection.execute(
      """
      INSERT INTO segment.membership (customer_id, segment, entered_on, left_on)
      SELECT customer_id, 'best-customers', registered_on, registered_on + 100
      FROM warehouse.customer
      """)
    for table in Catalog.Warehouse.tables + Catalog.Segment.tables {
      try world.connection.execute("ANALYZE \(table)")
    }
  }
}
