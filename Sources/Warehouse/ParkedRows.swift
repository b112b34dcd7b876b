import Catalog
import Definitions
import Postgres
import SQLText
package import Vocabulary

/// Rows that waited for what they refer to come home when it has come.
extension WarehouseLoad {
  /// Joins every parked row whose time has come. Returns how many came home.
  ///
  /// A receipt that a later file has brought already is older than what stands, and is dropped.
  package func joinParkedRows() throws(Problem) -> Int {
    try dropOvertakenReceipts()
    var joined = 0
    for kind in FeedKind.allCases {
      let route = kind.route
      guard let parking = route.parking, let ready = route.refersTo.hasCome(for: "p"),
        try hasRows(parking)
      else { continue }
      try empty(route.staging)
      let unparked = try connection.execute(
        StagedTable.unpark(parking, into: route.staging, where: ready))
      guard unparked > 0 else { continue }
      let counts = try joining.merge(kind, suspects: unparked)
      try expect(unparked, from: counts.total)
      joined += unparked
    }
    return joined
  }

  /// A file that speaks of a receipt takes back what earlier files said of it and still waits, under
  /// whatever customer; what carries a newer version stays.
  func forgetWaitingVersions() throws(Problem) {
    guard try hasRows(Catalog.Intake.parkedReceipt) else { return }
    _ = try connection.execute(
      """
      DELETE FROM \(Catalog.Intake.parkedReceipt) AS p
      USING \(Catalog.Intake.receiptRow) AS s
      WHERE
        s.receipt_id = p.receipt_id
        AND s.customer_id <> p.customer_id
        AND p.load_id < \(load)
        AND (s.updated_at < p.updated_at) IS NOT TRUE
      """)
  }

  private func dropOvertakenReceipts() throws(Problem) {
    guard try hasRows(Catalog.Intake.parkedReceipt) else { return }
    _ = try connection.execute(
      """
      DELETE FROM \(Catalog.Intake.parkedReceipt) AS p
      USING \(Catalog.Warehouse.receiptHome) AS h
      WHERE h.receipt_id = p.receipt_id AND p.load_id < \(load)
        AND (
          EXISTS (
            SELECT
            FROM \(Catalog.Warehouse.receipt) AS t
            WHERE
              t.customer_id = h.customer_id
              AND t.receipt_id = h.receipt_id
              AND t.last_load > p.load_id
          )
          OR EXISTS (
            SELECT
            FROM \(Catalog.Warehouse.anonymousReceipt) AS t
            WHERE
              h.customer_id = ''
              AND t.receipt_id = h.receipt_id
              AND t.last_load > p.load_id
          )
        )
      """)
  }
}
