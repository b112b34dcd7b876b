import Definitions
import Postgres
import Runner
import SQLText
import TestKit
import Testing
import Vocabulary

/// What a forecast says and what the nights then do, over sixty of them.
@Suite struct ForecastTests {
  private static let campaigns = [
    "birthday": """
    {
      id: "birthday", control_group: "20%", participant_limit: 40,
      trigger: { date_come: { field: "birth_date", every: "year" } },
      steps: [
        { select: "settled" },
        { id: "gift", accrue: { amount: "5.00", lifetime: "30 days", legal_entity: "north", description: "b" } },
        { wait: "3 days" },
        { id: "mail", send_email: { template: "letter" } },
      ],
    }
    """,
    "away": """
    {
      id: "away", trigger: { days_since_last_order: 30 }, budget: { night: "30.00" },
      steps: [
        { filter: { days_since_registration: { at_least: 100 } }, yes: "gift", no: "end" },
        { id: "gift", accrue: { amount: "7.50", lifetime: "9 days", legal_entity: "south", description: "a" } },
      ],
    }
    """,
    "weekly": """
    {
      id: "weekly", trigger: { repeated_date: { every: "week", weekdays: ["mon"], segment: "settled" } },
      reentry: "12 days", steps: [{ id: "mail", send_email: { template: "letter" } }],
    }
    """,
    "arrived": """
    {
      id: "arrived", trigger: { entered_segment: "settled" },
      steps: [{ id: "mail", send_email: { template: "letter" } }],
    }
    """,
  ]

  /// 240 customers whose birthdays and registrations lie all over the year, some with a receipt.
  private static func world() throws -> NightWorld {
    var jobs = [
      "nights/nightly.json5": "{ steps: ['import', 'segments', 'campaigns'] }",
      "segments/settled.json5": "{ where: { days_since_registration: { at_least: 200 } } }",
      "templates/letter.json5": "{ channel: 'email', subject: 'A word', text: 'Hello' }",
    ]
    for kind in ["customers", "receipts", "subscriptions"] {
      jobs["feeds/\(kind).json5"] = "{ kind: '\(kind)' }"
    }
    for (name, text) in campaigns { jobs["campaigns/\(name).json5"] = text }
    let world = try NightWorld(jobs)
    let first = try #require(CivilDate("2026-01-31"))
    var customers = "local_id,register_date,birth_date,email\n"
    var receipts = "local_id,client_local_id,issued_at,kind,status,total,currency\n"
    var subscriptions = "client_local_id,channel,category,state,changed_at\n"
    for number in 1...240 {
      let birthday = first.adding(days: -(number * 97 % 365) - 365 * (20 + number % 40))
      let registered = first.adding(days: -(number * 31 % 400) - 1)
      customers += "C-\(number),\(registered) 10:00:00,\(birthday),c\(number)@example.org\n"
      if number % 5 != 0 {
        subscriptions += "C-\(number),EMAIL,,ON,\(registered) 10:00:00\n"
      }
      if number % 2 == 0 {
        let day = first.adding(days: -(number * 13 % 60))
        receipts += "R-\(number),C-\(number),\(day) 12:00:00,SALE,PAID,10.00,GBP\n"
      }
    }
    try world.drop("customers", "c.csv", customers)
    try world.drop("receipts", "r.csv", receipts)
    try world.drop("subscriptions", "s.csv", subscriptions)
    return world
  }

  private static func words(_ days: [CampaignRehearsal.Day]) -> [String] {
    days.map { day in
      let cost = day.cost.map { "\($0.accruals) of \($0.amount) \($0.unit) \($0.legalEntity)" }
      let messages = day.messages.map { "\($0.count) \($0.channel)" }
      return "\(day.date) \(day.entered) \(day.controls) \(cost) \(messages)"
    }
  }

  @Test func `a forecast is what sixty nights then do, and afterwards what they did`() throws {
    let world = try Self.world()
    let first = try #require(CivilDate("2026-02-01"))
    let night = try world.run("2026-02-01")
    #expect(night.exit == .ok, "\(night)")
    let installation = try Installation.open(jobsFolder: world.home("jobs"))
    let connection = try world.connect()
    func forecasts() throws -> [String: [String]] {
      var forecasts: [String: [String]] = [:]
      for campaign in installation.programme.campaigns {
        let rehearsal = CampaignRehearsal(
          try CampaignRun(campaign, in: installation), on: connection)
        forecasts[campaign.id.value.text] = Self.words(
          try rehearsal.forecast(from: first, days: 60))
      }
      return forecasts
    }
    let foreseen = try forecasts()
    for offset in 1..<60 { #expect(try world.run("\(first.adding(days: offset))").exit == .ok) }
    let happened = try forecasts()
    for name in Self.campaigns.keys.sorted() {
      let difference = Golden.difference(
        foreseen[name, default: []].joined(separator: "\n"),
        happened[name, default: []].joined(separator: "\n"))
      #expect(foreseen[name] == happened[name], "\(name):\n\(difference)")
    }
    // What is foreseen is worth foreseeing, and what is said of the past stands in the ledger.
    let sums = try connection.query(
      """
      SELECT
        (SELECT count(*) FROM campaign.entry WHERE entered_on > '2026-02-01') AS entries,
        (SELECT count(*) FROM ledger.accrual WHERE business_date > '2026-02-01') AS accruals,
        (SELECT count(DISTINCT campaign_id) FROM ledger.message) AS writing
      """
    ).single
    #expect(try sums.int("entries") > 300 && sums.int("accruals") > 40 && sums.int("writing") == 3)
  }
}
