import Catalog
import Definitions
import SQLText
import Vocabulary

/// Where a trigger finds the customers of a night, and what their occasions are called.
///
/// Names of occasions are parts of keys of money and messages: the same event has the same name for
/// ever. Customers are called `c`; each is found by an index or among what the night has loaded.
struct EntrySource {
  /// From FROM on.
  let source: SQL
  private(set) var conditions: [SQL]
  let occasion: SQL
  /// The civil day of the event: who came first is served first.
  let since: SQL
  /// Of facts by arrival: young enough to fire.
  var isYoung: SQL?
  /// Of facts by arrival: arrived too old to fire; they are counted.
  var isTooOld: SQL?

  init(
    _ source: SQL, where conditions: [SQL], occasion: SQL, since: SQL, isYoung: SQL? = nil,
    isTooOld: SQL? = nil
  ) {
    self.source = source
    self.conditions = conditions
    self.occasion = occasion
    self.since = since
    self.isYoung = isYoung
    self.isTooOld = isTooOld
  }

  /// Leaves one customer, who is found by the key.
  mutating func narrow(to customer: String) {
    conditions.append("c.customer_id = \(customer)")
  }

  /// What must hold of a customer who enters.
  var condition: SQL {
    let all = ["c.status = 'active'"] + conditions + [isYoung].compactMap(\.self)
    return SQL.joined(all, separator: "\nAND ")
  }

  /// A fact of a customer.
  static func facts(_ table: Table, _ alias: SQLName) -> SQL {
    """
    FROM \(table) AS \(alias)
    JOIN \(Catalog.Warehouse.customer) AS c ON c.customer_id = \(alias).customer_id
    """
  }
}

/// The source of a trigger for a night; `nil`: nobody enters on this day.
struct EntrySources {
  let businessDate: CivilDate
  let span: ArrivalSpan
  let gap: MissedGap?

  func source(of trigger: Trigger) throws(Problem) -> EntrySource? {
    switch trigger.rule {
    case .dateCome(let trigger):
      return try DateComeEntry(trigger: trigger, businessDate: businessDate).source()
    case .anniversary(let trigger): return anniversary(trigger)
    case .dateComeForOrder(let trigger): return orderDate(trigger)
    case .dateHasCome(let date, let segment):
      return date == businessDate ? all("date:\(date)", segment) : nil
    case .repeatedDate(let rule, let segment):
      return rule.occasion(on: businessDate).map { all($0, segment) }
    case .daysSince(let trigger): return days(since: trigger)
    case .bonusesExpire(let trigger): return bonuses(trigger)
    case .registered(let lateDays): return registered(lateDays)
    case .receipt(let trigger): return receipt(trigger)
    case .event(let trigger): return event(trigger)
    case .behaviour(let trigger): return behaviour(trigger)
    case .segmentMove(let trigger): return move(trigger)
    case .rfmMove(let trigger): return move(trigger)
    }
  }

  /// Everybody, or the members of a segment by the index on it.
  private func all(_ occasion: String, _ segment: Located<Identifier>?) -> EntrySource {
    guard let segment else {
      return EntrySource(
        "FROM \(Catalog.Warehouse.customer) AS c", where: [], occasion: "\(occasion)",
        since: "\(businessDate)")
    }
    return EntrySource(
      EntrySource.facts(Catalog.Segment.membership, "m"),
      where: [
        "m.segment = \(segment.value)", "m.entered_on <= \(businessDate)",
        "(m.left_on > \(businessDate) OR m.left_on IS NULL)",
      ], occasion: "\(occasion)", since: "\(businessDate)")
  }
}

extension Trigger {
  /// Whether it fires for what was loaded since the night before.
  var readsArrivals: Bool {
    switch rule {
    case .registered, .receipt, .event, .dateComeForOrder, .behaviour: true
    case .dateCome, .anniversary, .dateHasCome, .repeatedDate, .daysSince, .bonusesExpire,
      .segmentMove, .rfmMove:
      false
    }
  }
}
