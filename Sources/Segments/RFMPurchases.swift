import Catalog
import Definitions
import SQLText

extension RFMStatements {
  /// `purchase AS (…)`: what a customer bought in the window, of those of the base who bought.
  ///
  /// Net: money of sales and returns, everything else of sales. Gross: sales with a positive amount
  /// and nothing else.
  var purchaseTable: SQL {
    """
    \(comment: definition.place)
    purchase AS (
      SELECT
        r.customer_id,
        max(r.issued_on)\(ofSales) AS last_on,
        (\(purchaseCount))::integer AS purchases,
        sum(r.amount) AS amount
      FROM \(Catalog.Warehouse.receipt) AS r\(baseJoin)
      WHERE
        \(SQL.joined(filters, separator: "\nAND "))
      GROUP BY r.customer_id\(havingSale)
    )
    """
  }

  private var ofSales: SQL {
    definition.money == .net ? " FILTER (WHERE r.kind = 'sale')" : .empty
  }

  private var purchaseCount: SQL {
    switch definition.frequency {
    case .receipts: "count(*)\(ofSales)"
    case .days: "count(DISTINCT r.issued_on)\(ofSales)"
    }
  }

  private var baseJoin: SQL {
    guard let base = definition.base else { return .empty }
    return """

      JOIN \(Catalog.Segment.membership) AS b
        ON b.customer_id = r.customer_id
        AND b.segment = \(base.value)
        AND b.left_on IS NULL
      """
  }

  private var filters: [SQL] {
    var filters: [SQL] = ["r.status <> 'cancelled'"]
    if definition.money == .gross { filters += ["r.kind = 'sale'", "r.amount > 0"] }
    if case .last(let days) = definition.window {
      filters.append("r.issued_on >= \(businessDate) - \(days)")
    }
    return filters + ["r.issued_on < \(businessDate)"]
  }

  private var havingSale: SQL {
    definition.money == .net ? "\nHAVING count(*) FILTER (WHERE r.kind = 'sale') > 0" : .empty
  }
}
