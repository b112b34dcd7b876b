import Definitions
import Postgres
import Reports
import Runner
import SQLText
import TestKit
import Testing
import Vocabulary

/// Receipts that do not come for two nights, from the inbox to the entries and to what people are told.
@Suite struct MissedFeedNightTests {
  private static let jobs = [
    "feeds/customers.json5": "{ kind: 'customers', delivery: 'full' }",
    "feeds/receipts.json5": "{ kind: 'receipts' }",
    "nights/nightly.json5": """
    {
      steps: ["import", "rfm", "segments", "campaigns", "export"],
      expects: [{ feed: "receipts", optional: true }, { feed: "customers", optional: true }],
    }
    """,
    "segments/bought.json5": "{ where: { days_since_last_order: { is: 1 } } }",
    "campaigns/back.json5": campaign("back", "days_since_last_order: 10"),
    "campaigns/cash.json5": campaign("cash", "order_made: { late: '30 days' }"),
    "campaigns/came.json5": campaign("came", "entered_segment: 'bought'"),
    "campaigns/hello.json5": campaign("hello", "registered: { late: '3650 days' }"),
    "campaigns/daily.json5": campaign("daily", "repeated_date: { every: 'day' }"),
  ]

  private static func campaign(_ id: String, _ trigger: String) -> String {
    "{ id: '\(id)', trigger: { \(trigger) }, steps: [{ wait: '1 day' }] }"
  }

  private static let customers =
    "local_id,register_date\n" + ["A", "B"].map { "\($0),2020-01-01 10:00:00\n" }.joined()

  private static func receipts(_ rows: [(id: String, customer: String, day: String)]) -> String {
    InputNights.receipts
      + rows.map { "\($0.id),\($0.customer),2026-\($0.day) 10:00:00,SALE,PAID,9.00,GBP\n" }.joined()
  }

  private static func entries(_ connection: Connection) throws -> [String] {
    try connection.query(
      """
      SELECT concat_ws(' ', campaign_id, customer_id, occasion, entered_on, caught_up_for)
      FROM campaign.entry
      WHERE campaign_id NOT IN ('daily', 'hello')
      """
    ).map { try $0.text(0) }.sorted()
  }

  private static func sentence(
    _ campaign: String, _ date: String, in world: NightWorld, _ connection: Connection
  ) throws -> String {
    let installation = try Installation.open(jobsFolder: world.home("jobs"))
    let campaigns = installation.programme.campaigns.filter { $0.id.value.text == campaign }
    let explanation = try CustomerExplanation(
      of: "A", on: try #require(CivilDate(date)), campaigns: campaigns, installation, connection)
    return try #require(explanation.campaigns.first).sentence
  }

  @Test func `receipts do not come for two nights, then all do, and nothing is lost or doubled`()
    throws
  {
    let world = try NightWorld(Self.jobs)
    let connection = try world.connect()
    defer { connection.close() }
    // A bought on the first of March and is asked back on the eleventh, the first night without receipts.
    try world.drop("customers", "c-1.csv", Self.customers)
    try world.drop(
      "receipts", "r-1.csv", Self.receipts([("R-1", "A", "03-01"), ("R-2", "B", "03-02")]))
    #expect(try run("2026-03-10", world).missedTriggers.isEmpty)
    let before = ["cash A receipt:R-1 2026-03-10", "cash B receipt:R-2 2026-03-10"]
    #expect(try Self.entries(connection) == before)
    for date in ["2026-03-11", "2026-03-12"] {
      // All customers come again, as they were: that they have come holds nobody back.
      try world.drop("customers", "c-1.csv", Self.customers)
      let night = try run(date, world)
      #expect(night.missedTriggers.map(\.campaignID) == ["back", "came", "cash"])
      #expect(night.missedTriggers.allSatisfy { $0.fate == .missed && $0.feeds == "receipts" })
      #expect(night.record.problem?.contains("back was not evaluated for \(date)") == true)
      #expect(night.exit == .ok)
    }
    #expect(try Self.entries(connection) == before)
    #expect(
      try Self.sentence("back", "2026-03-11", in: world, connection)
        == "the trigger was not evaluated on 2026-03-11 without the feed receipts; it is caught up when "
        + "it comes")
    #expect(
      try connection.query("SELECT count(*) FROM campaign.entry WHERE campaign_id = 'daily'")
        .single.int(0) == 6)
    // B bought again on the tenth: of the twelfth, ten days after R-2, nothing is owed to him.
    try world.drop(
      "receipts", "r-2.csv", Self.receipts([("R-3", "B", "03-10"), ("R-4", "A", "03-11")]))
    try world.drop("receipts", "r-3.csv", Self.receipts([("R-5", "B", "03-12")]))
    let come = try run("2026-03-13", world)
    #expect(come.missedTriggers.map(\.text).count { $0.contains("was caught up for") } == 6)
    #expect(come.missedTriggers.filter(\.isFinding).map(\.campaignID) == ["hello"])
    let after = try Self.entries(connection)
    #expect(
      after == [
        "back A last_order:2026-03-01 2026-03-13 2026-03-11",
        "came A segment:bought:2026-03-12 2026-03-13 2026-03-12",
        "came B segment:bought:2026-03-11 2026-03-13 2026-03-11",
        "came B segment:bought:2026-03-13 2026-03-13",
        "cash A receipt:R-1 2026-03-10", "cash A receipt:R-4 2026-03-13 2026-03-11",
        "cash B receipt:R-2 2026-03-10", "cash B receipt:R-3 2026-03-13 2026-03-11",
        "cash B receipt:R-5 2026-03-13 2026-03-11",
      ])
    #expect(
      try Self.sentence("back", "2026-03-11", in: world, connection)
        == "the trigger was not evaluated on 2026-03-11 without the feed receipts; the night of "
        + "2026-03-13 caught it up")
    #expect(
      try Self.sentence("back", "2026-03-13", in: world, connection)
        == "entered on 2026-03-13 for last_order:2026-03-01, caught up for 2026-03-11")
    for (date, words) in [("2026-03-12", "back was not evaluated"), ("2026-03-13", "caught up")] {
      #expect(try Self.reported(date, in: world, connection).contains(words))
    }

    // The night that caught up is cut before its end and goes on: what it owed, it owes no more.
    try connection.execute("DELETE FROM run.step WHERE step = 'campaigns'")
    try connection.execute(
      "UPDATE run.night SET state = 'failed' WHERE run_id = (SELECT max(run_id) FROM run.night)")
    try run("2026-03-13", world)
    #expect(try Self.entries(connection) == after)
    // A file without a row is refused, so nothing has come; nor has a part that came before.
    try world.drop("receipts", "r-4.csv", Self.receipts([]))
    try world.drop("receipts", "r-5.csv", Self.receipts([("R-5", "B", "03-12")]))
    try world.drop("customers", "c-1.csv", Self.customers)
    let empty = try run("2026-03-14", world)
    #expect(empty.exit == .badData)
    #expect(empty.missedTriggers.filter(\.isFinding).map(\.campaignID) == ["back", "came", "cash"])
    #expect(empty.missedTriggers.count { $0.fate == .caughtUp } == 1)
    #expect(try Self.entries(connection) == after)
  }

  /// At noon nothing is waited for any more.
  @discardableResult
  private func run(_ date: String, _ world: NightWorld) throws -> NightSummary {
    try world.run(date, now: try #require(Instant("\(date)T12:00:00Z")))
  }

  private static func reported(
    _ date: String, in world: NightWorld, _ connection: Connection
  ) throws -> String {
    let pages = try NightPages(Installation.open(jobsFolder: world.home("jobs")))
    let report = try pages.report(of: "nightly", on: CivilDate(date), connection)
    return PlainPage(try #require(report).document).text
  }
}
