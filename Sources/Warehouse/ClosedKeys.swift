import Catalog
package import Definitions
import Postgres
import SQLText
package import Vocabulary

/// What it means to close a key of a kind: the state in which it stands from then on. Nothing is
/// erased, and a later delivery that speaks of the key opens it again.
struct Closing {
  let route: Route
  /// The column that says the state, and what it says of what is closed.
  private let column: SQLName
  private let state: SQL
  /// The state as it becomes of what stands, `t`.
  private let stateOfStanding: SQL

  /// `nil` for kinds whose rows have no state: what happened cannot be closed.
  init?(_ kind: FeedKind) {
    route = kind.route
    switch kind {
    case .customers:
      (column, state) = ("status", "'blocked'")
      // Who was merged stays merged.
      stateOfStanding = "CASE t.status WHEN 'merged' THEN t.status ELSE 'blocked' END"
      return
    case .receipts: (column, state) = ("status", "'cancelled'")
    case .subscriptions: (column, state) = ("state", "'off'")
    case .promoCodes: (column, state) = ("state", "'void'")
    case .bonusLots: (column, state) = ("state", "'expired'")
    case .products, .dictionaries: (column, state) = ("is_active", "false")
    case .categories, .receiptLines, .sales, .events, .messageStatuses, .accrualResponses:
      return nil
    }
    stateOfStanding = state
  }

  private var isReceipts: Bool { route.kind == Route.receipts.kind }
  private var places: [Table] {
    isReceipts ? ReceiptMoves.places.map(\.receipts) : [route.target]
  }
  private var key: [SQLName] { isReceipts ? ["customer_id", "receipt_id"] : route.key }

  private var isSame: SQL { "(\(SQL.list(key, of: "t"))) = (\(SQL.list(key, of: "s")))" }

  /// Staged rows speak of the customer who has the row now.
  var find: SQL? {
    if isReceipts {
      return """
        UPDATE \(route.staging) AS s
        SET customer_id = h.customer_id
        FROM \(Catalog.Warehouse.receiptHome) AS h
        WHERE h.receipt_id = s.receipt_id AND h.customer_id <> s.customer_id
        """
    }
    guard route.key.contains("customer_id"),
      Catalog.Warehouse.movedByMerge.contains(route.target)
    else { return nil }
    return """
      UPDATE \(route.staging) AS s
      SET customer_id = m.root, suspect = true
      FROM \(Catalog.Warehouse.customerMerge) AS m
      WHERE m.customer_id = s.customer_id AND m.is_moved
      """
  }

  /// Takes rows out of staging whose key does not stand anywhere, and tells their numbers.
  var takeUnknown: SQL {
    let standsNowhere = places.map { place -> SQL in
      "NOT EXISTS (SELECT FROM \(place) AS t WHERE \(isSame))"
    }
    return """
      DELETE FROM \(route.staging) AS s
      WHERE \(SQL.joined(standsNowhere, separator: " AND "))
      RETURNING s.row_number
      """
  }

  /// Whatever a staged row says, its key is closed.
  var close: SQL { "UPDATE \(route.staging) SET \(column) = \(state)" }

  /// Staged rows say what stands, but for the state and the time. Rows that are older than what stands
  /// are left for the merge to call stale.
  var copies: [SQL] {
    let columns = route.target.payload.map(\.name)
    let values = columns.map { name -> SQL in
      if name == column { return stateOfStanding }
      if name == route.version.time { return "s.\(name)" }
      return name == "updated_at" ? "coalesce(s.updated_at, t.updated_at)" : "t.\(name)"
    }
    return places.map { place in
      """
      UPDATE \(route.staging) AS s
      SET (\(SQL.list(columns))) = ROW (\(SQL.joined(values, separator: ", ")))
      FROM \(place) AS t
      WHERE \(isSame) AND (\(route.version.isOlder("s", than: "t"))) IS NOT TRUE
      """
    }
  }
}

extension FeedKind {
  /// Whether a delivery can close keys of this kind.
  package var canBeClosed: Bool { Closing(self) != nil }
}

extension WarehouseLoad {
  /// Makes the staged rows of a delivery with the status delete say that their keys are closed; the
  /// merge then brings that home as any other correction. Keys that do not stand are refused.
  ///
  /// - Returns: how many staged rows have become suspects of a repeated key.
  package func closeKeys(_ kind: FeedKind, into refused: inout RefusedRows) throws(Problem) -> Int {
    guard let closing = Closing(kind) else {
      throw .bug("keys of \(kind.rawValue) cannot be closed")
    }
    let sent = try closing.find.map { find throws(Problem) in try connection.execute(find) } ?? 0
    for row in try connection.query(closing.takeUnknown) {
      refused.reasons[Int(try row.int64("row_number"))] = .keyUnknown
    }
    _ = try connection.execute(closing.close)
    for copy in closing.copies { _ = try connection.execute(copy) }
    return sent
  }
}

extension Route.Version {
  /// The column of the time of which a row speaks, beside `updated_at`.
  fileprivate var time: SQLName? {
    switch self {
    case .updatedAt: nil
    case .updatedAtOr(let column), .snapshot(let column): column
    }
  }
}
