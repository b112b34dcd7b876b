import Intake
import Postgres
import Runner
import SQLText
import TestKit
import Testing
import Vocabulary

/// 20 daily files of a real shop as 20 nights, through a feed definition for its own columns.
@Suite struct OnlineRetailTests {
  /// The example of `jobs/README.md`: a flat file whose invoices beginning with C are returns.
  static let feed = """
    {
      kind: "sales", amounts: "signed", unknown_customer: "create", extra_columns: "ignore",
      columns: {
        receipt_id: "InvoiceNo", product_id: "StockCode", quantity: "Quantity", price: "UnitPrice",
        issued_at: { column: "InvoiceDate", format: "yyyy-mm-dd hh:mm:ss" },
        kind: { column: "InvoiceNo", prefix_map: { C: "return" }, default: "sale" },
        customer_id: { column: "CustomerID", strip_suffix: ".0" },
        country: "Country",
      },
    }
    """

  static let days = (1...23).filter { ![4, 11, 18].contains($0) }.map { "2010-12-\(padded($0, 2))" }

  @Test(.needsSharedData) func `each day's control totals are those of the file`() throws {
    let world = try NightWorld(["feeds/retail.json5": Self.feed])
    let expected = try ExpectedTable("online-retail-2010-12/expected_daily_control_totals.csv")
    let connection = try world.connect()
    for (day, row) in zip(Self.days, expected.rows) {
      try world.drop("retail", "\(day).csv", shared: "online-retail-2010-12/\(day).csv")
      guard let night = CivilDate(day)?.adding(days: 1) else { continue }
      let summary = try world.run(night.description)
      #expect(summary.files.count == 1)
      #expect(summary.files.first?.verdict == .accepted)
      #expect(summary.files.first?.balance.read == Int(row["rows"] ?? ""), "\(day)")
      let totals = try connection.query(Self.dayTotals(of: day)).single
      #expect(try totals.text("rows") == row["rows"], "\(day)")
      #expect(try totals.text("sales") == row["sale_invoices"], "\(day)")
      #expect(try totals.text("returns") == row["cancel_invoices"], "\(day)")
      #expect(try totals.text("anonymous") == row["blank_customer_rows"], "\(day)")
      #expect(try totals.decimal("amount").description == row["sum_amount_exact"], "\(day)")
      #expect(try totals.text("quantity") == row["sum_quantity"], "\(day)")
      #expect(try totals.text("customers") == row["distinct_customers"], "\(day)")
    }
  }

  private static func dayTotals(of day: String) -> SQL {
    """
    WITH receipts AS (
      SELECT * FROM warehouse.receipt WHERE issued_on = \(day)::date
      UNION ALL
      SELECT * FROM warehouse.anonymous_receipt WHERE issued_on = \(day)::date
    ), lines AS (
      SELECT l.* FROM warehouse.receipt_line AS l
      UNION ALL
      SELECT l.* FROM warehouse.anonymous_receipt_line AS l
    )
    SELECT
      (SELECT count(*) FROM receipts WHERE kind = 'sale') AS sales,
      (SELECT count(*) FROM receipts WHERE kind = 'return') AS returns,
      (SELECT count(DISTINCT customer_id) FROM receipts WHERE customer_id <> '') AS customers,
      (SELECT sum(amount)::numeric(20, 2) FROM receipts) AS amount,
      count(*) AS rows,
      count(*) FILTER (WHERE l.customer_id = '') AS anonymous,
      sum(CASE r.kind WHEN 'return' THEN -l.quantity ELSE l.quantity END) AS quantity
    FROM lines AS l
    JOIN receipts AS r ON r.receipt_id = l.receipt_id
    """
  }
}
