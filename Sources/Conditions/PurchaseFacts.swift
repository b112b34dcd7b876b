import Definitions
import SQLText
import Vocabulary

/// What a condition asks of purchases, as columns of the passes over receipts and their lines.
///
/// Cancelled receipts do not count. Money of returns is positive when only returns are looked at,
/// and taken off when they are looked at together with sales. With products or categories named,
/// money is that of their lines, whose direction is that of their receipt.
struct PurchaseFacts {
  let condition: PurchaseCondition

  /// The value of a measure.
  func value(of measure: FactMeasure, at place: Place, _ sources: inout FactSources) -> SQL {
    switch measure {
    case .count: return count(at: place, &sources)
    case .sum: return "coalesce(\(sum(at: place, &sources)), 0)"
    case .average:
      return "(\(sum(at: place, &sources)) / nullif(\(count(at: place, &sources)), 0))"
    case .largest: return column("largest", "max(\(largest))", ofSales, at: place, &sources)
    case .firstOn: return column("first_on", "min(r.issued_on)", ofSales, at: place, &sources)
    case .lastOn: return column("last_on", "max(r.issued_on)", ofSales, at: place, &sources)
    case .daysSinceFirst:
      return "(\(sources.businessDate) - \(value(of: .firstOn, at: place, &sources)))"
    case .daysSinceLast:
      return "(\(sources.businessDate) - \(value(of: .lastOn, at: place, &sources)))"
    case .distinctProducts:
      let products: SQL = "count(DISTINCT l.product_id)"
      let filters = receipt(&sources) + goods(&sources) + ofSales
      let column = sources.column(
        .lines, "products", products, where: filters, in: condition.tests.window, at: place)
      return "coalesce(\(column), 0)"
    case .share:
      let all = sources.column(
        .lines, "sum", "sum(\(moneyOfLines))", where: receipt(&sources),
        in: condition.tests.window, at: place)
      return "(coalesce(\(sum(at: place, &sources)), 0) / nullif(\(all), 0))"
    }
  }

  /// Whether there was any such purchase; never unknown.
  func happened(at place: Place, _ sources: inout FactSources) -> SQL {
    "coalesce(\(column("count", "count(*)", ofSales, at: place, &sources)), 0)"
  }

  private func count(at place: Place, _ sources: inout FactSources) -> SQL {
    let receipts: SQL = condition.namesGoods ? "count(DISTINCT r.receipt_id)" : "count(*)"
    return "coalesce(\(column("count", receipts, ofSales, at: place, &sources)), 0)"
  }

  private func sum(at place: Place, _ sources: inout FactSources) -> SQL {
    let money = condition.namesGoods ? moneyOfLines : moneyOfReceipts
    return column("sum", "sum(\(money))", [], at: place, &sources)
  }

  private func column(
    _ stem: StaticString, _ aggregate: SQL, _ filters: [SQL], at place: Place,
    _ sources: inout FactSources
  ) -> SQL {
    sources.column(
      condition.namesGoods ? .lines : .receipts, stem, aggregate,
      where: receipt(&sources) + goods(&sources) + filters, in: condition.tests.window, at: place)
  }

  // MARK: Money

  private var moneyOfReceipts: SQL { condition.kind == .return ? "-r.amount" : "r.amount" }

  private var moneyOfLines: SQL {
    condition.kind == .net ? "CASE r.kind WHEN 'sale' THEN l.amount ELSE -l.amount END" : "l.amount"
  }

  /// Together with returns, the largest is that of the sales.
  private var largest: SQL { condition.namesGoods ? "l.amount" : moneyOfReceipts }

  /// The total of a receipt, whatever its direction.
  private var total: SQL {
    switch condition.kind {
    case .sale: "r.amount"
    case .return: "-r.amount"
    case .net: "CASE r.kind WHEN 'sale' THEN r.amount ELSE -r.amount END"
    }
  }

  // MARK: Filters

  /// Together with returns, counts, dates and the largest are those of sales.
  private var ofSales: [SQL] { condition.kind == .net ? ["r.kind = 'sale'"] : [] }

  /// What the receipt must be.
  private func receipt(_ sources: inout FactSources) -> [SQL] {
    var filters: [SQL] = []
    switch condition.kind {
    case .sale: filters.append("r.kind = 'sale'")
    case .return: filters.append("r.kind = 'return'")
    case .net: break
    }
    if !condition.shops.isEmpty {
      filters.append(("r.shop_id" as SQL).isOne(of: condition.shops.map(\.value)))
    }
    filters += condition.amount.map { $0.rule.predicate(on: total) }
    filters += condition.promoCode.map { $0.rule.predicate(on: "r.promo_code") }
    return filters
  }

  /// What the line must be of.
  private func goods(_ sources: inout FactSources) -> [SQL] {
    var filters: [SQL] = []
    if !condition.products.isEmpty {
      filters.append(("l.product_id" as SQL).isOne(of: condition.products.map(\.value)))
    }
    if !condition.categories.isEmpty {
      filters.append(sources.isOf(categories: condition.categories.map(\.value)))
    }
    return filters
  }
}
