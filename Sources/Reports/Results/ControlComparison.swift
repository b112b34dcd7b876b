package import Postgres
import SQLText
import Statements
package import Vocabulary

/// What customers bought whom a campaign gave something, against those of its control group who would
/// have got it; formulas and their sources stand in `control_comparison.sql`.
package struct ControlComparison: Sendable {
  /// One side of it.
  package struct Side: Sendable {
    package let customers: Int
    package let buyers: Int
    package let receipts: Int
    /// Net of returns.
    package let revenue: ExactDecimal
    /// Buyers in per cent of customers, two decimals.
    package let percent: ExactDecimal?
    /// Revenue per customer.
    package let mean: ExactDecimal?
    package let averageReceipt: ExactDecimal?

    static let shape: JSONShape = [
      "customers": .integer, "buyers": .integer, "percent": .decimal.orNull,
      "receipts": .integer, "revenue": .decimal, "revenue_per_customer": .decimal.orNull,
      "average_receipt": .decimal.orNull,
    ]

    var json: JSONValue {
      .object([
        ("customers", .integer(customers)), ("buyers", .integer(buyers)),
        ("percent", .optional(percent?.description)), ("receipts", .integer(receipts)),
        ("revenue", .text(revenue.description)),
        ("revenue_per_customer", .optional(mean?.description)),
        ("average_receipt", .optional(averageReceipt?.description)),
      ])
    }
  }

  /// A difference between the sides, with what it is at least and at most, 95 times of 100.
  package struct Uplift: Sendable {
    package let value: ExactDecimal
    /// `nil`: too few customers for one.
    package let low: ExactDecimal?
    package let high: ExactDecimal?

    /// Whether more than chance stands behind it.
    package var isClear: Bool {
      guard let low, let high else { return false }
      let zero = ExactDecimal(units: 0, scale: 0)
      return low > zero || high < zero
    }

    static let shape: JSONShape = [
      "value": .decimal, "low": .decimal.orNull, "high": .decimal.orNull,
    ]

    var json: JSONValue {
      .object([
        ("value", .text(value.description)), ("low", .optional(low?.description)),
        ("high", .optional(high?.description)),
      ])
    }
  }

  /// Empty: everybody against the control group of all campaigns.
  package let campaign: String
  package let treated: Side
  package let controls: Side
  /// Of the share of buyers, in points of a per cent; `nil`: a side is empty.
  package let share: Uplift?
  /// Of the revenue per customer.
  package let mean: Uplift?
  /// The revenue that the treated brought beyond what they would have brought anyway.
  package let gained: ExactDecimal?

  package var isOfEverybody: Bool { campaign.isEmpty }

  /// - Parameter isOfEverybody: also everybody against the control group of all campaigns.
  package static func read(
    _ question: ResultsQuestion, _ rules: AttributionRules, isOfEverybody: Bool,
    _ connection: Connection
  ) throws(Problem) -> [ControlComparison] {
    let rows = try connection.query(
      Statements.controlComparison, .date(question.from), .date(question.to),
      .date(question.knownBefore), rules.sqlValue, question.campaignValue, .text(rules.salt),
      .integer(rules.globalShare), .boolean(isOfEverybody))
    var comparisons: [ControlComparison] = []
    for row in rows { comparisons.append(try ControlComparison(row)) }
    return comparisons
  }

  private init(_ row: Row) throws(Problem) {
    campaign = try row.text("campaign_id")
    treated = Side(
      customers: try row.int("treated"), buyers: try row.int("treated_buyers"),
      receipts: try row.int("treated_receipts"), revenue: try row.decimal("treated_revenue"),
      percent: try row.decimalOrNil("treated_percent"),
      mean: try row.decimalOrNil("treated_mean"),
      averageReceipt: try row.decimalOrNil("treated_average"))
    controls = Side(
      customers: try row.int("controls"), buyers: try row.int("control_buyers"),
      receipts: try row.int("control_receipts"), revenue: try row.decimal("control_revenue"),
      percent: try row.decimalOrNil("control_percent"),
      mean: try row.decimalOrNil("control_mean"),
      averageReceipt: try row.decimalOrNil("control_average"))
    share = try Self.uplift(
      row.decimalOrNil("uplift_points"), row.decimalOrNil("uplift_points_low"),
      row.decimalOrNil("uplift_points_high"))
    mean = try Self.uplift(
      row.decimalOrNil("uplift_mean"), row.decimalOrNil("uplift_mean_low"),
      row.decimalOrNil("uplift_mean_high"))
    gained = try row.decimalOrNil("gained")
  }

  private static func uplift(
    _ value: ExactDecimal?, _ low: ExactDecimal?, _ high: ExactDecimal?
  ) -> Uplift? {
    value.map { Uplift(value: $0, low: low, high: high) }
  }

  package static let shape: JSONShape = [
    "treated": Side.shape, "controls": Side.shape, "uplift_points": Uplift.shape.orNull,
    "uplift_revenue_per_customer": Uplift.shape.orNull, "gained_revenue": .decimal.orNull,
  ]

  package var json: JSONValue {
    .object([
      ("treated", treated.json), ("controls", controls.json),
      ("uplift_points", share?.json ?? .null),
      ("uplift_revenue_per_customer", mean?.json ?? .null),
      ("gained_revenue", .optional(gained?.description)),
    ])
  }
}
