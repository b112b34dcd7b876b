/// When something is due by the clock on the wall, as crontab(5) of Vixie's cron reads it.
///
/// Five fields (minute, hour, day of month, month, day of week) of numbers, names, lists, ranges and
/// steps, or `@daily` and its like. If day of month or day of week begins with `*` (so does `*/2`),
/// both must match; else it is enough that one does:
///
/// ```
/// 0 0 13 * 5     every 13th and every Friday
/// 0 0 1-7 * */7  the first Sunday of a month
/// ```
package struct CronExpression: Sendable, Hashable {
  /// As written, with single blanks.
  package let text: String
  /// Bit n: the number n is meant. Sunday is bit 0 only.
  let minutes: UInt64
  let hours: UInt64
  let daysOfMonth: UInt64
  let months: UInt64
  let daysOfWeek: UInt64
  /// Both day fields must match.
  let needsBothDays: Bool
  /// Minute and hour are written without a leading `*`: at a change of the clocks nothing is lost
  /// and nothing comes twice. All others follow the clock.
  package let isFixed: Bool
  /// For words: whether a field is a bare `*`.
  let isAnyDayOfMonth: Bool
  let isAnyDayOfWeek: Bool

  /// How often it is due on a day on which it is due at all, clocks not changed.
  package var timesPerDay: Int { minutes.nonzeroBitCount * hours.nonzeroBitCount }

  /// The first time of such a day, in minutes since midnight.
  package var firstMinuteOfDay: Int {
    hours.trailingZeroBitCount * 60 + minutes.trailingZeroBitCount
  }
}
