import Postgres
import SQLText
import Statements
import Vocabulary

/// How far the messages of a month came, as the platform reported it.
struct NightFunnels {
  private struct Funnel {
    let campaign: String
    let channel: String
    let stages: [(name: String, count: Int)]
    let complaints: Int
    let unsubscribed: Int
  }

  private var funnels: [Funnel] = []

  init(of run: ReportedRun, on connection: Connection) throws(Problem) {
    for row in try connection.query(Statements.reportedFunnel, .date(run.businessDate)) {
      var stages: [(name: String, count: Int)] = []
      for name in ["written", "sent", "delivered", "opened", "clicked"] {
        stages.append((name, try row.int(name)))
      }
      funnels.append(
        Funnel(
          campaign: try row.text("campaign_id"), channel: try row.text("channel"), stages: stages,
          complaints: try row.int("complained"), unsubscribed: try row.int("unsubscribed")))
    }
  }

  var section: Document.Section {
    let blocks = funnels.map { funnel -> Document.Block in
      var table = Document.Table(
        "\(funnel.campaign): \(funnel.channel)",
        [.text("stage"), .number("messages"), .number("of written"), .picture("share")])
      let whole = funnel.stages[0].count
      let stages =
        funnel.stages + [("complaints", funnel.complaints), ("unsubscribed", funnel.unsubscribed)]
      for (index, stage) in stages.enumerated() {
        let isLoss = index >= funnel.stages.count
        table.add([
          .text(stage.name),
          .count(stage.count, tone: isLoss && stage.count > 0 ? .warning : .plain),
          .text(Self.percent(stage.count, of: whole)),
          .bar(Document.Bar(stage.count, of: whole), tone: isLoss ? .warning : .plain),
        ])
      }
      return .table(table)
    }
    let lead = Document.Block.paragraph(
      "Messages of the thirty nights up to this one, with the statuses that had come by then.")
    return Document.Section(
      id: "funnels", title: "How far messages came",
      funnels.isEmpty ? [.paragraph("No message went out in thirty nights.")] : [lead] + blocks)
  }

  /// `12.3%`, cut off.
  static func percent(_ part: Int, of whole: Int) -> String {
    guard whole > 0 else { return "" }
    let thousandths = part * 1000 / whole
    return "\(thousandths / 10).\(thousandths % 10)%"
  }
}
