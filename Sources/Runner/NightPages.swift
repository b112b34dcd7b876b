import Campaigns
import Definitions
import Host
package import Postgres
package import Reports
package import Vocabulary

/// Writes the reports of nights into a folder, as pages and as texts.
package struct NightPages {
  private let installation: Installation
  private let context: ReportContext

  package init(_ installation: Installation) throws(Problem) {
    self.installation = installation
    context = try ReportContext(installation)
  }

  /// Reads the report of a night; `nil`: no run of it is known.
  package func report(
    of night: String?, on date: CivilDate?, _ connection: Connection
  ) throws(Problem) -> RunReport? {
    try RunReport.read(night: night, on: date, context, connection)
  }

  /// What is known of a customer on a date.
  package func customer(
    _ customer: String, on date: CivilDate, _ connection: Connection
  ) throws(Problem) -> Document {
    try CustomerPage.read(customer, on: date, context, connection).document
  }

  /// What campaigns brought.
  package func results(
    _ question: ResultsQuestion, _ connection: Connection
  ) throws(Problem) -> CampaignResults {
    try CampaignResults.read(question, context, connection)
  }

  /// Writes the page of a night, and the pages that list nights: the latest, and those of its month.
  /// Whatever came before, no other page is touched.
  ///
  /// - Returns: the path of the page.
  @discardableResult
  package func write(
    _ report: RunReport, into path: String, _ connection: Connection
  ) throws(Problem) -> String {
    let page = try write(report, into: path)
    let folder = try Folder(creating: path)
    let date = report.run.businessDate
    let last = try NightJournal.latest(1, on: connection).first?.businessDate ?? date
    let indexes = [
      ("index.html", try NightIndex.latest(to: last, context, connection)),
      (NightIndex.fileName(ofMonth: date), try NightIndex.month(of: date, context, connection)),
    ]
    var names = Set(try folder.names().compactMap(\.text))
    names.formUnion(indexes.map(\.0))
    for (name, index) in indexes {
      try Self.replace(name, with: HTMLPage(index.document(pages: names)).text, in: folder)
    }
    return page
  }

  /// Writes the page and its text twin alone, replacing those of an earlier try.
  ///
  /// - Returns: the path of the page.
  @discardableResult
  package func write(_ report: RunReport, into path: String) throws(Problem) -> String {
    let folder = try Folder(creating: path)
    let document = report.document
    let page = report.run.fileName("html")
    try Self.replace(page, with: HTMLPage(document).text, in: folder)
    try Self.replace(report.run.fileName("txt"), with: PlainPage(document).text, in: folder)
    return "\(path)/\(page)"
  }

  /// A page of its own at a path that a person named.
  package static func write(
    _ text: String, to path: String, isReadableByGroup: Bool
  ) throws(Problem) {
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
    guard !name.isEmpty else {
      throw Problem(.usage, "\(path) is a folder, expected the name of a file")
    }
    try replace(name, with: text, in: Folder(opening: folder), isReadableByGroup: isReadableByGroup)
  }

  /// A file that somebody opens meanwhile is the old one or the new one.
  private static func replace(
    _ name: String, with text: String, in folder: Folder, isReadableByGroup: Bool = true
  ) throws(Problem) {
    let new = EntryName(".\(name).new")
    try folder.remove(new)
    try DurableFile.write(
      Array(text.utf8), as: new, in: folder, isReadableByGroup: isReadableByGroup)
    try folder.replace(EntryName(name), with: new)
    try folder.sync()
  }
}

extension ReportContext {
  init(_ installation: Installation) throws(Problem) {
    let programme = installation.programme
    var shapes: [CampaignShape] = []
    for campaign in programme.campaigns {
      shapes.append(CampaignShape(try CampaignRun(campaign, in: installation)))
    }
    self.init(
      program: programme.settings.program.text,
      environment: programme.settings.environment.rawValue, zone: installation.zone,
      currency: programme.settings.currency, feeds: programme.feeds.map(\.name.text),
      campaigns: shapes, attribution: AttributionRules(programme),
      commandOptions: installation.jobsFolder == "jobs" ? "" : "--jobs \(installation.jobsFolder)")
  }
}

extension AttributionRules {
  init(_ programme: Programme) {
    self.init(
      days: Dictionary(
        uniqueKeysWithValues: programme.campaigns.map { ($0.id.value.text, $0.attributionDays) }),
      otherwise: CampaignDefinition.defaultAttributionDays,
      salt: ControlGroup.globalSalt(of: programme.settings.program),
      globalShare: programme.settings.controlGroup.basisPoints)
  }
}

extension CampaignShape {
  /// The steps of a campaign as they are written now; entries of an older version are counted at
  /// the steps of the same id.
  init(_ run: CampaignRun) {
    self.init(
      id: run.campaign.id.value.text, title: run.campaign.title,
      trigger: CampaignWords.trigger(in: run.text),
      steps: run.campaign.steps.map { step in
        Step(
          id: step.id.text, words: step.words, acts: step.action.kind.needsId,
          arrows: Self.arrows(of: step))
      })
  }

  /// Arrows to one place are one arrow with all their labels.
  private static func arrows(of step: Definitions.CampaignStep) -> [Arrow] {
    var arrows: [(target: Int?, labels: [String], outcomes: [String])] = []
    for arrow in step.arrows {
      let target: Int? = if case .step(let index) = arrow.target { index } else { nil }
      let outcomes = PassageOutcome.allCases.filter { $0.arrow == arrow.outcome }.map(\.rawValue)
      let label = arrow.outcome.words
      if let known = arrows.firstIndex(where: { $0.target == target }) {
        arrows[known].labels.append(label)
        arrows[known].outcomes += outcomes
      } else {
        arrows.append((target, [label], outcomes))
      }
    }
    return arrows.map { arrow in
      Arrow(
        label: arrow.labels.filter { !$0.isEmpty }.joined(separator: ", "),
        outcomes: arrow.outcomes, target: arrow.target)
    }
  }
}
