package import Vocabulary

/// A rule that gives days of the calendar, the same for everybody.
///
/// ```
/// { repeated_date: { every: "week", weekdays: ["mon", "thu"] } }
/// { repeated_date: { every: "month", day: "last" } }
/// { repeated_date: { every: "month", nth: 2, weekday: "fri" } }
/// { repeated_date: { every: "year", date: "12-24" } }
/// ```
package enum RepeatedDate: Sendable, Hashable {
  case daily
  case weekly(Set<Weekday>)
  /// The 29th, 30th and 31st are the last day of a shorter month; 31 is the last of every.
  case monthly(day: Int)
  /// The first…fifth such weekday of the month; `nil`: the last.
  case monthlyWeekday(Weekday, nth: Int?)
  case yearly(MonthDay, LeapDayPolicy)

  package enum Weekday: String, Sendable, CaseIterable {
    case monday = "mon"
    case tuesday = "tue"
    case wednesday = "wed"
    case thursday = "thu"
    case friday = "fri"
    case saturday = "sat"
    case sunday = "sun"

    /// 1 = Monday … 7 = Sunday.
    package var number: Int { (Self.allCases.firstIndex(of: self) ?? 0) + 1 }
  }

  /// The name of the occasion if the rule gives the day: `week:2026-W07`; `nil`: it does not.
  package func occasion(on date: CivilDate) -> String? {
    let (year, month, day) = date.components
    let name = "\(padded(year, 4))-\(padded(month, 2))"
    let length = CivilDate.days(inMonth: month, of: year)
    switch self {
    case .daily: return "day:\(date)"
    case .weekly(let weekdays):
      guard weekdays.contains(where: { $0.number == date.weekday }) else { return nil }
      return weekdays.count == 1
        ? "week:\(date.weekName)" : "week:\(date.weekName)-\(date.weekday)"
    case .monthly(let wanted): return day == min(wanted, length) ? "month:\(name)" : nil
    case .monthlyWeekday(let weekday, let nth):
      guard weekday.number == date.weekday else { return nil }
      let isIt = nth.map { (day - 1) / 7 + 1 == $0 } ?? (day + 7 > length)
      return isIt ? "month:\(name)" : nil
    case .yearly(let wanted, let policy):
      return date.anniversariesObserved(policy).contains(wanted) ? "year:\(padded(year, 4))" : nil
    }
  }
}
