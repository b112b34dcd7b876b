import Campaigns
import Postgres
import SQLText
import TestKit
import Testing

/// The cost of a night follows the entries that move, whatever the planner believes of tables that
/// nobody has analyzed yet.
@Suite struct CostTests {
  @Test func `many entries move in a night whose tables have no statistics`() throws {
    let world = try CampaignWorld()
    let customers = 20_000
    try world.connection.execute(
      """
      INSERT INTO warehouse.customer
        (customer_id, registered_at, registered_on, birth_date, email, first_load, last_load)
      SELECT 'C-' || n, \(CampaignWorld.scheduled("2020-01-01")), \(day("2020-01-01")),
        \(day("1990-03-01")), n || '@x.de', 1, 1
      FROM generate_series(1, \(customers)) AS n
      """)
    try world.connection.execute(
      """
      INSERT INTO warehouse.subscription
        (customer_id, channel, category, state, changed_at, first_load, last_load)
      SELECT customer_id, 'email', '', 'on', registered_at, 1, 1 FROM warehouse.customer
      """)
    let start = ContinuousClock.now
    for date in ["2025-03-01", "2025-03-02"] {
      try world.build(segment: "registered-a-year-ago", members: [], on: date)
      try world.connection.execute(
        """
        INSERT INTO segment.membership (customer_id, segment, entered_on)
        SELECT customer_id, 'registered-a-year-ago', \(day("2024-01-01")) FROM warehouse.customer
        ON CONFLICT DO NOTHING
        """)
      try world.run(BirthdayBonusTests.campaign, on: date)
    }
    // A plan that compares every entry with every other takes minutes.
    #expect(ContinuousClock.now - start < .seconds(60))
    #expect(try world.count("SELECT count(*) FROM ledger.accrual") == customers)
    #expect(try world.count("SELECT count(*) FROM campaign.message_draft") == customers)
  }
}
