import Definitions
import Postgres
import Runner
import SQLText
import TestKit
import Testing
import Vocabulary

/// Triggers on what arrives, over whole nights: from the file to the entry.
@Suite struct ArrivalNightTests {
  private static func entries(_ connection: Connection) throws(Problem) -> [String] {
    var lines: [String] = []
    for row in try connection.query(
      """
      SELECT concat_ws(' ', customer_id, occasion, entered_on) FROM campaign.entry
      WHERE campaign_id = 'welcome' ORDER BY 1
      """)
    {
      lines.append(try row.text(0))
    }
    return lines
  }

  private static func verdict(
    _ customer: String, _ date: String, in world: NightWorld, _ connection: Connection
  ) throws -> CampaignVerdict {
    let installation = try Installation.open(jobsFolder: world.home("jobs"))
    let campaigns = installation.programme.campaigns.filter { $0.id.value.text == "welcome" }
    let explanation = try CustomerExplanation(
      of: customer, on: try #require(CivilDate(date)), campaigns: campaigns, installation,
      connection)
    return try #require(explanation.campaigns.first)
  }

  @Test func `who arrives enters in the night that loads him, once, and can be told so`() throws {
    let world = try BirthdayNightTests.worldWithoutControls()
    let connection = try world.connect()
    defer { connection.close() }
    try world.run("2026-11-20")
    // The campaign begins after the first customers have come: they are not its arrivals.
    try world.write(
      "jobs/campaigns/welcome.json5",
      """
      {
        id: "welcome",
        trigger: { registered: { late: "3650 days" } },
        steps: [{ wait: "1 day" }],
      }
      """)
    try world.run("2026-11-21")
    #expect(try Self.entries(connection) == [])
    let lines = BirthdayNightTests.customers.split(separator: "\n")
    let header = try #require(lines.first)
    let known = try #require(lines.first { $0.contains("C-1") })
    let newcomer = known.replacing("C-1", with: "C-50")
    try world.drop("customers", "customers-2.csv", "\(header)\n\(newcomer)\n")
    try world.run("2026-11-22")
    #expect(try Self.entries(connection) == ["C-50 registered 2026-11-22"])
    let entered = try Self.verdict("C-50", "2026-11-22", in: world, connection)
    #expect(entered.sentence == "entered on 2026-11-22 for registered")
    #expect(entered.isTriggered)
    let other = try Self.verdict("C-1", "2026-11-22", in: world, connection)
    #expect(other.sentence == "the trigger does not fire for him on 2026-11-22")
    // Of a night that has not run, the question takes the arrivals there are.
    try connection.execute("DELETE FROM campaign.passage WHERE campaign_id = 'welcome'")
    try connection.execute("DELETE FROM campaign.entry WHERE campaign_id = 'welcome'")
    try connection.execute(
      "DELETE FROM campaign.arrival_span WHERE business_date = \(day("2026-11-22"))")
    #expect(try Self.verdict("C-50", "2026-11-22", in: world, connection).isTriggered)
    #expect(
      try connection.query("SELECT count(*) FROM campaign.entry WHERE campaign_id = 'welcome'")
        .single.int(0) == 0)
  }

  private func day(_ text: String) -> CivilDate {
    guard let date = CivilDate(text) else { preconditionFailure("\(text) is a day") }
    return date
  }
}
