import Campaigns
import Definitions
import Host
import Messages
import Postgres
import SQLText
import Vocabulary

/// Evaluates the campaigns of a night, one transaction each, and gives the messages their text.
struct CampaignStep {
  let installation: Installation
  let plan: NightPlan
  let journal: NightJournal
  /// The ids the step of the night is limited to; empty: all.
  let only: Set<Identifier>

  private var connection: Connection { journal.connection }
  private var programme: Programme { installation.programme }

  /// Campaigns in the order of their priority, then of their id: the first is served first.
  private var campaigns: [CampaignDefinition] {
    programme.campaigns.filter { only.isEmpty || only.contains($0.id.value) }.sorted {
      first, second in
      (first.priority, first.id.value.text) < (second.priority, second.id.value.text)
    }
  }

  func run() throws(Problem) -> MessageTally {
    for campaign in campaigns {
      try journal.transaction { () throws(Problem) in try run(campaign) }
    }
    try journal.transaction { () throws(Problem) in
      _ = try connection.execute(Clawback.statement(on: plan.businessDate))
    }
    FaultPoint.reach(.campaignsDone)
    let rendering = try MessageRendering(
      settings: programme.settings, zone: installation.zone, templates: programme.templates,
      partials: programme.partials)
    let tally = try rendering.render(businessDate: plan.businessDate, on: connection)
    FaultPoint.reach(.messagesRendered)
    return tally
  }

  private func run(_ campaign: CampaignDefinition) throws(Problem) {
    let path = "campaigns/\(campaign.name).json5"
    guard let file = programme.files.first(where: { $0.path == path }) else {
      throw .bug("the campaign '\(campaign.id.value)' comes from no file")
    }
    let text = String(decoding: file.bytes, as: UTF8.self)
    let program = try CampaignProgram(
      program: programme.settings.program, current: CampaignVersion(campaign, text: text),
      older: try openVersions(of: campaign), limits: CampaignLimits(programme.settings))
    let night = CampaignNight(businessDate: plan.businessDate, scheduledAt: plan.scheduledAt)
    for statement in try program.statements(for: night) {
      guard let refusal = statement.refusal else {
        _ = try connection.execute(statement.sql)
        continue
      }
      let rows = try connection.query(statement.sql)
      if !rows.isEmpty { throw refusal(try texts(of: rows)) }
    }
  }

  /// The texts that entries still on their way began with.
  private func openVersions(of campaign: CampaignDefinition) throws(Problem) -> [CampaignVersion] {
    var versions: [CampaignVersion] = []
    let open = try connection.query(
      CampaignProgram.openVersions(of: campaign.id.value, on: plan.businessDate))
    for row in open {
      let version = try row.text("version")
      versions.append(
        try CampaignVersion(
          text: row.text("definition"), name: campaign.name,
          path: "campaign '\(campaign.id.value)', version \(version)",
          customFields: programme.customFields))
    }
    return versions
  }

  private func texts(of rows: Rows) throws(Problem) -> [[String]] {
    var texts: [[String]] = []
    for row in rows {
      var cells: [String] = []
      for column in 0..<row.columnCount { cells.append(try row.textOrNil(column) ?? "") }
      texts.append(cells)
    }
    return texts
  }
}
