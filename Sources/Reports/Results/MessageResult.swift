package import Postgres
import SQLText
import Statements
package import Vocabulary

/// How far messages came and what was bought after them.
package struct MessageResult: Sendable {
  package let campaign: String
  /// `nil`: all channels of the campaign.
  package let channel: String?
  /// `nil`: all steps of the channel.
  package let step: String?
  /// From written to clicked: who clicked has opened, who opened has got it.
  package let stages: [(name: String, count: Int)]
  package let complaints: Int
  package let unsubscribed: Int
  /// Messages after which something was bought.
  package let converted: Int
  package let orders: Int
  /// Orders of those who had clicked before.
  package let clickedOrders: Int
  /// Net of returns.
  package let revenue: ExactDecimal
  package let averageReceipt: ExactDecimal?

  package var written: Int { stages[0].count }

  /// Reads the results of a question: one row per campaign, per channel of it, per step of that.
  package static func read(
    _ question: ResultsQuestion, _ rules: AttributionRules, _ connection: Connection
  ) throws(Problem) -> [MessageResult] {
    let rows = try connection.query(
      Statements.reportedFunnel, .date(question.from), .date(question.to),
      .date(question.knownBefore), rules.sqlValue, question.campaignValue)
    var results: [MessageResult] = []
    for row in rows { results.append(try MessageResult(row)) }
    return results
  }

  private init(_ row: Row) throws(Problem) {
    campaign = try row.text("campaign_id")
    channel = try row.textOrNil("channel")
    step = try row.textOrNil("step_id")
    var stages: [(name: String, count: Int)] = []
    for name in ["written", "sent", "delivered", "opened", "clicked"] {
      stages.append((name, try row.int(name)))
    }
    self.stages = stages
    complaints = try row.int("complained")
    unsubscribed = try row.int("unsubscribed")
    converted = try row.int("converted")
    orders = try row.int("orders")
    clickedOrders = try row.int("clicked_orders")
    revenue = try row.decimal("revenue")
    averageReceipt = try row.decimalOrNil("average_receipt")
  }

  package static let shape: JSONShape = [
    "channel": .text.orNull, "step": .text.orNull, "written": .integer, "sent": .integer,
    "delivered": .integer, "opened": .integer, "clicked": .integer, "complaints": .integer,
    "unsubscribed": .integer, "converted": .integer, "orders": .integer,
    "orders_after_click": .integer, "revenue": .decimal, "average_receipt": .decimal.orNull,
  ]

  package var json: JSONValue {
    .object(
      [("channel", .optional(channel)), ("step", .optional(step))]
        + stages.map { ($0.name, .integer($0.count)) }
        + [
          ("complaints", .integer(complaints)), ("unsubscribed", .integer(unsubscribed)),
          ("converted", .integer(converted)), ("orders", .integer(orders)),
          ("orders_after_click", .integer(clickedOrders)),
          ("revenue", .text(revenue.description)),
          ("average_receipt", .optional(averageReceipt?.description)),
        ])
  }
}
