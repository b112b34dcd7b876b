import Definitions
import Runner
import Vocabulary

extension CommandDefinition {
  static let campaignPreview = CommandDefinition(
    words: ["campaign", "preview"],
    abstract: "who would enter a campaign, what each step would do, what it costs; writes nothing",
    details: [
      "The very statements of the night, in a transaction that is rolled back, active or not. Segments "
        + "that were not built for the date are taken as they stand. --render shows the messages of some "
        + "who enter: half of them those with the longest names. Of an e-mail in HTML the screen has the "
        + "plain part, --json both; a promo code is a sample, none is drawn."
    ],
    arguments: [ArgumentDefinition(name: "NAME", count: .one, meaning: "a campaign")],
    options: [
      .date("the business date (today)"),
      OptionDefinition(
        name: "--render", value: .integer(0...1000), meaning: "messages to show of each step",
        standard: "2"),
      .jobs, .database, .json(PreviewPage.shape),
    ],
    example: "campaign preview birthday-bonus --date 2026-11-21 --render 4",
    perform: { invocation throws(Problem) in
      try rehearse(invocation) { rehearsal, campaign, date throws(Problem) in
        PreviewPage(
          campaign: campaign,
          preview: try rehearsal.preview(on: date, rendered: invocation.number("--render")))
      }
    })

  static let campaignForecast = CommandDefinition(
    words: ["campaign", "forecast"],
    abstract:
      "entries and cost of a campaign day by day, from the calendar and the base as it stands",
    details: [
      "Each date to come is run by the statements of its night, one after the other, in a transaction "
        + "that is rolled back: waits, limits and budgets count, and the segments it names are computed "
        + "for each date. What comes of facts that are not there yet (receipts, events) is not foreseen. "
        + "For dates whose night has run it says what that night did."
    ],
    arguments: [ArgumentDefinition(name: "NAME", count: .one, meaning: "a campaign")],
    options: [
      .date("the first date (today)"),
      OptionDefinition(
        name: "--days", value: .integer(1...732), meaning: "so many dates", standard: "90"),
      OptionDefinition(
        name: "--ics", value: .text("FILE"), meaning: "write the days for a calendar"),
      OptionDefinition(
        name: "--html", value: .text("FILE"), meaning: "write a page with a chart"),
      .jobs, .database, .json(ForecastPage.shape),
    ],
    example: "campaign forecast birthday-bonus --date 2026-11-23 --days 30",
    perform: { invocation throws(Problem) in
      try rehearse(invocation) { rehearsal, campaign, date throws(Problem) in
        let days = try rehearsal.forecast(from: date, days: invocation.number("--days"))
        try ForecastFiles(campaign: campaign, days: days).write(invocation)
        return ForecastPage(campaign: campaign, days: days)
      }
    })

  /// Asks a rehearsal of the named campaign from the named date on, and prints the answer.
  private static func rehearse(
    _ invocation: Invocation,
    _ ask: (CampaignRehearsal, CampaignDefinition, CivilDate) throws(Problem) -> any RehearsalPage
  ) throws(Problem) -> ExitCode {
    let installation = try Home.installation(invocation)
    let run = try campaign(invocation, installation)
    let date = invocation.date("--date") ?? Home.today(in: installation)
    let page = try Home.withSession(of: invocation, installation) { connection throws(Problem) in
      try ask(CampaignRehearsal(run, on: connection), run.campaign, date)
    }
    try invocation.wantsJSON
      ? Screen.print(page.json) : Screen.print(page.lines.joined(separator: "\n"))
    return .ok
  }
}

/// What a rehearsal has to say.
protocol RehearsalPage {
  var lines: [String] { get }
  var json: JSONValue { get }
}

extension CampaignRehearsal.Day {
  static let shape: JSONShape = [
    "date": .date, "entered": .integer, "controls": .integer,
    "cost": .array([
      "legal_entity": .text, "unit": .text, "accruals": .integer, "amount": .decimal,
    ]),
    "messages": .array(["channel": .text, "messages": .integer]),
  ]

  var json: JSONValue {
    .object([
      ("date", .text(date.description)), ("entered", .integer(entered)),
      ("controls", .integer(controls)), ("cost", .array(cost.map(\.json))),
      (
        "messages",
        .array(
          messages.map {
            .object([("channel", .text($0.channel)), ("messages", .integer($0.count))])
          })
      ),
    ])
  }

  var costWords: String {
    cost.isEmpty
      ? "nothing"
      : cost.map {
        "\(HumanNumber.grouped($0.amount.description)) \($0.unit) of \($0.legalEntity)"
      }.joined(separator: ", ")
  }

  var messageWords: String {
    messages.map { "\(HumanNumber.grouped($0.count)) \($0.channel)" }.joined(separator: ", ")
  }
}

extension CampaignRehearsal.Cost {
  fileprivate var json: JSONValue {
    .object([
      ("legal_entity", .text(legalEntity)), ("unit", .text(unit)),
      ("accruals", .integer(accruals)), ("amount", .text(amount.description)),
    ])
  }
}

private struct ForecastPage: RehearsalPage {
  let campaign: CampaignDefinition
  let days: [CampaignRehearsal.Day]

  private var entered: Int { days.reduce(0) { $0 + $1.entered } }

  private var totals: [(name: String, amount: DecimalSum)] {
    var totals: [String: DecimalSum] = [:]
    for cost in days.flatMap(\.cost) {
      totals["\(cost.unit) of \(cost.legalEntity)", default: DecimalSum()].add(cost.amount)
    }
    return totals.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  var lines: [String] {
    var table = TextTable(
      .text("date"), .number("entries"), .number("controls"), .text("cost"), .text("messages"))
    for day in days where day.entered > 0 || !day.cost.isEmpty || !day.messages.isEmpty {
      table.add(
        day.date.description, HumanNumber.grouped(day.entered),
        HumanNumber.grouped(day.controls), day.costWords, day.messageWords)
    }
    let sum = totals.map { "\(HumanNumber.grouped($0.amount.description)) \($0.name)" }
    return [
      Screen.heading(
        "\(campaign.id.value), \(HumanNumber.count(days.count, "day")): "
          + "\(HumanNumber.count(entered, "entry", "entries")), "
          + (sum.isEmpty ? "no cost" : sum.joined(separator: ", ")))
    ] + (campaign.isActive ? [""] : ["it is not active: this is as if it were", ""])
      + (table.isEmpty ? ["nobody enters"] : table.lines(width: Screen.width))
  }

  static let shape: JSONShape = [
    "campaign": .text, "active": .boolean, "entries": .integer,
    "days": .array(CampaignRehearsal.Day.shape),
  ]

  var json: JSONValue {
    .object([
      ("campaign", .text(campaign.id.value.text)), ("active", .boolean(campaign.isActive)),
      ("entries", .integer(entered)),
      ("days", .array(days.map(\.json))),
    ])
  }
}
