import Foundation
import Intake
import Postgres
import Runner
import SQLText
import TestKit
import Testing
import Vocabulary

/// Published RFM results, from the files as they were published, through whole nights.
@Suite struct PublishedRFMNightTests {
  /// The rules that the expected files score by, and the columns they score in.
  static let rules = [("r_rfm", "rpkg"), ("quantile", "pct"), ("ntile", "ntile")]

  static func models(money: String) -> [String: String] {
    var jobs: [String: String] = [:]
    for (rule, suffix) in rules {
      jobs["rfm/\(suffix).json5"] = """
        {
          window: "life", money: "\(money)", rule: "\(rule)", groups: 5, otherwise: "Others",
          names: [
            { name: "Champions", recency: [4, 5], frequency: [4, 5], monetary: [4, 5] },
            { name: "Potential Loyalist", recency: [3, 5], frequency: [3, 5], monetary: [2, 5] },
          ],
        }
        """
    }
    return jobs
  }

  static let orders = """
    {
      kind: "sales", unknown_customer: "create",
      columns: {
        receipt_id: { record_number: true, prefix: "O-" }, customer_id: "customer_id",
        issued_at: { column: "order_date", format: "yyyy-mm-dd" }, amount: "revenue",
        first_name: "first_name", last_name: "last_name", email: "email",
      },
    }
    """

  /// The named map of the package's vignette; the first match stands.
  static let vignette = """
    {
      window: "life", rule: "r_rfm", otherwise: "Others",
      names: [
        { name: "Champions", recency: [5, 5], frequency: [5, 5], monetary: [5, 5] },
        { name: "Potential Loyalist", recency: [3, 5], frequency: [3, 5], monetary: [2, 5] },
        { name: "Loyal Customers", recency: [2, 4], frequency: [2, 4], monetary: [2, 4] },
        { name: "Promising", recency: [3, 4], frequency: [1, 3], monetary: [3, 5] },
        { name: "New Customers", recency: [4, 5], frequency: [1, 3], monetary: [1, 5] },
        { name: "Can't Lose Them", recency: [1, 2], frequency: [3, 4], monetary: [4, 5] },
        { name: "At Risk", recency: [1, 2], frequency: [2, 5], monetary: [4, 5] },
        { name: "Need Attention", recency: [1, 3], frequency: [3, 5], monetary: [3, 5] },
        { name: "About To Sleep", recency: [2, 3], frequency: [1, 3], monetary: [1, 4] },
        { name: "Lost", recency: [1, 1], frequency: [1, 5], monetary: [1, 5] },
      ],
    }
    """

  static let cdnow = """
    {
      kind: "sales", unknown_customer: "create", dialect: { delimiter: "blanks", header: false },
      columns: {
        receipt_id: { record_number: true, prefix: "cdnow-" }, customer_id: { position: 2 },
        issued_at: { position: 3, format: "yyyymmdd" }, quantity: { position: 4 },
        amount: { position: 5 },
      },
    }
    """

  @Test(.needsSharedData) func `the orders of the R package rfm, customer by customer`() throws {
    let world = try NightWorld(
      ["feeds/orders.json5": Self.orders, "rfm/vignette.json5": Self.vignette]
        .merging(Self.models(money: "net")) { $1 })
    try world.drop("orders", "orders.csv", shared: "rfm-orders/rfm_data_orders.csv")
    let summary = try world.run("2006-12-31")
    #expect(summary.files.map(\.balance.new) == [4906])
    try Self.compare(
      world, with: "rfm-orders/expected_rfm_2006-12-31.csv", on: "2006-12-31",
      customers: 995)
    let connection = try world.connect()
    try Self.compareNamedSegments(connection)
    let champions = try connection.query(
      """
      SELECT count(*) AS customers, sum(purchases) AS orders, sum(amount) AS revenue
      FROM segment.rfm_score WHERE model = 'rpkg' AND name = 'Champions'
      """
    ).single
    #expect(try champions.int("customers") == 158)
    #expect(try champions.int("orders") == 1234)
    #expect(try champions.text("revenue") == "120178")
  }

  @Test(.needsSharedData) func `the CDNOW sample, customer by customer`() throws {
    let world = try NightWorld(
      ["feeds/cdnow.json5": Self.cdnow].merging(Self.models(money: "net")) { $1 })
    try world.drop("cdnow", "CDNOW_sample.txt", shared: "cdnow-sample/CDNOW_sample.txt")
    let summary = try world.run("1998-07-01")
    #expect(summary.files.map(\.balance.new) == [6919])
    try Self.compare(
      world, with: "cdnow-sample/expected_rfm_1998-07-01.csv", on: "1998-07-01",
      customers: 2357)
    try Self.comparePublishedSummary(world)
  }

  @Test(.needsSharedData, arguments: ["net", "gross"])
  func `the online shop as of 2011-01-01, after twenty nights`(money: String) throws {
    let world = try NightWorld(
      ["feeds/retail.json5": OnlineRetailTests.feed].merging(Self.models(money: money)) { $1 })
    for day in OnlineRetailTests.days {
      try world.drop("retail", "\(day).csv", shared: "online-retail-2010-12/\(day).csv")
      guard let night = CivilDate(day)?.adding(days: 1) else { continue }
      try world.run(night.description)
    }
    try world.run("2011-01-01")
    try Self.compare(
      world, with: "online-retail-2010-12/expected_rfm_\(money)_2011-01-01.csv",
      on: "2011-01-01", customers: 885)
  }

  /// Every customer's facts and scores under all three rules are those of the expected file.
  private static func compare(
    _ world: NightWorld, with path: String, on asOf: String, customers: Int
  ) throws {
    let expected = try ExpectedTable(path)
    #expect(expected.rows.count == customers)
    let connection = try world.connect()
    for (rule, suffix) in rules {
      let rows = try connection.query(
        """
        SELECT
          customer_id, recency, frequency, monetary, last_on,
          \(asOf)::date - last_on AS recency_days, purchases, amount
        FROM segment.rfm_score WHERE model = \(suffix)
        """)
      #expect(rows.count == expected.rows.count, "\(rule)")
      var scores: [String: Row] = [:]
      for row in rows { scores[try row.text("customer_id")] = row }
      for row in expected.rows {
        let id = row["customer_id"] ?? ""
        guard let score = scores[id] else {
          Issue.record("\(rule): customer \(id) has no score")
          continue
        }
        let found = try [
          score.text("recency"), score.text("frequency"), score.text("monetary"),
          score.text("last_on"), score.text("recency_days"), score.text("purchases"),
        ]
        let wanted = [
          row["r_\(suffix)"], row["f_\(suffix)"], row["m_\(suffix)"], row["last_date"],
          row["recency_days"], row["frequency"],
        ]
        #expect(found == wanted.map { $0 ?? "" }, "\(rule): \(id)")
        #expect(
          try score.decimal("amount") == ExactDecimal(row["monetary"] ?? ""), "\(rule): \(id)")
      }
    }
  }

  /// The package's table of segments: customers, orders and revenue of each name.
  private static func compareNamedSegments(_ connection: Connection) throws {
    let file = try Data(
      contentsOf: URL(filePath: SharedData.path("rfm-orders/expected_segments.json")))
    let json = try JSONSerialization.jsonObject(with: file) as? [String: Any]
    let expected = json?["segments_vignette_bounds"] as? [String: [String: Any]] ?? [:]
    #expect(!expected.isEmpty)
    let rows = try connection.query(
      """
      SELECT name, count(*) AS customers, sum(purchases) AS orders, sum(amount) AS revenue
      FROM segment.rfm_score WHERE model = 'vignette' GROUP BY name
      """)
    #expect(rows.count == expected.count)
    for row in rows {
      let wanted = expected[try row.text("name")] ?? [:]
      #expect(try row.int("customers") == wanted["customers"] as? Int)
      #expect(try row.int("orders") == wanted["orders"] as? Int)
      #expect(try row.text("revenue") == wanted["revenue"] as? String)
    }
  }

  /// Frequency, recency, T and mean value as Fader and Hardie published them for 1997-09-30.
  private static func comparePublishedSummary(_ world: NightWorld) throws {
    let published = try ExpectedTable(
      "cdnow-sample/cdnow_customers_summary_with_transactions.csv")
    let rows = try world.connect().query(
      """
      WITH days AS (
        SELECT customer_id, issued_on, sum(amount) AS amount
        FROM warehouse.receipt
        WHERE issued_on <= '1997-09-30'
        GROUP BY customer_id, issued_on
      ), spans AS (
        SELECT *, min(issued_on) OVER (PARTITION BY customer_id) AS first_on FROM days
      )
      SELECT
        customer_id::integer AS id,
        count(*) - 1 AS frequency,
        round((max(issued_on) - min(first_on)) / 7.0, 2) AS recency,
        round((date '1997-09-30' - min(first_on)) / 7.0, 2) AS age,
        round(coalesce(avg(amount) FILTER (WHERE issued_on > first_on), 0), 2) AS mean_value
      FROM spans
      GROUP BY customer_id
      """)
    #expect(rows.count == published.rows.count)
    var found: [String: [String]] = [:]
    for row in rows {
      found[try row.text("id")] = try [
        row.text("frequency"), row.text("recency"), row.text("age"), row.text("mean_value"),
      ]
    }
    for row in published.rows {
      let wanted = ["x", "t_x", "T", "zbar"].map { row[$0] ?? "" }
      let numbers = (found[row["ID"] ?? ""] ?? []).map { ExactDecimal($0) }
      #expect(numbers == wanted.map { ExactDecimal($0) }, "\(row["ID"] ?? "")")
    }
  }
}
