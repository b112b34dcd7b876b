import Catalog
package import Definitions
package import SQLText
package import Vocabulary

/// Whose answer to conditions can be another one than it was when they were computed last: more
/// customers than need be, never fewer.
///
/// An answer changes for one of two reasons. Something was said: a row came, was corrected or was taken
/// away, and the load that did it is behind the last one that was seen. Or days have passed: a fact is
/// seen from the day after its own, leaves a window, grows older than a bound, expires; somebody has
/// had a birthday.
///
/// ```swift
/// var touched = TouchedCustomers(since: yesterday, load: 41, businessDate: today)
/// for segment in segments { touched.add(segment.condition) }
/// touched.query     // SELECT customer_id … UNION ALL …
/// ```
package struct TouchedCustomers: Sendable {
  package let previous: CivilDate
  package let businessDate: CivilDate
  package let load: Int64
  /// Facts that are asked for, with the days whose facts mean something else than before.
  private var days: [FactKind: Set<ClosedRange<CivilDate>>] = [:]
  private var birthdays: Set<ClosedRange<Int>> = []
  private var registrations: Set<ClosedRange<CivilDate>> = []
  private var expiries: Set<ClosedRange<CivilDate>> = []
  private var models: Set<Identifier> = []
  private var segments: Set<Identifier> = []
  private var asksCategories = false

  /// - Parameters:
  ///   - previous: the business date of the last build, before `businessDate`.
  ///   - load: the last load that build has seen.
  package init(since previous: CivilDate, load: Int64, businessDate: CivilDate) {
    precondition(previous < businessDate, "a build comes after the one before")
    self.previous = previous
    self.load = load
    self.businessDate = businessDate
  }

  /// Whether nobody can be left out, because what the condition asks leaves no trace when it goes.
  package static func isUntraceable(_ condition: Condition) -> Bool {
    condition.flattened.contains { part in
      switch part {
      case .tag, .audience: true
      default: false
      }
    }
  }

  /// Adds the members that came or went of a segment whose condition cannot be traced itself.
  package mutating func add(membersOf segment: Identifier) { segments.insert(segment) }

  /// Adds whom a condition can decide anew. Segments that it names are not followed: add their
  /// conditions too.
  package mutating func add(_ condition: Condition) {
    for part in condition.flattened {
      switch part {
      case .all, .any, .not, .attribute, .birthdayInMonth, .inSegment, .tag, .audience: break
      case .ageYears:
        birthdays.formUnion(Birthday.ranges(days: passed, from: previous.adding(days: 1)))
      case .birthdayInNext(let days, _):
        birthdays.formUnion(Birthday.ranges(days: passed, from: previous))
        birthdays.formUnion(Birthday.ranges(days: passed, from: previous.adding(days: days)))
      case .daysSinceRegistration(let tests, _):
        registrations.insert(previous.adding(days: 1)...businessDate)
        registrations.formUnion(ages(tests))
      case .daysSinceLastOrder(let tests, _): add(.receipts, ages: tests)
      case .daysSinceLastVisit(let tests, _): add(.events, ages: tests)
      case .purchases(let purchases): add(purchases)
      case .events(let events): add(.events, events.tests)
      case .messages(let messages):
        add(.writtenMessages, messages.tests)
        if messages.state != .written { add(.messageStatuses, messages.tests) }
      case .bonus(let bonus): add(bonus)
      case .points: add(.points)
      case .controlGroup: add(.controlGroups)
      case .rfm(let rfm): models.insert(rfm.model.value)
      case .consent, .subscription: days[.subscriptions, default: []] = []
      }
    }
  }

  private var passed: Int { businessDate.days(since: previous) }

  // MARK: What days do

  /// Facts are seen from the day after their own.
  private mutating func add(_ kind: FactKind, ages tests: [ValueTest] = []) {
    days[kind, default: []].insert(previous...businessDate.adding(days: -1))
    days[kind, default: []].formUnion(ages(tests))
  }

  private mutating func add(_ kind: FactKind, _ tests: FactTests) {
    add(kind)
    if case .last(let length) = tests.window {
      days[kind, default: []].insert(
        previous.adding(days: -length)...businessDate.adding(days: -length - 1))
    }
    for measure in tests.measures {
      switch measure.measure {
      case .daysSinceFirst, .daysSinceLast: add(kind, ages: measure.tests)
      case .count, .sum, .average, .largest, .distinctProducts, .share, .firstOn, .lastOn: break
      }
    }
  }

  private mutating func add(_ purchases: PurchaseCondition) {
    add(.receipts, purchases.tests)
    let asksLines =
      !purchases.products.isEmpty || !purchases.categories.isEmpty
      || purchases.tests.measures.contains {
        $0.measure == .distinctProducts || $0.measure == .share
      }
    // Lines have the days of their receipts.
    if asksLines { days[.lines, default: []] = [] }
    if !purchases.categories.isEmpty { asksCategories = true }
  }

  private mutating func add(_ bonus: BonusCondition) {
    days[.bonuses, default: []] = []
    expiries.insert(previous...businessDate.adding(days: -1))
    if let expiring = bonus.expiring {
      expiries.insert(
        previous.adding(days: expiring.days)...businessDate.adding(days: expiring.days - 1))
    }
  }

  /// The days whose age has come to a number at which a test answers otherwise than at the one before.
  private func ages(_ tests: [ValueTest]) -> [ClosedRange<CivilDate>] {
    Set(tests.flatMap(\.rule.turns)).filter { abs($0) < 1_000_000 }.map { age in
      previous.adding(days: 1 - age)...businessDate.adding(days: -age)
    }
  }
}

// MARK: - SQL

extension TouchedCustomers {
  /// `SELECT customer_id` of everybody who is touched, with repeats. Each table is read once.
  package var query: SQL {
    SQL.joined(
      [customers, merges] + FactKind.allCases.flatMap(facts) + modelChanges + segmentChanges,
      separator: "\nUNION ALL\n")
  }

  /// `SELECT found`: whether something has changed that touches everybody; `nil` when nothing can.
  package var doubt: SQL? {
    guard asksCategories else { return nil }
    return """
      SELECT
        EXISTS (SELECT FROM \(Catalog.Warehouse.product) WHERE last_load > \(load))
        OR EXISTS (SELECT FROM \(Catalog.Warehouse.category) WHERE last_load > \(load))
        AS found
      """
  }

  private var customers: SQL {
    let tests: [SQL] =
      ["c.last_load > \(load)"]
      + birthdays.sorted { $0.lowerBound < $1.lowerBound }.map {
        "c.birth_month_day BETWEEN \($0.lowerBound) AND \($0.upperBound)"
      }
      + Self.between("c.registered_on", registrations)
    return rows(of: Catalog.Warehouse.customer, "c", where: tests)
  }

  /// Who was merged, and into whom.
  private var merges: SQL {
    """
    SELECT v.customer_id
    FROM \(Catalog.Warehouse.customerMerge) AS m
    CROSS JOIN LATERAL (VALUES (m.customer_id), (m.merged_into), (m.root)) AS v (customer_id)
    WHERE
      (m.claimed_by_load > \(load) OR m.moved_by_load > \(load))
      AND v.customer_id IS NOT NULL
    """
  }

  private func facts(_ kind: FactKind) -> [SQL] {
    guard let ranges = days[kind] else { return [] }
    let onDays = kind.day.map { Self.between($0, ranges) } ?? []
    switch kind {
    case .receipts:
      return [
        rows(of: kind.table, kind.row, where: ["r.last_load > \(load)"] + onDays),
        // Who had a receipt that is another's now, or was corrected.
        rows(of: Catalog.Warehouse.receiptHistory, "h", where: ["h.replaced_by_load > \(load)"]),
      ]
    case .lines:
      return [rows(of: Catalog.Warehouse.receiptLine, "l", where: ["l.last_load > \(load)"])]
    case .events, .messageStatuses, .subscriptions:
      let alias = kind.row
      return [rows(of: kind.table, alias, where: ["\(alias).last_load > \(load)"] + onDays)]
    case .writtenMessages:
      return [
        rows(of: kind.table, kind.row, where: onDays),
        rows(
          of: Catalog.Ledger.withdrawnMessage, "w", where: ["w.business_date >= \(previous)"]),
      ]
    case .bonuses:
      let begun: Set = [previous.adding(days: 1)...businessDate]
      return [
        rows(
          of: kind.table, kind.row,
          where: ["b.last_load > \(load)"] + Self.between("b.valid_from", begun)
            + Self.between("b.expires_on", expiries))
      ]
    case .points, .controlGroups: return [rows(of: kind.table, kind.row, where: onDays)]
    case .tags, .audiences, .memberships: return []
    }
  }

  private var modelChanges: [SQL] {
    models.sorted { $0.text < $1.text }.map { model in
      rows(
        of: Catalog.Segment.rfmChange, "x",
        where: ["x.model = \(model) AND x.business_date > \(previous)"])
    }
  }

  private var segmentChanges: [SQL] {
    segments.sorted { $0.text < $1.text }.map { segment in
      rows(
        of: Catalog.Segment.membership, "m",
        where: [
          """
          m.segment = \(segment) \
          AND (m.entered_on > \(previous) OR m.left_on > \(previous))
          """
        ])
    }
  }

  private func rows(of table: Table, _ alias: SQLName, where tests: [SQL]) -> SQL {
    """
    SELECT \(alias).customer_id
    FROM \(table) AS \(alias)
    WHERE
      \(SQL.joined(tests, separator: "\nOR "))
    """
  }

  /// One test a range; ranges that meet are one.
  private static func between(_ value: SQL, _ ranges: Set<ClosedRange<CivilDate>>) -> [SQL] {
    var merged: [ClosedRange<CivilDate>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, range.lowerBound <= last.upperBound.adding(days: 1) {
        merged[merged.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    return merged.map { "\(value) BETWEEN \($0.lowerBound) AND \($0.upperBound)" }
  }
}

extension ValueTest.Rule {
  /// The whole numbers at which the answer can be another one than at the number before.
  fileprivate var turns: [Int] {
    func number(_ literal: LiteralValue) -> [Int] {
      if case .integer(let number) = literal { [number] } else { [] }
    }
    func next(_ literal: LiteralValue) -> [Int] { number(literal).map { $0 + 1 } }
    return switch self {
    case .is(let literal), .isNot(let literal): number(literal) + next(literal)
    case .oneOf(let literals), .noneOf(let literals):
      literals.flatMap { number($0) + next($0) }
    case .atLeast(let literal), .lessThan(let literal): number(literal)
    case .atMost(let literal), .moreThan(let literal): next(literal)
    case .between(let low, let high): number(low) + next(high)
    case .isKnown, .isUnknown, .startsWith, .contains: []
    }
  }
}
