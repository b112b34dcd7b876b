import Postgres
import SQLText
import Statements
import Vocabulary

/// How far the messages of a month came, as the platform reported it.
struct NightFunnels {
  private let results: [MessageResult]
  private let comparisons: [ControlComparison]

  init(
    of run: ReportedRun, _ context: ReportContext, on connection: Connection
  ) throws(Problem) {
    let question = ResultsQuestion(
      from: run.businessDate.adding(days: -29), to: run.businessDate,
      knownBefore: run.businessDate.adding(days: 1), campaign: nil)
    results = try MessageResult.read(question, context.attribution, connection)
      .filter { $0.channel != nil && $0.step == nil }
    // Everybody against the control group of all is a question for `campaign results`: it reads the
    // whole base, and a page does not.
    comparisons = try ControlComparison.read(
      question, context.attribution, isOfEverybody: false, connection)
  }

  var section: Document.Section {
    let blocks = results.map { funnel -> Document.Block in
      var table = Document.Table(
        "\(funnel.campaign): \(funnel.channel ?? "")",
        [.text("stage"), .number("messages"), .number("of written"), .picture("share")])
      let whole = funnel.stages[0].count
      let losses = [("complaints", funnel.complaints), ("unsubscribed", funnel.unsubscribed)]
      let gains = funnel.stages + [("with an order after it", funnel.converted)]
      for (index, stage) in (gains + losses).enumerated() {
        let isLoss = index >= gains.count
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
      id: "funnels", title: "What messages brought",
      (results.isEmpty
        ? [.paragraph("No message went out in thirty nights.")] : [lead] + blocks + [brought])
        + compared)
  }

  private var brought: Document.Block {
    var table = Document.Table(
      "Orders after messages; an order belongs to one message at most.",
      [
        .text("campaign"), .text("channel"), .number("orders"), .number("orders after click"),
        .number("revenue"), .number("average receipt"),
      ])
    var revenue = DecimalSum()
    for result in results {
      table.add([
        .text(result.campaign), .text(result.channel ?? ""), .count(result.orders),
        .count(result.clickedOrders), .amount(result.revenue.description),
        result.averageReceipt.map { .amount($0.description) } ?? .blank,
      ])
      revenue.add(result.revenue)
    }
    if results.count > 1 {
      table.close(with: [
        .text("total"), .blank, .count(results.reduce(0) { $0 + $1.orders }),
        .count(results.reduce(0) { $0 + $1.clickedOrders }), .amount(revenue.description), .blank,
      ])
    }
    return .table(table)
  }

  /// Only where there is a control group: without one there is nothing to hold against.
  private var compared: [Document.Block] {
    let shown = comparisons.filter { $0.controls.customers > 0 }
    guard !shown.isEmpty else { return [] }
    return [
      .table(
        ResultsTables.sides(
          shown, "Who got something from a campaign in thirty nights, and who would have.")),
      .table(ResultsTables.uplifts(shown, CampaignResults.upliftCaption)),
    ]
  }

  /// `12.3%`, cut off.
  static func percent(_ part: Int, of whole: Int) -> String {
    guard whole > 0 else { return "" }
    let thousandths = part * 1000 / whole
    return "\(thousandths / 10).\(thousandths % 10)%"
  }
}
