import Intake
import Postgres
import Runner
import SQLText
import TestKit
import Testing
import Vocabulary

/// Customers with registration dates and their sales, packed, with a byte order mark and CRLF.
@Suite struct AdventureWorksTests {
  static let jobs = [
    "feeds/customers.json5": """
    {
      kind: "customers", extra_columns: "ignore",
      columns: {
        customer_id: "CustomerKey",
        registered_at: { column: "DateFirstPurchase", format: "yyyy-mm-dd" },
        first_name: "First Name", last_name: "Last Name", full_name: "Full Name", city: "City",
        sex: { column: "Gender", map: { Male: "M", Female: "F" } },
      },
    }
    """,
    "feeds/sales.json5": """
    {
      kind: "sales", extra_columns: "ignore",
      columns: {
        receipt_id: "SalesOrderNumber", customer_id: "CustomerKey", product_id: "ProductKey",
        issued_at: { column: "OrderDateKey", format: "yyyymmdd" }, amount: "SalesAmount",
      },
    }
    """,
  ]

  @Test(.needsSharedData) func `customers and their sales load without a lost row`() throws {
    let world = try NightWorld(Self.jobs)
    try world.drop("customers", "DimCustomer.csv", shared: "adventureworks-star/DimCustomer.csv")
    try world.drop(
      "sales", "FactInternetSales.csv.gz", shared: "adventureworks-star/FactInternetSales.csv.gz")
    let summary = try world.run("2026-01-01")
    #expect(summary.files.map(\.verdict) == [.accepted, .accepted])
    #expect(summary.files.map(\.balance.read) == [18_484, 58_168])
    #expect(summary.files.map(\.balance.new) == [18_484, 58_168])
    let connection = try world.connect()
    let totals = try connection.query(
      """
      SELECT
        (SELECT count(*) FROM warehouse.customer) AS customers,
        (SELECT count(*) FROM warehouse.receipt_line) AS lines,
        (SELECT sum(amount) FROM warehouse.receipt_line) = (SELECT sum(amount) FROM warehouse.receipt)
          AS agree
      """
    ).single
    #expect(try totals.int("customers") == 18_484)
    #expect(try totals.int("lines") == 58_168)
    #expect(try totals.bool("agree"))
  }

  @Test(.needsSharedData) func `sales that come first wait for their customers and lose nothing`()
    throws
  {
    let world = try NightWorld(Self.jobs)
    try world.drop(
      "sales", "FactInternetSales.csv.gz", shared: "adventureworks-star/FactInternetSales.csv.gz")
    let first = try world.run("2026-01-01")
    #expect(first.files.map(\.balance.parked) == [58_168])
    try world.drop("customers", "DimCustomer.csv", shared: "adventureworks-star/DimCustomer.csv")
    _ = try world.run("2026-01-02")
    let connection = try world.connect()
    let totals = try connection.query(
      """
      SELECT
        (SELECT count(*) FROM warehouse.receipt_line) AS lines,
        (SELECT count(*) FROM intake.parked_receipt_line) AS waiting
      """
    ).single
    #expect(try totals.int("lines") == 58_168)
    #expect(try totals.int("waiting") == 0)
  }
}
