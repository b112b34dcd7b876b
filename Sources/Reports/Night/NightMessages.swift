import Postgres
import SQLText
import Statements
import Vocabulary

/// From those who came to a step that writes to the messages in a file, with every reason between.
struct NightMessages {
  private struct Fall {
    let campaign: String
    let step: String
    let channel: String
    /// Reason or stage and its number, in the order of the fall.
    var stages: [(name: String, number: Int, isLoss: Bool)] = []
    var written = 0
    var batched = 0
    /// What no row of the ledger explains: nought, or a step was balanced before its drafts.
    var unexplained = 0
  }

  private let context: ReportContext
  private var falls: [Fall] = []

  init(
    of run: ReportedRun, _ context: ReportContext, _ campaigns: NightCampaigns,
    on connection: Connection
  ) throws(Problem) {
    self.context = context
    var drafts: [String: Row] = [:]
    for row in try connection.query(Statements.reportedMessages, .date(run.businessDate)) {
      drafts["\(try row.text("campaign_id"))/\(try row.text("step_id"))"] = row
    }
    for campaign in campaigns.campaigns {
      for step in campaign.steps {
        let key = "\(campaign.id)/\(step.id)"
        guard let kind = campaigns.kinds[key], kind.hasPrefix("send_") else { continue }
        falls.append(
          try Self.fall(
            campaign.id, step, channel: String(kind.dropFirst("send_".count)), drafts[key]))
      }
    }
  }

  /// The order in which a message is decided.
  private static let reasons = [
    "suppressed:not_active", "suppressed:no_address", "suppressed:bad_address",
    "suppressed:unsubscribed", "suppressed:category", "suppressed:frequency",
    "suppressed:no_promo_code", "control",
  ]

  private static func fall(
    _ campaign: String, _ step: NightCampaigns.Step, channel: String, _ draft: Row?
  ) throws(Problem) -> Fall {
    var fall = Fall(campaign: campaign, step: step.id, channel: channel)
    fall.stages.append(("came to the step", step.came, false))
    let entries = Dictionary(step.outcomes.map { ($0.outcome, $0.entries) }) { $0 + $1 }
    for reason in reasons {
      fall.stages.append((NightCampaigns.words(of: reason), entries[reason] ?? 0, true))
    }
    var losses = ["expired": 0, "unwritable": 0, "withdrawn": 0]
    if let draft {
      for name in losses.keys { losses[name] = try draft.int(name) }
      fall.written = try draft.int("written")
      fall.batched = try draft.int("batched")
    }
    fall.stages.append(("expired before its window", losses["expired"] ?? 0, true))
    fall.stages.append(("no text came of it", losses["unwritable"] ?? 0, true))
    fall.stages.append(("written", fall.written, false))
    fall.stages.append(("withdrawn, said no meanwhile", losses["withdrawn"] ?? 0, true))
    fall.stages.append(("in a file", fall.batched, false))
    let lost = fall.stages.filter(\.isLoss).reduce(0) { $0 + $1.number }
    fall.unexplained = step.came - lost - fall.batched - step.waiting - step.held
    return fall
  }

  var written: Int { falls.reduce(0) { $0 + $1.written } }
  var batched: Int { falls.reduce(0) { $0 + $1.batched } }

  var section: Document.Section {
    guard !falls.isEmpty else {
      return Document.Section(
        id: "messages", title: "Messages", [.paragraph("No step had a message to write.")])
    }
    let blocks = falls.flatMap { fall -> [Document.Block] in
      var table = Document.Table(
        "\(fall.campaign), \(fall.step): \(fall.channel)",
        [.text("stage"), .number("customers"), .picture("share")])
      let whole = fall.stages.first?.number ?? 0
      for stage in fall.stages where !stage.isLoss || stage.number > 0 {
        table.add([
          .text(stage.isLoss ? "– \(stage.name)" : stage.name), .count(stage.number),
          .bar(Document.Bar(stage.number, of: whole), tone: stage.isLoss ? .warning : .plain),
        ])
      }
      if fall.unexplained != 0 {
        table.add([
          .text("not in a file yet", tone: .warning), .count(fall.unexplained, tone: .warning),
          .bar(Document.Bar(abs(fall.unexplained), of: whole), tone: .warning),
        ])
      }
      return [.table(table)]
    }
    return Document.Section(id: "messages", title: "Messages", blocks)
  }
}
