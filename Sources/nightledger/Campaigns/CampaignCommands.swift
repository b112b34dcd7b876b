import Campaigns
import Definitions
import Postgres
import Runner
import SQLText
import Statements
import Vocabulary

extension CommandDefinition {
  static let campaignList = CommandDefinition(
    words: ["campaign", "list"],
    abstract: "the campaigns, what makes customers enter, and what they have come to",
    options: [.jobs, .database, .json(CampaignList.shape)],
    example: "campaign list",
    perform: { invocation throws(Problem) in
      let installation = try Home.installation(invocation)
      let list = try CampaignList(invocation, installation)
      try invocation.wantsJSON ? Screen.print(list.json) : Screen.print(list.text)
      return .ok
    })

  static let mailingList = CommandDefinition(
    words: ["mailing", "list"],
    abstract: "the mailings, to whom and when they go, and how many they have reached",
    details: [
      "A mailing is a campaign that is written shorter: campaign graph, sql, preview and forecast, test "
        + "and explain take it by its id."
    ],
    options: [.jobs, .database, .json(CampaignList.shape)],
    example: "mailing list",
    perform: { invocation throws(Problem) in
      let installation = try Home.installation(invocation)
      let list = try CampaignList(invocation, installation) { $0.isMailing }
      try invocation.wantsJSON ? Screen.print(list.json) : Screen.print(list.text)
      return .ok
    })

  static let campaignGraph = CommandDefinition(
    words: ["campaign", "graph"],
    abstract: "the steps of a campaign as a picture; no database",
    details: [
      "text is for the terminal, dot for Graphviz, svg a picture that names nothing outside of itself."
    ],
    arguments: [ArgumentDefinition(name: "NAME", count: .one, meaning: "a campaign")],
    options: [
      OptionDefinition(
        name: "--format", value: .choice(["text", "dot", "svg"]), meaning: "what to print",
        standard: "text"),
      .jobs,
    ],
    example: "campaign graph birthday-bonus --format svg",
    perform: { invocation throws(Problem) in
      let run = try campaign(invocation, Home.installation(invocation))
      let graph = CampaignGraph(run.campaign, trigger: CampaignWords.trigger(in: run.text))
      switch invocation.text("--format") {
      case "dot": try Screen.print(graph.dot)
      case "svg": try Screen.print(CampaignDrawing(graph).svg)
      default: try Screen.print(graph.text)
      }
      return .ok
    })

  static let campaignSQL = CommandDefinition(
    words: ["campaign", "sql"],
    abstract: "the SQL of a campaign's night, ready for psql; no database",
    arguments: [ArgumentDefinition(name: "NAME", count: .one, meaning: "a campaign")],
    options: [.date("the business date (today)"), .jobs],
    example: "campaign sql birthday-bonus --date 2026-11-21",
    perform: { invocation throws(Problem) in
      let installation = try Home.installation(invocation)
      let run = try campaign(invocation, installation)
      let night = try run.night(on: invocation.date("--date") ?? Home.today(in: installation))
      try Screen.print(run.program(on: night, connection: nil).printed(for: night))
      return .ok
    })

  /// The campaign of the first argument: its file's name, or its id.
  static func campaign(
    _ invocation: Invocation, _ installation: Installation
  ) throws(Problem) -> CampaignRun {
    try campaign(named: invocation.arguments[0], installation)
  }

  static func campaign(
    named wanted: String, _ installation: Installation
  ) throws(Problem) -> CampaignRun {
    let campaigns = installation.programme.campaigns
    guard
      let campaign = campaigns.first(where: { $0.id.value.text == wanted })
        ?? campaigns.first(where: { $0.name.text == wanted })
    else { throw .noSuch("campaign", wanted, among: campaigns.map(\.id.value.text)) }
    return try CampaignRun(campaign, in: installation)
  }
}

private struct CampaignList {
  private struct Total {
    let entries: Int
    let lastEntered: CivilDate?
    let accrued: ExactDecimal
  }

  private var runs: [CampaignRun] = []
  private var totals: [String: Total] = [:]
  /// Nights whose triggers wait for a feed, by campaign.
  private var waiting: [String: [(date: CivilDate, feeds: String)]] = [:]

  init(
    _ invocation: Invocation, _ installation: Installation,
    of isListed: (CampaignDefinition) -> Bool = { _ in true }
  ) throws(Problem) {
    for campaign in installation.programme.campaigns where isListed(campaign) {
      runs.append(try CampaignRun(campaign, in: installation))
    }
    if try Home.hasNoDatabaseYet(invocation, installation) { return }
    (totals, waiting) = try Home.withSession(of: invocation, installation) {
      connection throws(Problem) in
      var totals: [String: Total] = [:]
      var waiting: [String: [(date: CivilDate, feeds: String)]] = [:]
      for row in try connection.query(Statements.waitingTriggers) {
        waiting[try row.text("campaign_id"), default: []].append(
          (try row.date("business_date"), try row.text("feeds")))
      }
      for row in try connection.query(Statements.campaignTotals) {
        totals[try row.text("campaign_id")] = Total(
          entries: try row.int("entries"), lastEntered: try row.dateOrNil("last_entered_on"),
          accrued: try row.decimal("accrued"))
      }
      return (totals, waiting)
    }
  }

  var text: String {
    guard !runs.isEmpty else { return "no campaign is defined" }
    var table = TextTable(
      .text("campaign"), .text("active"), .number("entries"), .text("last"), .number("accrued"),
      .text("trigger"))
    for run in runs {
      let total = totals[run.campaign.id.value.text]
      table.add(
        run.campaign.id.value.text, run.campaign.isActive ? "yes" : "no",
        HumanNumber.grouped(total?.entries ?? 0), total?.lastEntered?.description ?? "never",
        HumanNumber.grouped(total?.accrued.description ?? "0"),
        CampaignWords.trigger(in: run.text))
    }
    let notes = runs.flatMap { run in
      (waiting[run.campaign.id.value.text] ?? []).map { night in
        "\(run.campaign.id.value): the night of \(night.date) waits for the feed \(night.feeds)"
      }
    }
    return (table.lines(width: Screen.width) + notes).joined(separator: "\n")
  }

  static let shape: JSONShape = .array([
    "campaign": .text, "title": .text, "place": .text, "active": .boolean, "trigger": .text,
    "entries": .integer, "last_entered_on": .date.orNull, "accrued": .decimal,
    "waiting": .array(["business_date": .date, "feeds": .text]),
  ])

  var json: JSONValue {
    .array(
      runs.map { run in
        let total = totals[run.campaign.id.value.text]
        return .object([
          ("campaign", .text(run.campaign.id.value.text)), ("title", .text(run.campaign.title)),
          ("place", .text(run.campaign.place.description)),
          ("active", .boolean(run.campaign.isActive)),
          ("trigger", .text(CampaignWords.trigger(in: run.text))),
          ("entries", .integer(total?.entries ?? 0)),
          ("last_entered_on", .optional(total?.lastEntered?.description)),
          ("accrued", .text(total?.accrued.description ?? "0")),
          (
            "waiting",
            .array(
              (waiting[run.campaign.id.value.text] ?? []).map {
                .object([
                  ("business_date", .text($0.date.description)), ("feeds", .text($0.feeds)),
                ])
              })
          ),
        ])
      })
  }
}
