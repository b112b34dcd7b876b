import Postgres
import SQLText
import Statements
import Vocabulary

/// How far the messages of a month came, as the platform reported it.
struct NightFunnels {
  private let results: [MessageResult]

  init(
    of run: ReportedRun, _ context: ReportContext, on connection: Connection
  ) throws(Problem) {
    let question = ResultsQuestion(
      from: run.businessDate.adding(days: -29), to: run.businessDate,
      knownBefore: run.businessDate.adding(days: 1), campaign: nil)
    results = try MessageResult.read(question, context.attribution, connection)
      .filter { $0.channel != nil && $0.step == nil }
  }

  var section: Document.Section {
    let blocks = results.map { funnel -> Document.Block in
      var table = Document.Table(
        "\(funnel.campaign): \(funnel.channel ?? "")",
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
      results.isEmpty ? [.paragraph("No message went out in thirty nights.")] : [lead] + blocks)
  }

  /// `12.3%`, cut off.
  static func percent(_ part: Int, of whole: Int) -> String {
    guard whole > 0 else { return "" }
    let thousandths = part * 1000 / whole
    return "\(thousandths / 10).\(thousandths % 10)%"
  }
}
