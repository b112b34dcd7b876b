import Catalog
package import Definitions
package import SQLText
package import Vocabulary

/// Whose answer to conditions can be another one than it was when they were computed last: more
/// customers than need be, never fewer.
///
/// An answer changes for one of two reasons. Something was said: a row came, was corrected or was taken
/// away, and the load that did it is behind the last one that was seen. Or days have passed: a fact
/// leaves a window, grows older than a bound, expires; somebody has had a birthday.
///
/// What was said can matter to every condition. Days matter to few: who has a receipt that is 91 days
/// old tonight is asked again where 90 days are named, and nowhere else. So customers come with the
/// number of a part: ``said``, or that of the conditions to which the same days matter.
///
/// ```swift
/// var touched = TouchedCustomers(since: yesterday, load: 41, businessDate: today)
/// for segment in segments { parts[segment.name] = touched.add([segment.condition]) }
/// touched.query     // SELECT customer_id, part … UNION ALL …
/// ```
package struct TouchedCustomers: Sendable {
  /// The part of those about whom something was said, or whose facts can be seen since: all conditions
  /// are computed for them.
  package static let said = 0

  package let previous: CivilDate
  package let businessDate: CivilDate
  package let load: Int64
  /// The kinds of facts that are asked for.
  private var kinds: Set<FactKind> = []
  private var asksCategories = false
  /// Part number one and the ones behind it.
  private var passings: [Passing] = []

  /// What may have changed an answer to some conditions, without anything being said.
  private struct Passing: Hashable {
    /// The days whose facts mean something else than before.
    var days: [FactKind: Set<ClosedRange<CivilDate>>] = [:]
    var birthdays: Set<ClosedRange<Int>> = []
    var registrations: Set<ClosedRange<CivilDate>> = []
    var expiries: Set<ClosedRange<CivilDate>> = []
    var models: Set<Identifier> = []
    var segments: Set<Identifier> = []
  }

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

  /// Adds whom conditions can decide anew that are computed together, and the members that came or
  /// went of `segments`, whose own conditions cannot be traced. Segments that a condition names are
  /// not followed: give their conditions too.
  ///
  /// Answers in which part the customers come, beside those of ``said``.
  package mutating func add(
    _ conditions: [Condition], membersOf segments: Set<Identifier> = []
  ) -> Int {
    var passing = Passing(segments: segments)
    for part in conditions.flatMap(\.flattened) { note(part, in: &passing) }
    if let known = passings.firstIndex(of: passing) { return known + 1 }
    passings.append(passing)
    return passings.count
  }

  private mutating func note(_ part: Condition, in passing: inout Passing) {
    switch part {
    case .all, .any, .not, .attribute, .birthdayInMonth, .inSegment, .tag, .audience: break
    case .ageYears:
      passing.birthdays.formUnion(Birthday.ranges(days: passed, from: previous.adding(days: 1)))
    case .birthdayInNext(let days, _):
      passing.birthdays.formUnion(Birthday.ranges(days: passed, from: previous))
      passing.birthdays.formUnion(
        Birthday.ranges(days: passed, from: previous.adding(days: days)))
    case .daysSinceRegistration(let tests, _):
      passing.registrations.insert(previous.adding(days: 1)...businessDate)
      passing.registrations.formUnion(ages(tests))
    case .daysSinceLastOrder(let tests, _): note(.receipts, ages: tests, in: &passing)
    case .daysSinceLastVisit(let tests, _): note(.events, ages: tests, in: &passing)
    case .purchases(let purchases): note(purchases, in: &passing)
    case .events(let events): note(.events, events.tests, in: &passing)
    case .messages(let messages):
      note(.writtenMessages, messages.tests, in: &passing)
      if messages.state != .written { note(.messageStatuses, messages.tests, in: &passing) }
    case .bonus(let bonus): note(bonus, in: &passing)
    case .points: kinds.insert(.points)
    case .controlGroup: kinds.insert(.controlGroups)
    case .rfm(let rfm): passing.models.insert(rfm.model.value)
    case .consent, .subscription: kinds.insert(.subscriptions)
    }
  }

  private var passed: Int { businessDate.days(since: previous) }

  // MARK: What days do

  private mutating func note(
    _ kind: FactKind, ages tests: [ValueTest], in passing: inout Passing
  ) {
    kinds.insert(kind)
    let ages = ages(tests)
    if !ages.isEmpty { passing.days[kind, default: []].formUnion(ages) }
  }

  private mutating func note(_ kind: FactKind, _ tests: FactTests, in passing: inout Passing) {
    kinds.insert(kind)
    if case .last(let length) = tests.window {
      passing.days[kind, default: []].insert(
        previous.adding(days: -length)...businessDate.adding(days: -length - 1))
    }
    for measure in tests.measures {
      switch measure.measure {
      case .daysSinceFirst, .daysSinceLast: note(kind, ages: measure.tests, in: &passing)
      case .count, .sum, .average, .largest, .distinctProducts, .share, .firstOn, .lastOn: break
      }
    }
  }

  private mutating func note(_ purchases: PurchaseCondition, in passing: inout Passing) {
    note(.receipts, purchases.tests, in: &passing)
    // Lines have the days of their receipts.
    if purchases.readsLines { kinds.insert(.lines) }
    if !purchases.categories.isEmpty { asksCategories = true }
  }

  private mutating func note(_ bonus: BonusCondition, in passing: inout Passing) {
    kinds.insert(.bonuses)
    passing.expiries.insert(previous...businessDate.adding(days: -1))
    if let expiring = bonus.expiring {
      passing.expiries.insert(
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
  /// `SELECT customer_id, part` of everybody who is touched, with repeats. Each table is read once.
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
    var rows = TouchedRows(of: Catalog.Warehouse.customer, "c")
    rows.add(["c.last_load > \(load)"], to: Self.said)
    for (part, passing) in parts {
      let birthdays = passing.birthdays.sorted { $0.lowerBound < $1.lowerBound }
        .map { days -> SQL in
          "c.birth_month_day BETWEEN \(days.lowerBound) AND \(days.upperBound)"
        }
      rows.add(birthdays + Self.between("c.registered_on", passing.registrations), to: part)
    }
    return rows.query
  }

  private var parts: [(Int, Passing)] {
    passings.enumerated().map { ($0.offset + 1, $0.element) }
  }

  /// Who was merged, and into whom.
  private var merges: SQL {
    """
    SELECT v.customer_id, \(Self.said) AS part
    FROM \(Catalog.Warehouse.customerMerge) AS m
    CROSS JOIN LATERAL (VALUES (m.customer_id), (m.merged_into), (m.root)) AS v (customer_id)
    WHERE
      (m.claimed_by_load > \(load) OR m.moved_by_load > \(load))
      AND v.customer_id IS NOT NULL
    """
  }

  private func facts(_ kind: FactKind) -> [SQL] {
    guard kinds.contains(kind) else { return [] }
    var rows =
      kind == .lines
      ? TouchedRows(of: Catalog.Warehouse.receiptLine, "l") : TouchedRows(of: kind.table, kind.row)
    var others: [SQL] = []
    var wasSaid: [SQL] = ["\(rows.alias).last_load > \(load)"]
    switch kind {
    case .receipts:
      // Who had a receipt that is another's now, or was corrected.
      var history = TouchedRows(of: Catalog.Warehouse.receiptHistory, "h")
      history.add(["h.replaced_by_load > \(load)"], to: Self.said)
      others.append(history.query)
    case .writtenMessages:
      wasSaid = []
      var withdrawn = TouchedRows(of: Catalog.Ledger.withdrawnMessage, "w")
      withdrawn.add(["w.business_date >= \(previous)"], to: Self.said)
      others.append(withdrawn.query)
    case .bonuses:
      wasSaid += Self.between("b.valid_from", [previous.adding(days: 1)...businessDate])
      for (part, passing) in parts {
        rows.add(Self.between("b.expires_on", passing.expiries), to: part)
      }
    case .points, .controlGroups: wasSaid = []
    case .lines, .events, .messageStatuses, .subscriptions: break
    case .tags, .audiences, .memberships: return []
    }
    // Facts are seen from the day after their own. Lines have the days of their receipts.
    if kind != .lines, let day = kind.day {
      wasSaid += Self.between(day, [previous...businessDate.adding(days: -1)])
      for (part, passing) in parts {
        rows.add(Self.between(day, passing.days[kind] ?? []), to: part)
      }
    }
    rows.add(wasSaid, to: Self.said)
    return [rows.query] + others
  }

  private var modelChanges: [SQL] {
    Set(passings.flatMap(\.models)).sorted { $0.text < $1.text }.map { model in
      var rows = TouchedRows(of: Catalog.Segment.rfmChange, "x")
      for (part, passing) in parts where passing.models.contains(model) {
        rows.add(["(x.model = \(model) AND x.business_date > \(previous))"], to: part)
      }
      return rows.query
    }
  }

  private var segmentChanges: [SQL] {
    Set(passings.flatMap(\.segments)).sorted { $0.text < $1.text }.map { segment in
      var rows = TouchedRows(of: Catalog.Segment.membership, "m")
      for (part, passing) in parts where passing.segments.contains(segment) {
        rows.add(
          [
            """
            (m.segment = \(segment) \
            AND (m.entered_on > \(previous) OR m.left_on > \(previous)))
            """
          ], to: part)
      }
      return rows.query
    }
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

/// The rows of a table that touch their customer, in which part for which of their tests.
private struct TouchedRows {
  let table: Table
  let alias: SQLName
  private var tests: [(part: Int, any: [SQL])] = []

  init(of table: Table, _ alias: SQLName) {
    self.table = table
    self.alias = alias
  }

  mutating func add(_ any: [SQL], to part: Int) {
    if !any.isEmpty { tests.append((part, any)) }
  }

  /// The table is read once, for all parts together.
  var query: SQL {
    var all: [SQL] = []
    for test in tests.flatMap(\.any) where !all.contains(test) { all.append(test) }
    guard tests.count > 1 else {
      return """
        SELECT \(alias).customer_id, \(tests.first?.part ?? TouchedCustomers.said) AS part
        FROM \(table) AS \(alias)
        WHERE
          \(SQL.joined(all, separator: "\nOR "))
        """
    }
    let rows = tests.map { test -> SQL in
      "(\(test.part), \(SQL.joined(test.any, separator: " OR ")))"
    }
    return """
      SELECT \(alias).customer_id, v.part
      FROM \(table) AS \(alias)
      CROSS JOIN LATERAL (
        VALUES
          \(SQL.joined(rows, separator: ",\n"))
      ) AS v (part, is_touched)
      WHERE
        (
          \(SQL.joined(all, separator: "\nOR "))
        )
        AND v.is_touched
      """
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
