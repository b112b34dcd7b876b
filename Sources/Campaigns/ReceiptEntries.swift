import Catalog
import Conditions
import Definitions
import SQLText
import Vocabulary

extension EntrySources {
  /// `receipt:R-17`, whatever happened to it: steps find the receipt by it.
  private var receiptOccasion: SQL { "'receipt:' || r.receipt_id" }

  func receipt(_ trigger: ReceiptTrigger) -> EntrySource {
    let young: SQL = "r.issued_on >= \(businessDate.adding(days: -trigger.lateDays))"
    let old: SQL = "r.issued_on < \(businessDate.adding(days: -trigger.lateDays))"
    var conditions = filters(trigger.filters)
    var source = EntrySource.facts(Catalog.Warehouse.receipt, "r")
    switch trigger.moment {
    case .made: conditions = [span.isNew("r")] + isSale("r") + conditions
    case .itemPurchased:
      source = """
        FROM \(Catalog.Warehouse.receiptLine) AS l
        JOIN \(Catalog.Warehouse.receipt) AS r
          ON r.customer_id = l.customer_id AND r.receipt_id = l.receipt_id
        JOIN \(Catalog.Warehouse.customer) AS c ON c.customer_id = l.customer_id
        """
      conditions = [span.isNew("l")] + goods(trigger) + isSale("r") + conditions
    case .paid: return changed(to: "paid", conditions, young, old)
    case .cancelled: return changed(to: "cancelled", conditions, young, old)
    }
    return EntrySource(
      source, where: conditions, occasion: receiptOccasion, since: "r.issued_on", isYoung: young,
      isTooOld: old)
  }

  /// A sale that came with the status or has it now and had not before. The change of a known sale is
  /// as young as the load that brought it.
  private func changed(
    to status: String, _ conditions: [SQL], _ young: SQL, _ old: SQL
  ) -> EntrySource {
    let had: SQL = """
      NOT EXISTS (
        SELECT
        FROM \(Catalog.Warehouse.receiptHistory) AS h
        WHERE
          h.customer_id = r.customer_id
          AND h.receipt_id = r.receipt_id
          AND h.replaced_by_load > \(span.after)
          AND (h.content ->> 'last_load')::bigint <= \(span.after)
          AND h.content ->> 'status' = \(status)
      )
      """
    return EntrySource(
      EntrySource.facts(Catalog.Warehouse.receipt, "r"),
      where: [span.isTouched("r"), "r.kind = 'sale'", "r.status = \(status)", had] + conditions,
      occasion: receiptOccasion, since: "r.issued_on",
      isYoung: "(r.first_load <= \(span.after) OR \(young))",
      isTooOld: "r.first_load > \(span.after)\nAND \(old)")
  }

  /// So many days after the day of the receipt; one that arrives later fires when it arrives.
  func orderDate(_ trigger: OrderDateTrigger) -> EntrySource {
    let then = businessDate.adding(days: -trigger.offsetDays)
    let oldest = then.adding(days: -trigger.lateDays)
    return EntrySource(
      EntrySource.facts(Catalog.Warehouse.receipt, "r"),
      where: isSale("r") + filters(trigger.filters), occasion: receiptOccasion,
      since: "r.issued_on",
      isYoung: """
        r.issued_on BETWEEN \(oldest) AND \(then)
        AND (r.issued_on = \(then) OR r.first_load > \(span.after))
        """,
      isTooOld: "r.issued_on < \(oldest)\nAND \(span.isNew("r"))")
  }

  private func filters(_ filters: ReceiptFilters) -> [SQL] {
    var all: [SQL] = []
    for (value, names) in [
      ("r.shop_id", filters.shops), ("r.channel", filters.channels),
      ("r.legal_entity", filters.legalEntities),
    ] as [(SQL, [String])] where !names.isEmpty {
      all.append(value.isOne(of: names))
    }
    all += filters.amount.map { $0.rule.predicate(on: "r.amount") }
    return all + filters.promoCode.map { $0.rule.predicate(on: "r.promo_code") }
  }

  private func goods(_ trigger: ReceiptTrigger) -> [SQL] {
    var goods: [SQL] = []
    if !trigger.products.isEmpty {
      goods.append(("l.product_id" as SQL).isOne(of: trigger.products))
    }
    if !trigger.categories.isEmpty {
      goods.append("l.product_id IN (\(products(of: trigger.categories)))")
    }
    return goods
  }

  /// The products of categories and of all below them.
  func products(of categories: [String]) -> SQL {
    """
    SELECT p.product_id
    FROM \(Catalog.Warehouse.categoryAncestor) AS a
    JOIN \(Catalog.Warehouse.product) AS p ON p.category_id = a.category_id
    WHERE \(("a.ancestor_id" as SQL).isOne(of: categories))
    """
  }
}
