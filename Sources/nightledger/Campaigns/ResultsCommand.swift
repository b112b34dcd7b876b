import Definitions
import Reports
import Runner
import Vocabulary

extension CommandDefinition {
  static let campaignResults = CommandDefinition(
    words: ["campaign", "results"],
    abstract: "what messages led to, and what a campaign changed against its control group",
    details: [
      "Of the messages of some nights: sent, delivered, opened, clicked, orders and revenue, by step. "
        + "A receipt belongs to one message at most, the last that was delivered (SMS) or opened "
        + "(e-mail, push) before it, within the days that `attribution` of its campaign says.",
      "Uplift is the difference to the control group with its 95 % interval: of the share of buyers "
        + "(Newcombe's), and of the revenue per customer (Welch's). Without a name all campaigns, "
        + "and everybody against the control group of all.",
    ],
    arguments: [
      ArgumentDefinition(name: "NAME", count: .optional, meaning: "a campaign or a mailing")
    ],
    options: resultsOptions,
    example: "campaign results birthday-bonus --from 2026-11-01 --to 2026-11-30",
    perform: { invocation throws(Problem) in
      try results(invocation) { _ in true }
    })

  static let mailingResults = CommandDefinition(
    words: ["mailing", "results"],
    abstract: "what the messages of a mailing led to, by variant",
    details: ["As `campaign results`, for a mailing."],
    arguments: [ArgumentDefinition(name: "NAME", count: .one, meaning: "a mailing")],
    options: resultsOptions,
    example: "mailing results monthly-news --from 2026-11-01",
    perform: { invocation throws(Problem) in
      try results(invocation) { $0.campaign.isMailing }
    })

  private static var resultsOptions: [OptionDefinition] {
    [
      .date("what was known before this business date (today)"),
      OptionDefinition(
        name: "--from", value: .date, meaning: "the first business date (29 days before the last)"),
      OptionDefinition(
        name: "--to", value: .date, meaning: "the last business date (the day before --date)"),
      .jobs, .database, .json(CampaignResults.shape),
    ]
  }

  private static func results(
    _ invocation: Invocation, of isAnswered: (CampaignRun) -> Bool
  ) throws(Problem) -> ExitCode {
    let installation = try Home.installation(invocation)
    var named: CampaignRun?
    if let name = invocation.arguments.first {
      let run = try campaign(named: name, installation)
      guard isAnswered(run) else {
        throw Problem(
          .usage, "'\(name)' is a campaign, expected a mailing",
          hint: "`nightledger campaign results \(name)`")
      }
      named = run
    }
    if try Home.hasNoDatabaseYet(invocation, installation) {
      throw Problem(
        .usage, "no night has run yet", hint: "`nightledger run` runs the night of today")
    }
    let known = invocation.date("--date") ?? Home.today(in: installation)
    let to = invocation.date("--to") ?? known.adding(days: -1)
    let from = invocation.date("--from") ?? to.adding(days: -29)
    guard from <= to else {
      throw Problem(.usage, "--from \(from) is after --to \(to)")
    }
    let pages = try NightPages(installation)
    let results = try Home.withSession(of: invocation, installation) { connection throws(Problem) in
      try pages.results(
        ResultsQuestion(
          from: from, to: to, knownBefore: known, campaign: named?.campaign.id.value.text),
        connection)
    }
    try invocation.answer(results.json, PlainPage(results.document, width: Screen.width).text)
    return .ok
  }
}
