import Catalog
import Definitions
import SQLText
import Vocabulary

/// Which customers a date has come for, and the name of the occasion.
///
/// The observed day is the same for all entries of a night: the business date minus the offset.
/// Days are expanded on the side of the business date, so that an index serves and 29 February is
/// observed by one rule everywhere.
struct DateComeEntry {
  let trigger: DateComeTrigger
  let businessDate: CivilDate

  /// The day that fires on the business date: three days later for an offset of −3.
  var observed: CivilDate { businessDate.adding(days: -trigger.offsetDays) }

  /// `birthday:2026`, `registered_on:2026`, `birthday:2026-03`, `once`.
  var occasion: String {
    let (year, month, _) = observed.components
    switch trigger.recurrence {
    case .never: return "once"
    case .year: return "\(name):\(year)"
    case .month: return "\(name):\(padded(year, 4))-\(padded(month, 2))"
    }
  }

  private var name: String { isBirthday ? "birthday" : trigger.field.value.writtenName }

  private var isBirthday: Bool {
    !trigger.field.value.isCustom && trigger.field.value.name == "birth_date"
  }

  private var isRegistration: Bool {
    !trigger.field.value.isCustom && trigger.field.value.name == "registered_on"
  }

  func source() throws(Problem) -> EntrySource {
    let customers: SQL = "FROM \(Catalog.Warehouse.customer) AS c"
    if isBirthday { return source(customers, [birthday]) }
    if isRegistration { return source(customers, [registration]) }
    guard trigger.field.value.isCustom else {
      throw .bug("there is no date field '\(trigger.field.value.writtenName)' in the warehouse")
    }
    return source(
      EntrySource.facts(Catalog.Warehouse.customerDate, "d"),
      ["d.field = \(trigger.field.value.name)", custom])
  }

  private func source(_ source: SQL, _ conditions: [SQL]) -> EntrySource {
    EntrySource(source, where: conditions, occasion: "\(occasion)", since: "\(observed)")
  }

  private var anchors: AnchorDays { AnchorDays(observed: observed) }

  /// Days of the year that recur on the observed day.
  private var days: SQLValue {
    let days = trigger.recurrence == .month ? anchors.monthly : anchors.yearly(trigger.leapDay)
    return .integerArray(days.map(\.number))
  }

  /// By the index on the day of the year.
  private var birthday: SQL {
    switch trigger.recurrence {
    case .year, .month:
      """
      c.birth_month_day = ANY (\(days))
      AND c.birth_date <= \(observed)
      """
    case .never:
      """
      c.birth_month_day = \(observed.monthDay.number)
      AND c.birth_date = \(observed)
      """
    }
  }

  /// By the index on the day of registration: every such day of the years so far.
  private var registration: SQL {
    switch trigger.recurrence {
    case .never: "c.registered_on = \(observed)"
    case .year:
      "c.registered_on = \(oneOf: anchors.dates(every: CalendarSpan(1, .year), leapDay: trigger.leapDay, from: 0))"
    case .month:
      "c.registered_on = \(oneOf: anchors.dates(every: CalendarSpan(1, .month), from: 0))"
    }
  }

  /// By the index on the field and the day.
  private var custom: SQL {
    switch trigger.recurrence {
    case .never: "d.date = \(observed)"
    case .year, .month:
      """
      d.month_day = ANY (\(days))
      AND d.date <= \(observed)
      """
    }
  }
}

extension SQL.Interpolation {
  /// `= ANY` of these dates, for a column with an index of its own: cast when the statement runs, so
  /// that the planner does not take every month since 1900 for one with customers in it.
  mutating func appendInterpolation(oneOf dates: [CivilDate]) {
    let texts = SQLValue.textArray(dates.sorted().map(\.description))
    appendInterpolation("ANY (\(texts)::date[])" as SQL)
  }

  /// `= ANY` of these dates, for rows that are read and compared: the server hashes what it knows
  /// when it plans.
  mutating func appendInterpolation(hashed dates: [CivilDate]) {
    appendInterpolation("ANY (\(SQLValue.dateArray(dates.sorted())))" as SQL)
  }
}
