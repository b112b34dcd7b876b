import Catalog
import Definitions
import SQLText
import Vocabulary

/// What counts as a purchase of a model: the same words for a full build, for customers who are read
/// again and for receipts that come and go.
///
/// Net: money of sales and returns, everything else of sales. Gross: sales with a positive amount
/// and nothing else.
struct RFMPurchases {
  let definition: RFMDefinition

  /// The first day of the window of a date; `nil`: the whole life.
  func windowStart(_ businessDate: CivilDate) -> CivilDate? {
    guard case .last(let days) = definition.window else { return nil }
    return businessDate.adding(days: -days)
  }

  /// Receipts `r` that count, whatever their day.
  var kinds: [SQL] {
    ["r.status <> 'cancelled'"]
      + (definition.money == .gross ? ["r.kind = 'sale'", "r.amount > 0"] : [])
  }

  /// Receipts `r` that count for a date.
  func filters(on businessDate: CivilDate) -> [SQL] {
    kinds + (windowStart(businessDate).map { ["r.issued_on >= \($0)"] } ?? [])
      + ["r.issued_on < \(businessDate)"]
  }

  var lastOn: SQL { "max(r.issued_on)\(ofSales)" }

  var count: SQL {
    switch definition.frequency {
    case .receipts: "count(*)\(ofSales)"
    case .days: "count(DISTINCT r.issued_on)\(ofSales)"
    }
  }

  /// A customer with nothing but returns has bought nothing.
  var havingSale: SQL {
    definition.money == .net ? "\nHAVING count(*) FILTER (WHERE r.kind = 'sale') > 0" : .empty
  }

  private var ofSales: SQL {
    definition.money == .net ? " FILTER (WHERE r.kind = 'sale')" : .empty
  }

  /// Current members of the base, joined to a table with customers.
  func baseJoin(to alias: SQLName) -> SQL {
    guard let base = definition.base else { return .empty }
    return """

      JOIN \(Catalog.Segment.membership) AS b
        ON b.customer_id = \(alias).customer_id
        AND b.segment = \(base.value)
        AND b.left_on IS NULL
      """
  }

  /// `purchase AS (…)`: what a customer bought in the window, of those of the base who bought.
  ///
  /// - Parameter rereading: only those of the staging table `rfm_reread`.
  func table(on businessDate: CivilDate, rereading: Bool = false) -> SQL {
    let reread: SQL =
      rereading
      ? "\nJOIN \(Catalog.Segment.rfmReread) AS c ON c.customer_id = r.customer_id" : .empty
    return """
      \(comment: definition.place)
      purchase AS (
        SELECT
          r.customer_id,
          \(lastOn) AS last_on,
          (\(count))::integer AS purchases,
          sum(r.amount) AS amount
        FROM \(Catalog.Warehouse.receipt) AS r\(reread)\(baseJoin(to: "r"))
        WHERE
          \(SQL.joined(filters(on: businessDate), separator: "\nAND "))
        GROUP BY r.customer_id\(havingSale)
      )
      """
  }
}
