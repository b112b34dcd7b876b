import Catalog
import Definitions
import SQLText

/// What rows refer to, as conditions on a row of any table that holds such rows.
extension Route.Reference {
  /// What the row refers to has come; nil where it refers to nothing.
  func hasCome(for row: SQLName) -> SQL? {
    switch self {
    case .nothing: nil
    case .customer:
      """
      EXISTS (
        SELECT FROM \(Catalog.Warehouse.customer) AS c WHERE c.customer_id = \(row).customer_id
      )
      """
    case .receipt:
      """
      EXISTS (
        SELECT FROM \(Catalog.Warehouse.receiptHome) AS h WHERE h.receipt_id = \(row).receipt_id
      )
      """
    }
  }

  /// The row names something that has not come, and must wait.
  func hasNotCome(for row: SQLName) -> SQL? {
    guard let hasCome = hasCome(for: row) else { return nil }
    return switch self {
    case .customer: "\(row).customer_id <> '' AND NOT \(hasCome)"
    case .receipt, .nothing: "NOT \(hasCome)"
    }
  }
}

extension FeedKind {
  /// The tables its rows go through.
  var route: Route { Route.of(rawValue) }
}
