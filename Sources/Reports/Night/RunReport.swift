package import Postgres
package import Vocabulary

/// The report of one night: read in one look at the database, written as a page, a text and JSON.
package struct RunReport {
  package let run: ReportedRun
  private let context: ReportContext
  private let steps: NightSteps
  private let files: NightFiles
  private let segments: NightSegments
  private let scores: NightScores
  private let revenue: NightRevenue
  private let campaigns: NightCampaigns
  private let messages: NightMessages
  private let funnels: NightFunnels
  private let money: NightMoney
  private let settlement: NightSettlement
  private let open: NightOpenThings

  /// Reads what the report says, in one read-only snapshot.
  package static func read(
    night: String?, on date: CivilDate?, _ context: ReportContext, _ connection: Connection
  ) throws(Problem) -> RunReport? {
    try connection.transaction(isolation: .repeatableRead, isReadOnly: true) {
      () throws(Problem) in
      guard let run = try ReportedRun.find(night: night, on: date, connection) else { return nil }
      return try RunReport(of: run, context, connection)
    }
  }

  private init(
    of run: ReportedRun, _ context: ReportContext, _ connection: Connection
  ) throws(Problem) {
    self.run = run
    self.context = context
    steps = try NightSteps(of: run, context, on: connection)
    files = try NightFiles(of: run, context, isImported: steps.isImported, on: connection)
    segments = try NightSegments(of: run, context, on: connection)
    scores = try NightScores(of: run, context, on: connection)
    revenue = try NightRevenue(of: run, context, on: connection)
    campaigns = try NightCampaigns(of: run, context, on: connection)
    messages = try NightMessages(of: run, context, campaigns, on: connection)
    funnels = try NightFunnels(of: run, context, on: connection)
    money = try NightMoney(of: run, context, on: connection)
    settlement = try NightSettlement(of: run, context, on: connection)
    open = try NightOpenThings(of: run, context, on: connection)
  }

  package var document: Document {
    Document(
      title: "\(context.program): the night of \(run.businessDate)", subtitle: subtitle,
      verdict: verdict,
      sections: [steps.section, files.section, files.qualitySection, segments.section]
        + [revenue.section] + scores.sections
        + [
          campaigns.section, messages.section, funnels.section, money.section,
          settlement.section, evidence,
        ],
      links: [Document.Link("All nights", file: "index.html")])
  }

  /// The sums of the night by legal entity, campaign, op and unit, as a CSV file.
  package var sumsCSV: String { money.csv }

  private var subtitle: String {
    let local = context.zone.localTime(of: run.scheduledAt).description
    let environment =
      context.environment == "production" ? "" : " · \(context.environment) environment"
    return "\(run.night) · scheduled for \(local.prefix(10)) \(local.dropFirst(11).prefix(5)) "
      + context.zone.name + environment
      + (run.rerun.map { " · attempt \(run.attempt) by \($0.person): \($0.reason)" } ?? "")
  }

  // MARK: The verdict

  private var tasks: [Document.Task] {
    let all =
      [unfinished].compactMap(\.self) + open.tasks + money.tasks + settlement.tasks
      + files.tasks
      + campaigns.tasks
      + segments.tasks + scores.tasks
    // The gravest first; those of one weight stay in the order of the page.
    return [Document.Tone.bad, .warning, .plain].flatMap { tone in all.filter { $0.tone == tone } }
  }

  /// A night of which something is left to do needs a hand; one that failed says why.
  private var unfinished: Document.Task? {
    if run.state == "failed" { return failure }
    return run.state == "partial"
      ? Document.Task(
        .warning, run.problem ?? "steps are left to do",
        command: context.command("run \(run.night) --date \(run.businessDate)"))
      : nil
  }

  private var failure: Document.Task {
    Document.Task(
      .bad,
      run.problem?.replacing("\n  hint: ", with: "; ").replacing("\n", with: " ")
        ?? "the night failed",
      command: context.command("run \(run.night) --date \(run.businessDate)"))
  }

  private var verdict: Document.Verdict {
    let tasks = self.tasks
    let grave = tasks.count { $0.tone == .bad }
    let light = tasks.count { $0.tone == .warning }
    let tone: Document.Tone =
      run.state == "failed" || run.state == "running" || grave > 0
      ? .bad : light > 0 ? .warning : .good
    return Document.Verdict(
      tone: tone, sentence: sentence(grave, light), figures: figures, tasks: tasks)
  }

  private func sentence(_ grave: Int, _ light: Int) -> String {
    switch run.state {
    case "failed":
      let step = steps.unfinished.map { " in the step \($0)" } ?? " before its first step"
      return
        "The night failed\(step). What was done before stands; started again, it goes on there."
    case "partial":
      return "Only some steps of the night were asked for; it is open until the rest is done."
    case "running":
      return
        "The night is not done: it works, or it was cut. Started again, it goes on where it was."
    default:
      if grave == 0, light == 0 { return "The night is done, and nothing needs a hand." }
      let parts = [
        grave > 0 ? "\(HumanNumber.count(grave, "thing")) to mend" : "",
        light > 0 ? "\(HumanNumber.count(light, "thing")) to look at" : "",
      ].filter { !$0.isEmpty }
      return "The night is done, with \(parts.joined(separator: " and "))."
    }
  }

  private var figures: [Document.Figure] {
    var figures: [Document.Figure] = []
    if let seconds = run.seconds {
      let usual = run.usualSeconds.map { "usual \(ReportedRun.words(of: $0))" } ?? ""
      figures.append(
        Document.Figure("took", .text(ReportedRun.words(of: seconds)), remark: usual))
    }
    figures += [
      Document.Figure(
        "files loaded", .count(files.loadedFiles),
        remark: files.files.count == files.loadedFiles ? "" : "of \(files.files.count)"),
      Document.Figure(
        "rows read", .count(files.rowsRead),
        remark: files.rowsRejected == 0
          ? "" : "\(HumanNumber.grouped(files.rowsRejected)) rejected"),
      Document.Figure("campaign entries", .count(campaigns.entered)),
      Document.Figure("messages in files", .count(messages.batched)),
      Document.Figure("accruals", .count(money.accruals)),
    ]
    figures += money.sums.map { sum in
      Document.Figure("accrued, \(sum.unit)", .amount(sum.amount.description))
    }
    return figures
  }

  // MARK: The end

  /// With what the night was run: the same inputs and these give the same bytes.
  private var evidence: Document.Section {
    var table = Document.Table("", [.text("of the run"), .text("is")])
    let facts = [
      ("number", "\(run.runID)"), ("exit code", run.exitCode.map { "\($0)" } ?? ""),
      ("definitions", String(run.definitionsDigest.prefix(16))),
      ("version", run.programVersion), ("time zone rules", run.zoneRules),
      ("feeds defined", context.feeds.joined(separator: ", ")),
    ]
    for (name, value) in facts { table.add([.text(name), .text(value)]) }
    return Document.Section(id: "run", title: "The run", [.table(table)])
  }
}
