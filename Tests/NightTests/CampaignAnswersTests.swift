import Definitions
import Glibc
import Host
import Postgres
import Runner
import SQLText
import TestKit
import Testing
import Vocabulary

/// What people ask of campaigns: how they look, and why a customer got something or nothing.
@Suite struct CampaignAnswersTests {
  private static func explain(
    _ customer: String, _ date: String, in world: NightWorld
  ) throws(Problem) -> CustomerExplanation {
    let installation = try Installation.open(jobsFolder: world.home("jobs"))
    guard let day = CivilDate(date) else { throw .bug("\(date) is a day") }
    let connection = try world.connect()
    defer { connection.close() }
    return try CustomerExplanation(
      of: customer, on: day, campaigns: installation.programme.campaigns, installation, connection)
  }

  @Test func `an explanation says why and why not, with line, day and batch`() throws {
    let world = try BirthdayNightTests.worldWithoutControls()
    try world.run("2026-11-21")
    try world.run("2026-11-22")
    let paid = try #require(try Self.explain("C-1", "2026-11-22", in: world).campaigns.first)
    #expect(!paid.isTriggered)
    #expect(paid.field?.value == "1990-11-21")
    #expect(paid.sentence == "the trigger does not fire for him on 2026-11-22")
    let entry = try #require(paid.entries.first)
    #expect(entry.occasion == "birthday:2026")
    #expect(
      entry.passages.map { "\($0.stepID) \($0.outcome)" } == [
        "select-1 next", "gift next", "wait-3 next", "filter-4 yes", "mail next",
      ])
    let gift = entry.passages[1]
    #expect(gift.accrued == ExactDecimal("500.00") && gift.legalEntity == "north")
    #expect(gift.batch == "demo-accrual-north-00000001")
    #expect(gift.place?.line == 8)
    #expect(entry.passages[4].message == "email birthday-email")
    #expect(entry.passages[4].batchFile?.contains("email") == true)

    // As of the first night he was still waiting.
    let then = try #require(try Self.explain("C-1", "2026-11-21", in: world).campaigns.first)
    #expect(then.sentence == "entered on 2026-11-21 for birthday:2026")
    #expect(then.isTriggered)
    #expect(then.entries.first?.passages.last?.words == "waits until 2026-11-22")

    // A day too late for the segment: the test says with which value.
    let late = try #require(try Self.explain("C-2", "2026-11-21", in: world).campaigns.first)
    #expect(late.entries.first?.passages.map(\.outcome) == ["no"])
    #expect(late.choices.first?.holds == false)
    #expect(late.choices.first?.tests.first?.value == "364")

    // Asking has changed nothing, and somebody unknown is said to be so.
    let before = try world.connect().query("SELECT count(*) FROM campaign.entry").single.int(0)
    #expect(before == 4)
    #expect(throws: Problem.self) { try Self.explain("C-99", "2026-11-21", in: world) }
    #expect(
      try Self.explain("C-3", "2026-11-23", in: world).campaigns.first?.choices.count == 2)
  }

  @Test func `a campaign is drawn in three ways, and needs no database`() throws {
    let bench = try CommandBench()
    for format in ["text", "dot", "svg"] {
      let answer = try bench.run("campaign", "graph", "birthday-bonus", "--format", format)
      #expect(answer.exit == 0, "\(answer.errors)")
      Golden.expect(
        answer.output, in: "birthday-bonus.\(format)",
        folder: SharedData.packageFolder + "/Tests/NightTests/Golden")
    }
    let svg = try bench.run("campaign", "graph", "birthday-bonus", "--format", "svg").output
    #expect(!svg.replacing("http://www.w3.org/2000/svg", with: "").contains("http"))
    let list = try bench.run("campaign", "list")
    #expect(list.output.contains("birthday-bonus"))
    #expect(list.output.contains("date come: field bir"))
    let sql = try bench.run("campaign", "sql", "birthday-bonus", "--date", "2026-11-21")
    #expect(sql.output.hasPrefix("-- Campaign birthday-bonus, version "))
    let wrong = try bench.run("campaign", "graph", "birthday-bonu")
    #expect(wrong.exit == 64 && wrong.errors.contains("did you mean 'birthday-bonus'?"))
    #expect(access(bench.scratch("var"), 0) != 0)
  }

  /// The same night with templates that have all that a channel has: looked at, not run.
  private static func expectRichMessages(
    on day: CivilDate, in world: NightWorld, _ connection: Connection
  ) throws {
    let paths = ["templates/birthday-email", "templates/birthday-sms", "campaigns/birthday-bonus"]
      .map { "jobs/\($0).json5" }
    let plain = try paths.map { (path) throws(Problem) in try world.text(path) }
    defer { for (path, text) in zip(paths, plain) { _ = try? world.write(path, text) } }
    try world.write(
      paths[0],
      """
      { channel: "email", format: "html", subject: "Hello", attachments: ["2026/terms.pdf"],
        text: "<p>Dear {{ client.properties.first_name }}</p>" }
      """)
    try world.write(
      paths[1],
      """
      { channel: "sms", viber: { text: "🎁 {{ promo_code }}", sms_after: "30 minutes" },
        text: "Привет: {{ promo_code }} {{ client.properties.birth_date | date: '%d' | modulo: 7 }}" }
      """)
    try world.write(
      paths[2],
      plain[2].replacing(
        "window: \"10:00-20:00\"",
        with: "window: \"10:00-20:00\", promo_code: { pool: \"spring\" }"))
    try connection.execute(
      """
      INSERT INTO warehouse.promo_code (pool, code, customer_id, state, first_load, last_load)
      VALUES ('spring', 'SPRING-0001', '', 'free', 0, 0)
      """)
    let installation = try Installation.open(jobsFolder: world.home("jobs"))
    let campaign = try #require(installation.programme.campaigns.first)
    let messages = try CampaignRehearsal(
      try CampaignRun(campaign, in: installation), on: connection
    ).preview(on: day, rendered: 1).messages
    #expect(messages.count == 2)
    let email = try #require(messages.first?.email)
    #expect(email.isHTML && email.plain == "Dear Ada")
    #expect(email.attachments == ["2026/terms.pdf"])
    let text = try #require(messages.last)
    // As long as a code of the pool, and none of it.
    #expect(text.samplePromoCode == "SAMPLE-----" && text.body == "Привет: SAMPLE----- 0")
    #expect(text.sms?.encoding == "ucs2" && text.sms?.parts == 1)
    #expect(text.sms?.cascade == "viber>sms" && text.sms?.afterSeconds == 1800)
    #expect(text.sms?.viber == "🎁 SAMPLE-----")
    let drawn = try connection.query("SELECT count(*) FROM campaign.promo_draw").single.int(0)
    #expect(drawn == 0)
  }

  @Test func `a preview and a forecast say what the nights then do, and leave nothing`() throws {
    let world = try BirthdayNightTests.worldWithoutControls()
    try world.run("2026-11-20")
    let installation = try Installation.open(jobsFolder: world.home("jobs"))
    let campaign = try #require(installation.programme.campaigns.first)
    let day = try #require(CivilDate("2026-11-21"))
    let connection = try world.connect()
    defer { connection.close() }
    let rehearsal = CampaignRehearsal(
      try CampaignRun(campaign, in: installation), on: connection)
    let preview = try rehearsal.preview(on: day, rendered: 4)
    let forecast = try rehearsal.forecast(from: day, days: 3)
    #expect(try connection.query("SELECT count(*) FROM campaign.entry").single.int(0) == 0)
    #expect(try connection.query("SELECT count(*) FROM ledger.message").single.int(0) == 0)
    #expect(preview.takesSegmentsAsTheyStand)
    #expect(preview.messages.map(\.customer) == ["C-1", "C-3", "C-1", "C-3"])
    #expect(preview.messages.first?.subject == "Happy birthday, Ada!")
    #expect(preview.messages.last?.sms?.parts == 1)
    try Self.expectRichMessages(on: day, in: world, connection)

    for date in ["2026-11-21", "2026-11-22", "2026-11-23"] {
      let night = try world.run(date)
      let foreseen = try #require(forecast.first { $0.date.description == date })
      #expect(foreseen.entered == night.campaigns.first?.entered ?? 0, "\(date)")
      let paid = try connection.query(
        """
        SELECT count(*) AS accruals, coalesce(sum(amount), 0) AS amount
        FROM ledger.accrual WHERE business_date = \(foreseen.date)
        """
      ).single
      #expect(foreseen.cost.reduce(0) { $0 + $1.accruals } == (try paid.int("accruals")), "\(date)")
      if date == "2026-11-21" {
        #expect(preview.steps.map(\.passed) == night.campaigns.first?.steps.map(\.passed))
        #expect(preview.day.cost.map(\.amount) == [try paid.decimal("amount")])
      }
      let written = try connection.query(
        "SELECT count(*) FROM ledger.message WHERE business_date = \(foreseen.date)"
      ).single.int(0)
      #expect(foreseen.messages.reduce(0) { $0 + $1.count } == written, "\(date)")
    }
  }
}
