package import Vocabulary

extension CronExpression {
  /// The days of a month that are due, bit 1 to bit 31.
  func days(ofMonth month: Int, _ year: Int) -> UInt64 {
    guard months & 1 << UInt64(month) != 0,
      let first = CivilDate(year: year, month: month, day: 1)
    else { return 0 }
    let last = CivilDate.days(inMonth: month, of: year)
    let all: UInt64 = (1 << UInt64(last + 1)) - 2
    // 0 = Sunday, as in the expression.
    let weekday = UInt64(first.weekday % 7)
    // The week that the month begins in, turned so that bit 0 is its first day, five times over.
    let week = (daysOfWeek >> weekday | daysOfWeek << (7 - weekday)) & 0x7F
    let weeks = week | week << 7 | week << 14 | week << 21 | week << 28
    let byWeekday = weeks << 1
    return all & (needsBothDays ? daysOfMonth & byWeekday : daysOfMonth | byWeekday)
  }

  /// Whether a day is due.
  package func isDue(on date: CivilDate) -> Bool {
    let (year, month, day) = date.components
    return days(ofMonth: month, year) & 1 << UInt64(day) != 0
  }

  /// Whether a time of day is due on a day that is, in minutes since midnight.
  package func isDue(atMinute minuteOfDay: Int) -> Bool {
    hours & 1 << UInt64(minuteOfDay / 60) != 0 && minutes & 1 << UInt64(minuteOfDay % 60) != 0
  }

  /// The first due time behind a time on the wall, both in seconds since 1970 as if they were UTC;
  /// `nil` behind the year 9999.
  func nextWall(after wall: Int64) -> Int64? {
    let local = LocalTime(secondsSinceEpochAsUTC: wall)
    let (year, month, day) = local.date.components
    let today = days(ofMonth: month, year)
    let midnight = Int64(local.date.daysSinceEpoch) * 86_400
    if today & 1 << UInt64(day) != 0, let minute = minute(after: local.secondOfDay / 60) {
      return midnight + Int64(minute) * 60
    }
    // The bits of the days behind this one; of the 31st none is left.
    return firstDay(today & (~0 << UInt64(day + 1)), year, month).map { date in
      Int64(date.daysSinceEpoch) * 86_400 + Int64(firstMinuteOfDay) * 60
    }
  }

  /// The first due day of what is left of a month, else of the months that follow.
  private func firstDay(_ rest: UInt64, _ year: Int, _ month: Int) -> CivilDate? {
    var (days, year, month) = (rest, year, month)
    while days == 0 {
      let later = months & (~0 << UInt64(month + 1))
      if later != 0 {
        month = later.trailingZeroBitCount
      } else {
        (year, month) = (year + 1, months.trailingZeroBitCount)
      }
      guard year <= 9999 else { return nil }
      days = self.days(ofMonth: month, year)
    }
    return CivilDate(year: year, month: month, day: days.trailingZeroBitCount)
  }

  /// The first due minute of a day behind another one.
  private func minute(after minute: Int) -> Int? {
    let hour = minute / 60
    let rest = minutes & (~0 << UInt64(minute % 60 + 1))
    if hours & 1 << UInt64(hour) != 0, rest != 0 { return hour * 60 + rest.trailingZeroBitCount }
    let later = hours & (~0 << UInt64(hour + 1))
    return later == 0 ? nil : later.trailingZeroBitCount * 60 + minutes.trailingZeroBitCount
  }
}
