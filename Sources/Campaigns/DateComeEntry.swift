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

  /// `birthday:2026`, `registered_on:2026`, `once`.
  var occasion: String {
    switch trigger.recurrence {
    case .never: "once"
    case .year:
      "\(isBirthday ? "birthday" : trigger.field.value.writtenName):\(observed.year)"
    }
  }

  private var isBirthday: Bool {
    !trigger.field.value.isCustom && trigger.field.value.name == "birth_date"
  }

  private var isRegistration: Bool {
    !trigger.field.value.isCustom && trigger.field.value.name == "registered_on"
  }

  /// What must hold for a customer `c`.
  func condition() throws(Problem) -> SQL {
    if isBirthday { return birthday }
    if isRegistration { return registration }
    guard trigger.field.value.isCustom else {
      throw .bug("there is no date field '\(trigger.field.value.writtenName)' in the warehouse")
    }
    return custom
  }

  private var days: [MonthDay] { observed.anniversariesObserved(trigger.leapDay) }

  /// By the index on the day of the year.
  private var birthday: SQL {
    switch trigger.recurrence {
    case .year:
      """
      c.birth_month_day = ANY (\(SQLValue.integerArray(days.map(\.number))))
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
    case .never: return "c.registered_on = \(observed)"
    case .year:
      let dates = (Self.firstYear...max(Self.firstYear, observed.year)).flatMap { year in
        days.compactMap { CivilDate(year: year, month: $0.month, day: $0.day) }
      }.filter { $0 <= observed }
      return """
        c.registered_on = ANY (\(SQLValue.textArray(dates.map(\.description)))::date[])
        """
    }
  }

  /// No programme has customers from before.
  private static let firstYear = 1900

  /// Custom dates are kept as `yyyy-mm-dd`, so byte order is the order of days.
  private var custom: SQL {
    let field = trigger.field.value.name
    switch trigger.recurrence {
    case .never: return "c.custom ->> \(field) = \(observed.description)"
    case .year:
      let days = days.map { "\(padded($0.month, 2))-\(padded($0.day, 2))" }
      return """
        substr(c.custom ->> \(field), 6) = ANY (\(SQLValue.textArray(days)))
        AND c.custom ->> \(field) <= \(observed.description) COLLATE "C"
        """
    }
  }
}
