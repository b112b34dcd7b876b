import Postgres
import SQLText
import Statements
import Vocabulary

/// Who came to each step of each campaign, and how he left it.
struct NightCampaigns {
  struct Step {
    let id: String
    let arrived: Int
    let released: Int
    let passed: Int
    let control: Int
    let refused: Int
    let suppressed: Int
    let waiting: Int
    let held: Int
    var outcomes: [(outcome: String, entries: Int)] = []

    var came: Int { arrived + released }
    var isBalanced: Bool { came == passed + refused + suppressed + waiting + held }
  }

  struct Campaign {
    let id: String
    let entered: Int
    var steps: [Step]
  }

  let context: ReportContext
  private(set) var campaigns: [Campaign] = []
  private let missed: [MissedTrigger]
  /// The kind of a step by `campaign/step`.
  private(set) var kinds: [String: String] = [:]

  init(
    of run: ReportedRun, _ context: ReportContext, on connection: Connection
  ) throws(Problem) {
    self.context = context
    missed = try MissedTrigger.all(on: run.businessDate, connection)
    var outcomes: [String: [(outcome: String, entries: Int)]] = [:]
    for row in try connection.query(Statements.reportedOutcomes, .date(run.businessDate)) {
      let key = "\(try row.text("campaign_id"))/\(try row.text("step_id"))"
      kinds[key] = try row.text("kind")
      outcomes[key, default: []].append((try row.text("outcome"), try row.int("entries")))
    }
    var steps: [String: [Step]] = [:]
    for row in try connection.query(Statements.stepBalances, .date(run.businessDate)) {
      let campaign = try row.text("campaign_id")
      let id = try row.text("step_id")
      steps[campaign, default: []].append(
        Step(
          id: id, arrived: try row.int("arrived"), released: try row.int("released"),
          passed: try row.int("passed"), control: try row.int("control"),
          refused: try row.int("refused"), suppressed: try row.int("suppressed"),
          waiting: try row.int("waiting"), held: try row.int("held"),
          outcomes: outcomes["\(campaign)/\(id)"] ?? []))
    }
    for row in try connection.query(Statements.campaignEntries, .date(run.businessDate)) {
      let id = try row.text("campaign_id")
      campaigns.append(
        Campaign(id: id, entered: try row.int("entered"), steps: steps[id] ?? []))
    }
  }

  var entered: Int { campaigns.reduce(0) { $0 + $1.entered } }

  // MARK: The section

  var section: Document.Section {
    guard !campaigns.isEmpty else {
      return Document.Section(
        id: "campaigns", title: "Campaigns",
        [.paragraph("No campaign had anything to do.")] + missedTriggers)
    }
    let blocks = campaigns.flatMap { campaign -> [Document.Block] in
      let shape = context.campaigns.first { $0.id == campaign.id }
      let title = shape?.title ?? campaign.id
      let head =
        title == campaign.id ? title : "\(title) (\(campaign.id))"
      let lead = HumanNumber.count(campaign.entered, "entry", "entries") + " tonight."
      let table = Self.table(campaign)
      let picture: Document.Block =
        shape.map { .flow(Self.flow($0, campaign), table) } ?? .table(table)
      return [.heading(head), .paragraph(lead), picture]
    }
    return Document.Section(id: "campaigns", title: "Campaigns", blocks + missedTriggers)
  }

  private var missedTriggers: [Document.Block] {
    guard !missed.isEmpty else { return [] }
    var table = Document.Table(
      "Triggers that wait for a feed, or waited",
      [.text("campaign"), .text("of"), .text("feed"), .text("is"), .number("entered")])
    for trigger in missed {
      table.add([
        .text(trigger.campaignID), .date(trigger.date), .text(trigger.feeds),
        .text(
          trigger.fate.rawValue.replacing("_", with: " "),
          tone: trigger.isFinding ? .warning : .plain),
        .countOrBlank(trigger.entered),
      ])
    }
    return [.table(table)]
  }

  private static func table(_ campaign: Campaign) -> Document.Table {
    var table = Document.Table(
      "Who came to a step = passed + left + waits + held",
      [
        .text("step"), .number("came"), .number("passed"), .number("of them control"),
        .number("left"), .number("waits"), .number("held"), .text("ways"),
      ])
    for step in campaign.steps {
      table.add([
        .text(step.id), .count(step.came, tone: step.isBalanced ? .plain : .bad),
        .countOrBlank(step.passed), .countOrBlank(step.control),
        .countOrBlank(step.refused + step.suppressed), .countOrBlank(step.waiting),
        .countOrBlank(step.held, tone: .warning),
        .text(
          step.outcomes.filter { $0.outcome != "next" || step.outcomes.count > 1 }
            .map { "\(HumanNumber.grouped($0.entries)) \(words(of: $0.outcome))" }
            .joined(separator: ", ")),
      ])
    }
    return table
  }

  /// `refused:no_receipt` is `no receipt`.
  static func words(of outcome: String) -> String {
    let bare =
      outcome.split(separator: ":").count == 2 && !outcome.hasPrefix("branch")
      ? String(outcome.drop { $0 != ":" }.dropFirst()) : outcome
    return bare.replacing("_", with: " ").replacing(":", with: " ")
  }

  private static func flow(_ shape: CampaignShape, _ campaign: Campaign) -> Document.FlowChart {
    let steps = Dictionary(campaign.steps.map { ($0.id, $0) }) { first, _ in first }
    let nodes = shape.steps.map { node -> Document.FlowChart.Node in
      let step = steps[node.id]
      let entries = Dictionary((step?.outcomes ?? []).map { ($0.outcome, $0.entries) }) { $0 + $1 }
      let arrows = node.arrows.map { arrow in
        Document.FlowChart.Arrow(
          label: arrow.label, count: arrow.outcomes.reduce(0) { $0 + (entries[$1] ?? 0) },
          target: arrow.target)
      }
      let along = Set(node.arrows.flatMap(\.outcomes))
      let dropped = (step?.outcomes ?? []).filter { !along.contains($0.outcome) }
        .reduce(0) { $0 + $1.entries }
      let staying = (step?.waiting ?? 0) + (step?.held ?? 0)
      let remark = [
        dropped > 0 ? "\(HumanNumber.grouped(dropped)) left" : "",
        staying > 0 ? "\(HumanNumber.grouped(staying)) stay" : "",
      ].filter { !$0.isEmpty }.joined(separator: ", ")
      return Document.FlowChart.Node(
        name: node.id, words: node.words, acts: node.acts, arrived: step?.came ?? 0,
        remark: remark, arrows: arrows)
    }
    return Document.FlowChart(
      title: shape.title, trigger: shape.trigger, entered: campaign.entered, nodes: nodes)
  }

  var tasks: [Document.Task] {
    missed.filter(\.isFinding).map { trigger in
      Document.Task(
        .warning, trigger.text,
        command: trigger.fate == .missed ? context.command("feed status") : nil)
    } + stepTasks
  }

  private var stepTasks: [Document.Task] {
    campaigns.flatMap { campaign in
      campaign.steps.compactMap { step in
        if !step.isBalanced {
          return Document.Task(
            .bad, "the step \(step.id) of \(campaign.id) does not balance",
            command: context.command("doctor"))
        }
        guard step.held > 0 else { return nil }
        return Document.Task(
          .plain,
          "\(HumanNumber.count(step.held, "entry", "entries")) of \(campaign.id) wait at "
            + "\(step.id) for something outside",
          command: nil)
      }
    }
  }
}
