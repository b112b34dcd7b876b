import Catalog
import Definitions
import SQLText
import Vocabulary

/// Which purchases a condition looks at.
struct PurchaseScope: Sendable, Hashable {
  let window: PurchaseWindow
  let kind: PurchaseKind
  let shops: [String]
  let products: [String]

  init(window: PurchaseWindow, kind: PurchaseKind, shops: [String] = [], products: [String] = []) {
    self.window = window
    self.kind = kind
    self.shops = Set(shops).sorted()
    self.products = Set(products).sorted()
  }
}

/// The purchases of a scope, one row per customer who has any.
///
/// Cancelled receipts do not count. Money of returns is positive when only returns are looked at,
/// and taken off when they are looked at together with sales. With products named, money is that of
/// their lines, whose direction is that of their receipt.
struct PurchaseAggregate: Sendable {
  let name: SQLName
  let scope: PurchaseScope
  var measures: Set<PurchaseMeasure>
  let place: Place

  func commonTable(before businessDate: CivilDate, among population: SQLName?) -> SQL {
    let columns = ["r.customer_id"] + PurchaseMeasure.allCases.compactMap(column)
    let restriction: [SQL] =
      population.map { ["r.customer_id IN (SELECT a.customer_id FROM \($0) AS a)"] } ?? []
    let filters = restriction + facts(before: businessDate)
    return """
      \(comment: place)
      \(name) AS (
        SELECT
          \(SQL.joined(columns, separator: ",\n"))
        FROM \(Catalog.Warehouse.receipt) AS r\(lineJoin)
        WHERE
          \(SQL.joined(filters, separator: "\nAND "))
        GROUP BY r.customer_id
      )
      """
  }

  /// What a customer has, where one without a row has none.
  func value(of measure: PurchaseMeasure) -> SQL {
    Self.value(of: measure, in: name)
  }

  static func value(of measure: PurchaseMeasure, in name: SQLName) -> SQL {
    switch measure {
    case .count: "coalesce(\(name).receipts, 0)"
    case .sum: "coalesce(\(name).amount, 0)"
    case .average: "\(name).average"
    case .largest: "\(name).largest"
    case .firstOn: "\(name).first_on"
    case .lastOn: "\(name).last_on"
    }
  }

  private func column(_ measure: PurchaseMeasure) -> SQL? {
    guard measures.contains(measure) else { return nil }
    switch measure {
    case .count: return "\(receipts) AS receipts"
    case .sum: return "sum(\(money)) AS amount"
    case .average: return "sum(\(money)) / nullif(\(receipts), 0) AS average"
    case .largest: return "max(\(scope.kind == .net ? unsigned : money))\(ofSales) AS largest"
    case .firstOn: return "min(r.issued_on)\(ofSales) AS first_on"
    case .lastOn: return "max(r.issued_on)\(ofSales) AS last_on"
    }
  }

  private var receipts: SQL {
    hasLines ? "count(DISTINCT r.receipt_id)\(ofSales)" : "count(*)\(ofSales)"
  }

  /// Together with returns, counts, dates and the largest are those of sales.
  private var ofSales: SQL { scope.kind == .net ? " FILTER (WHERE r.kind = 'sale')" : .empty }

  private var hasLines: Bool { !scope.products.isEmpty }

  private var unsigned: SQL { hasLines ? "l.amount" : "r.amount" }

  private var money: SQL {
    switch (scope.kind, hasLines) {
    case (.return, false): "-r.amount"
    case (.net, true): "CASE r.kind WHEN 'sale' THEN l.amount ELSE -l.amount END"
    case (_, true): "l.amount"
    case (_, false): "r.amount"
    }
  }

  private var lineJoin: SQL {
    guard hasLines else { return .empty }
    return """

      JOIN \(Catalog.Warehouse.receiptLine) AS l
        ON l.customer_id = r.customer_id
        AND l.receipt_id = r.receipt_id
      """
  }

  private func facts(before businessDate: CivilDate) -> [SQL] {
    var facts: [SQL] = ["r.status <> 'cancelled'"]
    switch scope.kind {
    case .sale: facts.append("r.kind = 'sale'")
    case .return: facts.append("r.kind = 'return'")
    case .net: break
    }
    switch scope.window {
    case .life: break
    case .last(let days): facts.append("r.issued_on >= \(businessDate) - \(days)")
    case .dates(let from, let until):
      if let from { facts.append("r.issued_on >= \(from)") }
      if let until { facts.append("r.issued_on <= \(until)") }
    }
    facts.append("r.issued_on < \(businessDate)")
    if !scope.shops.isEmpty { facts.append("r.shop_id IN (\(list(scope.shops)))") }
    if hasLines { facts.append("l.product_id IN (\(list(scope.products)))") }
    return facts
  }

  private func list(_ texts: [String]) -> SQL {
    SQL.joined(texts.map { SQL(.text($0)) }, separator: ", ")
  }
}
