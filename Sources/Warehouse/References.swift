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
    case .message:
      """
      (
        EXISTS (
          SELECT FROM \(Catalog.Ledger.message) AS m
          WHERE m.customer_id = \(row).customer_id AND m.message_key = \(row).message_key
        )
        OR \(Self.isTestMessage(row))
      )
      """
    }
  }

  /// The row speaks of a message that `mailing test` wrote. Its key is no message's to a customer.
  static func isTestMessage(_ row: SQLName) -> SQL {
    """
    EXISTS (
      SELECT FROM \(Catalog.Ledger.testMessage) AS w
      WHERE w.customer_id = \(row).customer_id AND w.message_key = \(row).message_key
    )
    """
  }

  /// The row names something that has not come, and must wait.
  func hasNotCome(for row: SQLName) -> SQL? {
    guard let hasCome = hasCome(for: row) else { return nil }
    return switch self {
    case .customer: "\(row).customer_id <> '' AND NOT \(hasCome)"
    case .receipt, .message, .nothing: "NOT \(hasCome)"
    }
  }

  /// The product of a line has come.
  static func productHasCome(for row: SQLName) -> SQL {
    """
    EXISTS (
      SELECT FROM \(Catalog.Warehouse.product) AS q WHERE q.product_id = \(row).product_id
    )
    """
  }
}

/// Which of two statements about one thing is the older one.
extension Route.Version {
  /// Not true where the versions do not tell: then the file that came later is right.
  func isOlder(_ one: SQLName, than other: SQLName) -> SQL {
    let updated: SQL = "\(one).updated_at < \(other).updated_at"
    return switch self {
    case .updatedAt: updated
    case .updatedAtOr(let time): "coalesce(\(updated), \(one).\(time) < \(other).\(time))"
    case .snapshot(let day):
      """
      (
        \(one).\(day) < \(other).\(day)
        OR (\(one).\(day) = \(other).\(day) AND \(updated))
      )
      """
    }
  }
}

extension Route {
  /// One thing can wait more than once, under several customers, and beside what stands of it.
  var hasRivals: Bool { parking.map { $0.key.count > key.count } ?? false }

  /// Two rows speak of the same thing.
  func sameKey(_ one: SQLName, _ other: SQLName) -> SQL {
    "(\(SQL.list(key, of: one))) = (\(SQL.list(key, of: other)))"
  }
}

extension FeedKind {
  /// The tables its rows go through.
  var route: Route { Route.of(rawValue) }
}
