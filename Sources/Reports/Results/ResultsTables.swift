import Vocabulary

/// Results of campaigns as tables; the page of a night and `campaign results` show the same.
enum ResultsTables {
  /// From written to the revenue, one row per channel or step.
  static func messages(_ results: [MessageResult], _ caption: String) -> Document.Table {
    var table = Document.Table(
      caption,
      [.text("channel"), .text("step")]
        + (results.first?.stages ?? []).map { .number($0.name) }
        + [
          .number("complaints"), .number("unsubscribed"), .number("converted"), .number("orders"),
          .number("after click"), .number("revenue"), .number("average receipt"),
        ], whenEmpty: "no message was in a file")
    for result in results {
      table.add(
        [.text(result.channel ?? "all"), .text(result.step ?? "all")]
          + result.stages.map { .count($0.count) }
          + [
            .countOrBlank(result.complaints, tone: .warning),
            .countOrBlank(result.unsubscribed, tone: .warning), .count(result.converted),
            .count(result.orders), .count(result.clickedOrders),
            .amount(result.revenue.description),
            result.averageReceipt.map { .amount($0.description) } ?? .blank,
          ])
    }
    return table
  }

  /// Both sides of comparisons, two rows each.
  static func sides(_ comparisons: [ControlComparison], _ caption: String) -> Document.Table {
    var table = Document.Table(
      caption,
      [
        .text("campaign"), .text("who"), .number("customers"), .number("buyers"), .number("share"),
        .number("receipts"), .number("revenue"), .number("per customer"),
        .number("average receipt"),
      ], whenEmpty: "nobody came to a step that gives something")
    for comparison in comparisons {
      let name = comparison.isOfEverybody ? "all campaigns" : comparison.campaign
      table.add(row(name, "got it", comparison.treated))
      table.add(row("", "controls", comparison.controls))
    }
    return table
  }

  private static func row(
    _ name: String, _ who: String, _ side: ControlComparison.Side
  ) -> [Document.Cell] {
    [
      .text(name), .text(who), .count(side.customers), .count(side.buyers),
      side.percent.map { .text("\($0)%") } ?? .blank, .count(side.receipts),
      .amount(side.revenue.description), side.mean.map { .amount($0.description) } ?? .blank,
      side.averageReceipt.map { .amount($0.description) } ?? .blank,
    ]
  }

  /// What the campaigns changed, with intervals.
  static func uplifts(_ comparisons: [ControlComparison], _ caption: String) -> Document.Table {
    var table = Document.Table(
      caption,
      [
        .text("campaign"), .number("points"), .number("at least"), .number("at most"),
        .number("per customer"), .number("not under"), .number("not over"), .number("gained"),
        .text("says"),
      ], whenEmpty: "no control group to compare with")
    for comparison in comparisons {
      guard let share = comparison.share, let mean = comparison.mean else { continue }
      let isClear = share.isClear || mean.isClear
      table.add([
        .text(comparison.isOfEverybody ? "all campaigns" : comparison.campaign),
        .amount(share.value.description), amount(share.low), amount(share.high),
        .amount(mean.value.description), amount(mean.low), amount(mean.high),
        amount(comparison.gained), .text(isClear ? verdict(share, mean) : "may be chance"),
      ])
    }
    return table
  }

  private static func verdict(
    _ share: ControlComparison.Uplift, _ mean: ControlComparison.Uplift
  ) -> String {
    let clear = share.isClear ? share : mean
    let what = share.isClear ? "buy" : "spend"
    return clear.value.units > 0 ? "more \(what)" : "fewer \(what)"
  }

  private static func amount(_ decimal: ExactDecimal?) -> Document.Cell {
    decimal.map { .amount($0.description) } ?? .blank
  }
}
