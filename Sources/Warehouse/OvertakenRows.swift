import Catalog
package import Definitions
import Postgres
import SQLText
package import Vocabulary

/// Rows of a repair that come too late.
extension WarehouseLoad {
  /// Takes staged rows out whose key a later load than `original` has written: a repair changes only
  /// what nothing newer has touched. What a later load brought without a change was not written and
  /// does not count as touched.
  ///
  /// - Returns: how many rows were stale.
  package func dropOvertaken(_ kind: FeedKind, since original: Int64) throws(Problem) -> Int {
    switch kind {
    case .receipts:
      return try dropOvertaken(
        Route.receipts.staging, by: ReceiptMoves.places.map(\.receipts), key: ["receipt_id"],
        original)
    case .receiptLines:
      return try dropOvertaken(
        Route.receiptLines.staging, by: ReceiptMoves.places.map(\.lines),
        key: ["receipt_id", "line_no"], original)
    case .sales:
      return try dropOvertaken(
        Route.sales.staging, by: ReceiptMoves.places.map(\.receipts), key: ["receipt_id"], original)
    default:
      return try dropOvertaken(
        kind.route.staging, by: [kind.route.target], key: kind.route.key, original)
    }
  }

  private func dropOvertaken(
    _ staging: Table, by targets: [Table], key: [SQLName], _ original: Int64
  ) throws(Problem) -> Int {
    var dropped = 0
    for target in targets {
      dropped += try connection.execute(
        """
        DELETE FROM \(staging) AS s
        USING \(target) AS t
        WHERE
          (\(SQL.list(key, of: "s"))) = (\(SQL.list(key, of: "t")))
          AND t.last_load > \(original)
        """)
    }
    return dropped
  }
}
