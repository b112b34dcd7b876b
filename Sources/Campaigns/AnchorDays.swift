package import Definitions
package import Vocabulary

/// The days whose recurrence falls on an observed day: dates expanded on the side of the business
/// date, so that an index on days serves and every rule is the same in Swift and in SQL.
///
/// ```
/// AnchorDays(observed: 2025-02-28).dates(every: 1 month, from: 1)
///   2025-01-28, 2025-01-29, 2025-01-30, 2025-01-31, 2024-12-28, …
/// ```
package struct AnchorDays: Sendable {
  package let observed: CivilDate
  /// Nobody was born, registered or bought anything before this year.
  package static let firstYear = 1900

  package init(observed: CivilDate) {
    self.observed = observed
  }

  /// Days of birth with a yearly anniversary on the observed day, as `month * 100 + day`.
  package func yearly(_ policy: LeapDayPolicy) -> [MonthDay] {
    observed.anniversariesObserved(policy)
  }

  /// Days of birth with a monthly recurrence on the observed day.
  package var monthly: [MonthDay] {
    (1...12).flatMap { month in
      days.filter { $0 <= CivilDate.days(inMonth: month, of: 2000) }
        .map { MonthDay(month: month, day: $0) }
    }
  }

  /// Days of the month that recur on the observed day: the last day of a month stands for all that it
  /// has not.
  private var days: ClosedRange<Int> {
    let (year, month, day) = observed.components
    return day == CivilDate.days(inMonth: month, of: year) ? day...31 : day...day
  }

  /// The dates that, `k` spans later, are observed on this day, for k from `first` on; the newest
  /// first.
  package func dates(
    every span: CalendarSpan, leapDay: LeapDayPolicy = .feb28, from first: Int
  ) -> [CivilDate] {
    var dates: [CivilDate] = []
    var count = first
    while true {
      guard let found = earlier(by: count * span.amount, span.unit, leapDay) else { return dates }
      dates += found
      count += 1
    }
  }

  /// The dates so many units before the observed day; `nil` when that is before all facts.
  private func earlier(
    by amount: Int, _ unit: CalendarSpan.Unit, _ policy: LeapDayPolicy
  ) -> [CivilDate]? {
    let (year, month, _) = observed.components
    switch unit {
    case .year:
      let then = year - amount
      guard then >= Self.firstYear else { return nil }
      return yearly(policy).compactMap { CivilDate(year: then, month: $0.month, day: $0.day) }
    case .month:
      let index = year * 12 + month - 1 - amount
      guard index >= Self.firstYear * 12 else { return nil }
      return days.compactMap { CivilDate(year: index / 12, month: index % 12 + 1, day: $0) }
    case .day:
      let then = observed.adding(days: -amount)
      return then.year >= Self.firstYear ? [then] : nil
    }
  }
}
