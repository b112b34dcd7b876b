import Catalog
import Definitions
import SQLText
import Vocabulary

extension EntrySources {
  /// `birthday:2026`, `first_order:2026-03`, `registered_on:2026-03-01`: as fine as the span.
  func anniversary(_ trigger: AnniversaryTrigger) -> EntrySource {
    let observed = businessDate.adding(days: -trigger.offsetDays)
    let dates = AnchorDays(observed: observed)
      .dates(every: trigger.every, leapDay: trigger.leapDay, from: 1)
    let occasion = "\(trigger.anchor.occasionName):\(trigger.every.unit.name(of: observed))"
    let customers: SQL = "FROM \(Catalog.Warehouse.customer) AS c"
    func source(_ source: SQL, _ conditions: [SQL]) -> EntrySource {
      EntrySource(source, where: conditions, occasion: "\(occasion)", since: "\(observed)")
    }
    switch trigger.anchor {
    case .birthday:
      let days = Set(dates.map(\.monthDay.number)).sorted()
      return source(
        customers,
        [
          "c.birth_month_day = ANY (\(SQLValue.integerArray(days)))",
          "c.birth_date = \(hashed: dates)",
        ])
    case .registration:
      return source(customers, ["c.registered_on = \(oneOf: dates)"])
    case .firstOrder:
      return source(
        EntrySource.facts(Catalog.Warehouse.receipt, "r"),
        [isIssued(on: dates)] + isSale("r")
          + [noOther("r", "o.issued_on < r.issued_on")])
    case .lastOrder:
      return source(
        EntrySource.facts(Catalog.Warehouse.receipt, "r"),
        [isIssued(on: dates)] + isSale("r")
          + [noOther("r", "o.issued_on > r.issued_on\n    AND o.issued_on < \(businessDate)")])
    }
  }

  /// Exactly so many days ago: `registered`, `last_order:2026-01-03`, `last_visit:2026-01-03`.
  func days(since trigger: DaysSinceTrigger) -> EntrySource {
    let then = businessDate.adding(days: -trigger.days)
    switch trigger.fact {
    case .registration:
      return EntrySource(
        "FROM \(Catalog.Warehouse.customer) AS c", where: ["c.registered_on = \(then)"],
        occasion: "'registered'", since: "\(then)")
    case .lastOrder:
      return EntrySource(
        EntrySource.facts(Catalog.Warehouse.receipt, "r"),
        where: ["r.issued_on = \(then)"] + isSale("r")
          + [noOther("r", "o.issued_on > \(then)\n    AND o.issued_on < \(businessDate)")],
        occasion: "\("last_order:\(then)")", since: "\(then)")
    case .lastVisit:
      return EntrySource(
        EntrySource.facts(Catalog.Warehouse.event, "e"),
        where: [
          "e.occurred_on = \(then)", "e.code = 'visit'",
          """
          NOT EXISTS (
            SELECT
            FROM \(Catalog.Warehouse.event) AS o
            WHERE
              o.customer_id = c.customer_id
              AND o.code = 'visit'
              AND o.occurred_on > \(then)
              AND o.occurred_on < \(businessDate)
          )
          """,
        ],
        occasion: "\("last_visit:\(then)")", since: "\(then)")
    }
  }

  /// Receipts lie in the order of their days. Those of the last ten years are compared with a hash of
  /// dates: a list of every month since 1900 took 38 s of a million receipts, this takes 1.5 s.
  private func isIssued(on dates: [CivilDate]) -> SQL {
    let recent = businessDate.adding(days: -3653)
    return """
      (r.issued_on = \(hashed: dates.filter { $0 >= recent })
        OR (r.issued_on < \(recent) AND r.issued_on = \(oneOf: dates.filter { $0 < recent })))
      """
  }

  /// What counts as an order.
  func isSale(_ alias: SQLName) -> [SQL] {
    ["\(alias).kind = 'sale'", "\(alias).status <> 'cancelled'"]
  }

  /// The customer has no other order `o` like that.
  func noOther(_ alias: SQLName, _ condition: SQL) -> SQL {
    """
    NOT EXISTS (
      SELECT
      FROM \(Catalog.Warehouse.receipt) AS o
      WHERE
        o.customer_id = \(alias).customer_id
        AND \(SQL.joined(isSale("o"), separator: "\nAND "))
        AND \(condition)
    )
    """
  }
}

extension AnniversaryTrigger.Anchor {
  /// As `date_come` calls the same day.
  fileprivate var occasionName: String {
    switch self {
    case .birthday: "birthday"
    case .registration: "registered_on"
    case .firstOrder, .lastOrder: rawValue
    }
  }
}

extension CalendarSpan.Unit {
  /// The year, month or day in which an anniversary is.
  fileprivate func name(of date: CivilDate) -> String {
    switch self {
    case .year: String(date.description.prefix(4))
    case .month: String(date.description.prefix(7))
    case .day: date.description
    }
  }
}
