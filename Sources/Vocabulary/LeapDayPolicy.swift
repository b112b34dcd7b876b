/// When a yearly day that falls on 29 February is observed in a year that has none.
///
/// ```
/// Born 2004-02-29, feb28:     2025-02-28, 2026-02-28, 2027-02-28, 2028-02-29.
/// Born 2004-02-29, mar1:      2025-03-01, 2026-03-01, 2027-03-01, 2028-02-29.
/// Born 2004-02-29, leap_only: 2028-02-29, 2032-02-29.
/// ```
package enum LeapDayPolicy: String, Sendable, CaseIterable {
  case feb28
  case mar1
  case leapOnly = "leap_only"
}

/// A day of a year: what a birthday leaves when its year is taken away.
package struct MonthDay: Sendable, Hashable {
  package var month: Int
  package var day: Int

  package init(month: Int, day: Int) {
    self.month = month
    self.day = day
  }

  /// `month * 100 + day`: 29 February is 229. The warehouse indexes birthdays by this number.
  package var number: Int { month * 100 + day }
}

extension CivilDate {
  package var monthDay: MonthDay {
    let (_, month, day) = components
    return MonthDay(month: month, day: day)
  }

  /// The days of birth whose yearly anniversary is observed on this day.
  ///
  /// Usually the day itself; on 28 February (or 1 March) of a common year also 29 February.
  /// Expanded on the side of the business date, so that an index on the day of the year serves.
  package func anniversariesObserved(_ policy: LeapDayPolicy) -> [MonthDay] {
    let (year, month, day) = components
    let leapDay = MonthDay(month: 2, day: 29)
    if !CivilDate.isLeap(year) {
      if policy == .feb28, month == 2, day == 28 { return [monthDay, leapDay] }
      if policy == .mar1, month == 3, day == 1 { return [leapDay, monthDay] }
    }
    return [monthDay]
  }
}
