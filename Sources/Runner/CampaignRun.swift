package import Campaigns
package import Definitions
import Host
import Messages
package import Postgres
import SQLText
package import Vocabulary

/// A campaign of an installation with the text of its file, as nights and questions run it.
package struct CampaignRun {
  package let installation: Installation
  package let campaign: CampaignDefinition
  package let text: String

  package init(_ campaign: CampaignDefinition, in installation: Installation) throws(Problem) {
    self.installation = installation
    self.campaign = campaign
    guard let file = installation.programme.files.first(where: { $0.path == campaign.path }) else {
      throw .bug("the campaign '\(campaign.id.value)' comes from no file")
    }
    text = String(decoding: file.bytes, as: UTF8.self)
  }

  private init(_ campaign: CampaignDefinition, _ other: CampaignRun) {
    installation = other.installation
    text = other.text
    self.campaign = campaign
  }

  /// The same, active whatever its file says.
  var activated: CampaignRun { CampaignRun(campaign.activated, self) }

  package var version: CampaignVersion { CampaignVersion(campaign, text: text) }

  /// The statements of a night as they would run, with the texts that entries still move by.
  package func program(
    on night: CampaignNight, connection: Connection?
  ) throws(Problem) -> CampaignProgram {
    let programme = installation.programme
    var older: [CampaignVersion] = []
    if let connection {
      for row in try connection.query(
        CampaignProgram.openVersions(of: campaign.id.value, on: night.businessDate))
      {
        let version = try row.text("version")
        older.append(
          try CampaignVersion(
            text: row.text("definition"), name: campaign.name,
            path: "campaign '\(campaign.id.value)', version \(version)",
            customFields: programme.customFields))
      }
    }
    return try CampaignProgram(
      program: programme.settings.program, current: version, older: older,
      limits: CampaignLimits(programme.settings), days: try days(of: night, connection))
  }

  /// Of which dates a night evaluates the trigger.
  private func days(
    of night: CampaignNight, _ connection: Connection?
  ) throws(Problem) -> TriggerDays {
    guard let connection else { return .usual }
    var missed: [TriggerDays.Missed] = []
    for row in try connection.query(
      CampaignProgram.openDates(of: campaign.id.value, on: night.businessDate))
    {
      guard let feed = Identifier(try row.text("feed")) else {
        throw .bug("a feed is missed that has no name")
      }
      missed.append(
        TriggerDays.Missed(
          date: try row.date("business_date"), feed: feed, cameOn: try row.dateOrNil("came_on")))
    }
    let programme = installation.programme
    var membership: Condition?
    if case .segmentMove(let move) = campaign.trigger.rule {
      membership = programme.condition(of: move.segment.value)
    }
    return TriggerDays(
      missed,
      missing: night.missingFeeds.intersection(programme.feedsNeeded(by: campaign.trigger)),
      on: night.businessDate, membership: membership)
  }

  /// Runs the statements of a night in their order. An audit that finds a row throws its refusal.
  func perform(
    _ night: CampaignNight, on connection: Connection, checksFreshness: Bool = true
  ) throws(Problem) {
    for statement in try program(on: night, connection: connection).statements(for: night) {
      guard let refusal = statement.refusal else {
        _ = try connection.execute(statement.sql)
        FaultPoint.reach(.campaignStatement)
        continue
      }
      if statement.name == CampaignProgram.freshnessName, !checksFreshness { continue }
      let found = try connection.query(statement.sql)
      if !found.isEmpty { throw refusal(try Self.texts(of: found)) }
    }
  }

  private static func texts(of rows: Rows) throws(Problem) -> [[String]] {
    var texts: [[String]] = []
    for row in rows {
      var cells: [String] = []
      for column in 0..<row.columnCount { cells.append(try row.textOrNil(column) ?? "") }
      texts.append(cells)
    }
    return texts
  }

  /// The night of a business date, at the time of the first night that runs campaigns.
  package func night(on date: CivilDate) throws(Problem) -> CampaignNight {
    let nights = installation.programme.nights
    let night = nights.first { $0.steps.contains { $0.kind == .campaigns } } ?? nights.first
    guard let night else {
      throw Problem(.definition, "no night is defined", hint: "write jobs/nights/nightly.json5")
    }
    let plan = try NightPlan.of(night, on: date, zone: installation.zone)
    return CampaignNight(businessDate: date, scheduledAt: plan.scheduledAt)
  }
}
