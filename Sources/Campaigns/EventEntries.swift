import Catalog
import Conditions
import Definitions
import SQLText
import Vocabulary

extension EntrySources {
  /// `event:E-1`.
  func event(_ trigger: EventTrigger) -> EntrySource {
    let oldest = businessDate.adding(days: -trigger.lateDays)
    return EntrySource(
      EntrySource.facts(Catalog.Warehouse.event, "e"),
      where: [span.isNew("e")] + isMeant(trigger.condition), occasion: "'event:' || e.event_id",
      since: "e.occurred_on", isYoung: "e.occurred_on >= \(oldest)",
      isTooOld: "e.occurred_on < \(oldest)")
  }

  /// `cart:2026-02-27`: by the day of the event.
  func behaviour(_ trigger: BehaviourTrigger) -> EntrySource {
    let occasion: SQL = "\("\(trigger.kind.occasionName):") || e.occurred_on"
    let source = EntrySource.facts(Catalog.Warehouse.event, "e")
    let meant = isMeant(trigger.condition) + isOf(trigger.categories)
    guard let within = trigger.withinDays else {
      let oldest = businessDate.adding(days: -trigger.lateDays)
      return EntrySource(
        source, where: [span.isNew("e")] + meant, occasion: occasion, since: "e.occurred_on",
        isYoung: "e.occurred_on >= \(oldest)", isTooOld: "e.occurred_on < \(oldest)")
    }
    let then = businessDate.adding(days: -within)
    let oldest = then.adding(days: -trigger.lateDays)
    let quiet: [SQL] = [
      noOther("e", "o.issued_at >= e.occurred_at\n    AND o.issued_on < \(businessDate)"),
      noLater(trigger),
    ]
    return EntrySource(
      source, where: meant + quiet, occasion: occasion, since: "e.occurred_on",
      isYoung: """
        e.occurred_on BETWEEN \(oldest) AND \(then)
        AND (e.occurred_on = \(then) OR e.first_load > \(span.after))
        """,
      isTooOld: "e.occurred_on < \(oldest)\nAND \(span.isNew("e"))")
  }

  private func isMeant(_ condition: EventCondition) -> [SQL] {
    [("e.code" as SQL).isOne(of: condition.codes.map(\.value))] + condition.filters
  }

  /// Either of a product of the categories, or of one of them.
  private func isOf(_ categories: [String]) -> [SQL] {
    guard !categories.isEmpty else { return [] }
    return [
      """
      (
        (e.object_type = 'product' AND e.object_id IN (\(products(of: categories))))
        OR (e.object_type = 'category' AND e.object_id IN (
          SELECT a.category_id
          FROM \(Catalog.Warehouse.categoryAncestor) AS a
          WHERE \(("a.ancestor_id" as SQL).isOne(of: categories))))
      )
      """
    ]
  }

  /// Days are counted from the last such event.
  private func noLater(_ trigger: BehaviourTrigger) -> SQL {
    """
    NOT EXISTS (
      SELECT
      FROM \(Catalog.Warehouse.event) AS l
      WHERE
        l.customer_id = e.customer_id
        AND l.code = e.code
        AND l.occurred_on > e.occurred_on
        AND l.occurred_on < \(businessDate)
    )
    """
  }
}
