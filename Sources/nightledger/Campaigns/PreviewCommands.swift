import Definitions
import Runner
import Vocabulary

extension CommandDefinition {
  static let campaignPreview = CommandDefinition(
    words: ["campaign", "preview"],
    abstract: "who would enter a campaign, what each step would do, what it costs; writes nothing",
    details: [
      "The very statements of the night, in a transaction that is rolled back. Segments that were not "
        + "built for the date are taken as they stand. --render shows the messages of some who enter: "
        + "half of them those with the longest names."
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
private protocol RehearsalPage {
  var lines: [String] { get }
  var json: JSONValue { get }
}

extension CampaignRehearsal.Day {
  fileprivate static let shape: JSONShape = [
    "date": .date, "entered": .integer, "controls": .integer,
    "cost": .array([
      "legal_entity": .text, "unit": .text, "accruals": .integer, "amount": .decimal,
    ]),
    "messages": .array(["channel": .text, "messages": .integer]),
  ]

  fileprivate var json: JSONValue {
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

private struct PreviewPage: RehearsalPage {
  let campaign: CampaignDefinition
  let preview: CampaignPreview

  var lines: [String] {
    let day = preview.day
    var lines = [
      Screen.heading(
        "\(campaign.id.value) on \(day.date): \(HumanNumber.grouped(day.entered)) enter, "
          + "\(HumanNumber.grouped(day.controls)) of them controls")
    ]
    if !campaign.isOpen(on: day.date) { lines.append("it takes no entries on this date") }
    if preview.takesSegmentsAsTheyStand {
      lines.append("segments were not built for this date and are taken as they stand")
    }
    lines.append("")
    var table = TextTable(
      .text("step"), .number("arrived"), .number("passed"), .number("control"),
      .number("refused"), .number("suppressed"), .number("staying"))
    for step in preview.steps {
      table.add(
        step.id, HumanNumber.grouped(step.arrived), HumanNumber.grouped(step.passed),
        HumanNumber.grouped(step.control), HumanNumber.grouped(step.refused),
        HumanNumber.grouped(step.suppressed), HumanNumber.grouped(step.staying))
    }
    if !table.isEmpty { lines += table.lines(width: Screen.width) + [""] }
    lines.append("cost: \(day.costWords)")
    if !day.messages.isEmpty { lines.append("messages: \(day.messageWords)") }
    for message in preview.messages {
      let parts = message.parts.map { ", \(HumanNumber.count($0, "part"))" } ?? ""
      lines += ["", "\(message.step) to \(message.customer) (\(message.channel)\(parts))"]
      if let subject = message.subject { lines.append("  \(subject)") }
      lines += message.body.split(separator: "\n", omittingEmptySubsequences: false)
        .map { $0.isEmpty ? "" : "  " + $0 }
    }
    return lines
  }

  static let shape: JSONShape = [
    "campaign": .text, "night": CampaignRehearsal.Day.shape, "segments_as_they_stand": .boolean,
    "steps": .array([
      "step": .text, "arrived": .integer, "passed": .integer, "control": .integer,
      "refused": .integer, "suppressed": .integer, "staying": .integer,
    ]),
    "messages": .array([
      "step": .text, "customer": .text, "channel": .text, "subject": .text.orNull,
      "body": .text, "parts": .integer.orNull,
    ]),
  ]

  var json: JSONValue {
    .object([
      ("campaign", .text(campaign.id.value.text)), ("night", preview.day.json),
      ("segments_as_they_stand", .boolean(preview.takesSegmentsAsTheyStand)),
      (
        "steps",
        .array(
          preview.steps.map { step in
            .object([
              ("step", .text(step.id)), ("arrived", .integer(step.arrived)),
              ("passed", .integer(step.passed)), ("control", .integer(step.control)),
              ("refused", .integer(step.refused)), ("suppressed", .integer(step.suppressed)),
              ("staying", .integer(step.staying)),
            ])
          })
      ),
      (
        "messages",
        .array(
          preview.messages.map { message in
            .object([
              ("step", .text(message.step)), ("customer", .text(message.customer)),
              ("channel", .text(message.channel)), ("subject", .optional(message.subject)),
              ("body", .text(message.body)),
              ("parts", message.parts.map { .integer($0) } ?? .null),
            ])
          })
      ),
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
          + (sum.isEmpty ? "no cost" : sum.joined(separator: ", "))), "",
    ] + (table.isEmpty ? ["nobody enters"] : table.lines(width: Screen.width))
  }

  static let shape: JSONShape = [
    "campaign": .text, "entries": .integer, "days": .array(CampaignRehearsal.Day.shape),
  ]

  var json: JSONValue {
    .object([
      ("campaign", .text(campaign.id.value.text)), ("entries", .integer(entered)),
      ("days", .array(days.map(\.json))),
    ])
  }
}
