import Campaigns
import Catalog
package import Definitions
import Host
import Intake
import Outbox
import Postgres
import SQLText
package import Vocabulary

/// The test of a campaign, run: whole nights of the programme, rows in through its feeds, lines out.
///
/// The database and the folder are the trial's own: what it does there, it does not take back.
package struct CampaignTrial {
  private let test: CampaignTestDefinition
  private let campaign: CampaignDefinition
  private let installation: Installation
  private let database: Database

  /// - Parameters:
  ///   - folder: an empty folder: the exchange of the trial.
  ///   - database: one in which nothing has happened yet.
  package init(
    _ test: CampaignTestDefinition, of installation: Installation, in folder: String,
    database: Database
  ) throws(Problem) {
    self.test = test
    self.database = database
    let programme = installation.programme
    guard let campaign = programme.campaign(id: test.campaign.value) else {
      throw .bug("the test '\(test.name)' is of a campaign that was checked to be there")
    }
    self.campaign = campaign
    self.installation = Installation(
      jobsFolder: installation.jobsFolder, home: folder, programme: programme.testing(campaign),
      folders: ExchangeFolders(root: folder), zone: installation.zone)
  }

  /// What came otherwise than the test says, each with its line; empty: all is as expected.
  package func run() throws(Problem) -> [Problem] {
    let nights = installation.programme.nights
    guard let definition = nights.first(where: { $0.steps.contains { $0.kind == .campaigns } })
    else {
      throw Problem(
        .definition, "no night runs campaigns", hint: "write jobs/nights/nightly.json5")
    }
    var differences: [Problem] = []
    for night in test.nights {
      for delivery in night.given { try drop(delivery, on: night.date) }
      let plan = try NightPlan.of(definition, on: night.date, zone: installation.zone)
      let summary = try NightRunner(
        installation, plan: plan, database: database, isAttended: true, now: plan.scheduledAt
      ).run()
      guard summary.exit == .ok else { return differences + [failure(of: night, summary)] }
      let connection = try database.session(applicationName: "nightledger test")
      defer { connection.close() }
      for expectation in night.expectations {
        let found = try lines(of: expectation.kind, on: night.date, connection)
        differences += difference(of: expectation, from: found, on: night.date).map { [$0] } ?? []
      }
    }
    return differences
  }

  // MARK: In

  private func drop(
    _ delivery: CampaignTestDefinition.Delivery, on date: CivilDate
  ) throws(Problem) {
    let columns = delivery.columns
    var lines = [columns.map(Self.quoted).joined(separator: ",")]
    for row in delivery.rows {
      var cells: [String] = []
      for column in columns {
        guard let cell = row.first(where: { $0.column == column }) else {
          cells.append("")
          continue
        }
        cells.append(Self.quoted(try text(of: cell.value)))
      }
      lines.append(cells.joined(separator: ","))
    }
    let feed = delivery.feed.value
    let inbox = try Folder(creating: installation.folders.inbox(feed.text))
    try DurableFile.write(
      Array(lines.map { $0 + "\n" }.joined().utf8), as: EntryName("\(feed)_\(date).csv"),
      in: inbox)
  }

  private func text(of value: CampaignTestDefinition.Value) throws(Problem) -> String {
    switch value {
    case .text(let text): return text
    case .keyOf(let customer, let step, let occasion):
      guard let operation = campaign.step(step)?.action.kind.keyedOperation else {
        throw Problem(
          .definition, "the step '\(step)' of '\(campaign.id.value)' writes nothing that has a key",
          at: test.campaign.place, hint: "name a step that pays, books, writes or calls")
      }
      return IdempotencyKey(
        program: installation.programme.settings.program, campaign: campaign.id.value, step: step,
        operation: operation
      ).text(customer: customer, occasion: occasion)
    }
  }

  private static func quoted(_ text: String) -> String {
    "\"\(text.replacing("\"", with: "\"\""))\""
  }

  // MARK: Out

  private func failure(
    of night: CampaignTestDefinition.Night, _ summary: NightSummary
  ) -> Problem {
    let files = summary.files.filter { $0.exit != .ok }.map { file in
      let codes = file.tally.rejectsByCode.keys.map(\.rawValue).sorted().joined(separator: ", ")
      return "\(file.feed)/\(file.fileName): \(file.reason ?? file.verdict.rawValue)"
        + (codes.isEmpty ? "" : " (\(codes))")
    }
    let words = files.isEmpty ? summary.notes.map(\.text) : files
    return Problem(
      summary.exit,
      "the night of \(night.date) ended with \(summary.exit.rawValue): "
        + words.joined(separator: "; "), at: night.place,
      hint: files.isEmpty ? nil : "`given` must be rows that the feed takes, header by header")
  }

  private func difference(
    of expectation: CampaignTestDefinition.Expectation, from found: [String], on date: CivilDate
  ) -> Problem? {
    let expected = expectation.lines.sorted()
    if found.sorted() == expected { return nil }
    var left = found
    var missing: [String] = []
    for line in expected {
      if let index = left.firstIndex(of: line) {
        left.remove(at: index)
      } else {
        missing.append(line)
      }
    }
    let parts =
      missing.map { "'\($0)' is missing" } + left.sorted().map { "'\($0)' was not expected" }
    return Problem(
      .badData,
      "\(expectation.kind.rawValue) of \(date): \(parts.joined(separator: ", "))",
      at: expectation.place)
  }

  private func lines(
    of kind: CampaignTestDefinition.Kind, on date: CivilDate, _ connection: Connection
  ) throws(Problem) -> [String] {
    try connection.query(Self.query(kind, campaign.id.value, date)).map { row throws(Problem) in
      try row.text("line")
    }
  }

  private static func query(
    _ kind: CampaignTestDefinition.Kind, _ campaign: Identifier, _ date: CivilDate
  ) -> SQL {
    switch kind {
    case .entries:
      """
      SELECT concat(customer_id, ' ', occasion, CASE WHEN is_control THEN ' control' END) AS line
      FROM \(Catalog.Campaign.entry)
      WHERE campaign_id = \(campaign) AND entered_on = \(date)
      """
    case .steps:
      """
      SELECT concat_ws(' ', customer_id, step_id, outcome) AS line
      FROM \(Catalog.Campaign.passage)
      WHERE campaign_id = \(campaign) AND coalesce(passed_on, arrived_on) = \(date)
      """
    case .accruals:
      """
      SELECT concat(customer_id, ' ', step_id, ' ', CASE op WHEN 'REVERSE' THEN '-' END,
        amount, ' ', legal_entity) AS line
      FROM \(Catalog.Ledger.accrual)
      WHERE campaign_id = \(campaign) AND business_date = \(date)
      """
    case .messages:
      """
      SELECT concat(customer_id, ' ', step_id, ' ', channel, ': ',
        split_part(coalesce(subject, body), chr(10), 1)) AS line
      FROM \(Catalog.Ledger.message)
      WHERE campaign_id = \(campaign) AND business_date = \(date)
      """
    case .calls:
      """
      SELECT concat(customer_id, ' ', step_id, ' ', assignee, ': ', topic) AS line
      FROM \(Catalog.Campaign.call)
      WHERE campaign_id = \(campaign) AND business_date = \(date)
      """
    case .audiences:
      """
      SELECT concat_ws(' ', customer_id, step_id, lower(op), audience) AS line
      FROM \(Catalog.Campaign.audienceChange)
      WHERE campaign_id = \(campaign) AND business_date = \(date)
      """
    case .reports:
      """
      SELECT concat_ws(' ', nullif(customer_id, ''), step_id, recipient || ':', entries, message)
        AS line
      FROM \(Catalog.Campaign.report)
      WHERE campaign_id = \(campaign) AND business_date = \(date)
      """
    }
  }
}

extension StepKind {
  /// What the keys of its rows say it did; `nil`: it writes none.
  fileprivate var keyedOperation: IdempotencyKey.Operation? {
    switch self {
    case .accrue: .accrue
    case .score: .score
    case .call: .call
    case .sendEmail, .sendSMS, .sendPush: .message
    default: nil
    }
  }
}
