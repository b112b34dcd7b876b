import Campaigns
package import Definitions
import Host
import Intake
package import Postgres
import SQLText
import Segments
import Statements
package import Vocabulary

/// What a night would do, without doing any of it: its steps, the statements they are made of, the
/// files they would take. A merge is composed when its file is read; of the import stand here the
/// statements that frame it.
///
/// Reads the journal and lists folders, and changes neither: no row, no file, no folder, no record of
/// the server's log.
package struct NightOutline: Sendable {
  package struct Step: Sendable {
    package let id: Identifier
    package let needs: [Identifier]
    package let isDone: Bool
    package let isChosen: Bool
    /// What it works on: models, segments, campaigns; empty for one that works on files.
    package let subjects: [String]
    package let statements: [NamedSQL]
  }

  /// A statement as a person reads it, ready for psql.
  package struct NamedSQL: Sendable {
    package let name: String
    package let text: String
  }

  /// A file that the import would take, or leave.
  package struct File: Sendable {
    package enum Source: String, Sendable {
      case inbox, held, claimed
    }

    package let source: Source
    package let path: String
    package let bytes: Int64
    /// `nil`: it is taken.
    package let waitsFor: String?
  }

  package let night: Identifier
  package let businessDate: CivilDate
  package let scheduledAt: Instant
  package let rule: BusinessDateRule
  /// Why no night of this date is run; `nil`: nothing speaks against it.
  package let idleDay: String?
  /// The night is done: a run would do nothing.
  package let isDone: Bool
  /// Nights that would be finished first, the oldest first.
  package let earlier: [CivilDate]
  package let steps: [Step]
  package let files: [File]

  /// - Parameter connection: `nil`: there is no database yet.
  package init(
    _ plan: NightPlan, in installation: Installation, selection: StepSelection,
    isAttended: Bool, now: Instant, on connection: Connection?
  ) throws(Problem) {
    let drawing = OutlineDrawing(installation: installation, plan: plan, connection: connection)
    let journal = try drawing.journal()
    let candidates = plan.night.candidates(journal.steps)
    let chosen = try selection.chosen(among: candidates)
    try selection.requireFooting(of: chosen, among: candidates)
    night = plan.night.name
    businessDate = plan.businessDate
    scheduledAt = journal.record?.scheduledAt ?? plan.scheduledAt
    rule = plan.night.businessDate
    idleDay = journal.record == nil ? plan.idleDay : nil
    isDone = journal.record?.state == .done
    earlier = journal.earlier
    var steps: [Step] = []
    for (step, candidate) in zip(plan.night.steps, candidates) {
      let (subjects, statements) = try drawing.work(of: step)
      steps.append(
        Step(
          id: step.id, needs: candidate.needs, isDone: candidate.state == .done,
          isChosen: chosen.contains(step.id), subjects: subjects, statements: statements))
    }
    self.steps = steps
    let importStep = plan.night.steps.first { $0.kind == .import }
    files =
      try importStep.map { step throws(Problem) in
        try drawing.files(of: step, runID: journal.record?.runID, isAttended: isAttended, now: now)
      } ?? []
  }
}

/// Draws an outline from definitions, journal and folders.
private struct OutlineDrawing {
  let installation: Installation
  let plan: NightPlan
  let connection: Connection?

  private var programme: Programme { installation.programme }

  struct Journal {
    var record: NightRecord?
    var steps: [StepRecord] = []
    var earlier: [CivilDate] = []
  }

  func journal() throws(Problem) -> Journal {
    guard let connection else { return Journal() }
    return try connection.transaction(isReadOnly: true) { () throws(Problem) in
      var journal = Journal()
      journal.record = try NightJournal.find(plan, on: connection)
      if let record = journal.record {
        journal.steps = try NightJournal.steps(of: record.runID, on: connection)
      }
      for row in try connection.query(
        Statements.unfinishedNights, .text(plan.night.name.text), .date(plan.businessDate))
      {
        journal.earlier.append(try row.date("business_date"))
      }
      return journal
    }
  }

  // MARK: Statements

  typealias Work = (subjects: [String], statements: [NightOutline.NamedSQL])

  func work(of step: NightStep) throws(Problem) -> Work {
    let only = Set(step.only.map(\.value))
    func isWanted(_ name: Identifier) -> Bool { only.isEmpty || only.contains(name) }
    switch step.kind {
    case .import:
      return (
        programme.feeds.map(\.name).filter(isWanted).map(\.text),
        [Statements.openLoad, Statements.settleLoad].map(fixed)
      )
    case .rfm:
      let models = programme.models.filter { isWanted($0.name) }
      return (models.map(\.name.text), models.flatMap(statements))
    case .segments:
      let segments = programme.segments.filter { isWanted($0.name) }
      return (
        segments.map(\.name.text),
        segments.map { segment in
          printed(
            SegmentStatements.members(of: segment, on: plan.businessDate), "members",
            as: "members of \(segment.name)")
        }
      )
    case .campaigns:
      let campaigns = programme.campaigns.filter { isWanted($0.id.value) }
      return (campaigns.map(\.id.value.text), try campaigns.map(statements))
    case .sql, .check:
      let text = try step.script.map { script throws(Problem) in
        try ScriptStep.text(of: script, below: installation.home)
      }
      return (
        [step.script?.path ?? ""],
        [NightOutline.NamedSQL(name: step.script?.path ?? "", text: text ?? "")]
      )
    case .command: return ([step.command.joined(separator: " ")], [])
    case .export:
      return (
        [],
        [
          Statements.unbatchedAccruals, Statements.withdrawMessages, Statements.unbatchedMessages,
          Statements.takeBatchNumber, Statements.strikeTotal, Statements.assignMessages,
          Statements.freezeBatch, Statements.markBatchWritten, Statements.markBatchPublished,
        ].map(fixed)
      )
    }
  }

  private func statements(of model: RFMDefinition) -> [NightOutline.NamedSQL] {
    let statements = RFMStatements(model, businessDate: plan.businessDate)
    let parts: [(SQLName, SQL)] =
      [("clear", statements.clear), ("fill", statements.fill)]
      + statements.renew(isFull: true, isNoted: true, isRepeated: false).enumerated().map {
        position, sql in
        (SQLName.numbered("renew", position + 1), sql)
      }
    return parts.map { printed($1, $0, as: "\($0) of model \(model.name)") }
  }

  private func statements(
    of campaign: CampaignDefinition
  ) throws(Problem) -> NightOutline.NamedSQL {
    let night = CampaignNight(businessDate: plan.businessDate, scheduledAt: plan.scheduledAt)
    let run = try CampaignRun(campaign, in: installation)
    let program = try run.program(on: night, connection: connection)
    return NightOutline.NamedSQL(
      name: "campaign \(campaign.id.value)", text: try program.printed(for: night))
  }

  private func printed(_ sql: SQL, _ name: SQLName, as title: String) -> NightOutline.NamedSQL {
    NightOutline.NamedSQL(name: title, text: sql.rendered.forReading(named: name))
  }

  private func fixed(_ statement: Statement) -> NightOutline.NamedSQL {
    NightOutline.NamedSQL(name: statement.name, text: statement.text)
  }

  // MARK: Files

  func files(
    of step: NightStep, runID: Int64?, isAttended: Bool, now: Instant
  ) throws(Problem) -> [NightOutline.File] {
    let folders = installation.folders
    let only = Set(step.only.map(\.value))
    // Listing a feed makes its folder: those that are not there are not asked.
    let feeds = programme.feeds.filter { feed in
      (only.isEmpty || only.contains(feed.name))
        && (try? Folder(opening: folders.inbox(feed.name.text))) != nil
    }
    let inbox = Inbox(folders, feeds: feeds)
    var found: [NightOutline.File] = []
    for feed in inbox.feedsInOrder {
      if let runID {
        let path = folders.work(runID: runID, feed: feed.name.text)
        found += try files(in: path, from: .claimed, feed)
      }
      let held = folders.held(feed.name.text)
      for name in try (try? Folder(opening: held))?.names() ?? [] {
        found += try files(in: "\(held)/\(name)", from: .held, feed)
      }
    }
    for arrival in try inbox.arrivals(now: now, isAttended: isAttended) {
      found.append(
        NightOutline.File(
          source: .inbox, path: "\(arrival.feed)/\(arrival.name)", bytes: arrival.bytes,
          waitsFor: arrival.waitsFor))
    }
    return found
  }

  private func files(
    in path: String, from source: NightOutline.File.Source, _ feed: FeedDefinition
  ) throws(Problem) -> [NightOutline.File] {
    guard let folder = try? Folder(opening: path) else { return [] }
    var found: [NightOutline.File] = []
    for name in try folder.names() {
      guard let status = try folder.status(of: name), status.kind == .regular else { continue }
      found.append(
        NightOutline.File(
          source: source, path: "\(feed.name)/\(name)", bytes: status.bytes, waitsFor: nil))
    }
    return found
  }
}
