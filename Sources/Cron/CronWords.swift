import Vocabulary

extension CronExpression {
  /// The rule as a sentence: `at 02:30 on every Monday`, `every 15 minutes from 08:00 to 17:59`.
  package var words: String {
    [times, days, inMonths].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private var times: String {
    let minutes = minutes.members
    let hours = hours.members
    if hours.count == 24 {
      if minutes.count == 60 { return "every minute" }
      if minutes == [0] { return "every hour on the hour" }
      if let step = minutes.step(over: 60) { return "every \(step) minutes" }
      return "every hour at minute \(minutes.listed { "\($0)" })"
    }
    if minutes.count * hours.count <= 6 {
      let times = hours.flatMap { hour in minutes.map { "\(padded(hour, 2)):\(padded($0, 2))" } }
      return "at \(times.listed { $0 })"
    }
    let part: String =
      if minutes.count == 60 {
        "every minute"
      } else if let step = minutes.step(over: 60) {
        "every \(step) minutes"
      } else {
        "at minute \(minutes.listed { "\($0)" })"
      }
    return "\(part) of \(hours.count == 1 ? "hour" : "the hours") \(hours.ranges { "\($0)" })"
  }

  private var days: String {
    let byWeekday = daysOfWeek.members
    let ofMonth = daysOfMonth.members
    let everyWeekday = byWeekday.count == 7
    let everyDay = ofMonth.count == 31
    let weekdays =
      byWeekday == [1, 2, 3, 4, 5]
      ? "every working day (Monday to Friday)"
      : "every \(byWeekday.listed { Self.weekdayNames[$0] })"
    let dates = "the \(ofMonth.ranges(Self.ordinal)) of the month"
    if needsBothDays {
      if everyWeekday && everyDay { return "every day".onlyIf(timesPerDay <= 6) }
      if everyWeekday { return "on \(dates)" }
      if everyDay { return "on \(weekdays)" }
      return "on \(dates) when it is a \(byWeekday.listed(last: " or ") { Self.weekdayNames[$0] })"
    }
    if everyWeekday || everyDay { return "every day" }
    return "on \(dates) and on \(weekdays)"
  }

  private var inMonths: String {
    let months = months.members
    return months.count == 12 ? "" : "in \(months.listed { Self.monthNames[$0 - 1] })"
  }

  private static let weekdayNames = [
    "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
  ]
  private static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  private static func ordinal(_ number: Int) -> String {
    switch number {
    case 1, 21, 31: "\(number)st"
    case 2, 22: "\(number)nd"
    case 3, 23: "\(number)rd"
    default: "\(number)th"
    }
  }
}

extension String {
  fileprivate func onlyIf(_ condition: Bool) -> String { condition ? self : "" }
}

extension UInt64 {
  /// The numbers whose bits are set, ascending.
  fileprivate var members: [Int] { (0..<64).filter { self & 1 << UInt64($0) != 0 } }
}

extension [Int] {
  /// The distance between all of them, when they go round a clock of `size` evenly from 0.
  fileprivate func step(over size: Int) -> Int? {
    guard count > 1, self[0] == 0, size % count == 0 else { return nil }
    let step = size / count
    return enumerated().allSatisfy { $0.element == $0.offset * step } ? step : nil
  }

  /// `8 to 11 and 15`.
  fileprivate func ranges(_ name: (Int) -> String) -> String {
    var ranges: [ClosedRange<Int>] = []
    for number in self {
      if let last = ranges.last, last.upperBound + 1 == number {
        ranges[ranges.count - 1] = last.lowerBound...number
      } else {
        ranges.append(number...number)
      }
    }
    return ranges.flatMap { range -> [String] in
      switch range.count {
      case 1: [name(range.lowerBound)]
      case 2: [name(range.lowerBound), name(range.upperBound)]
      default: ["\(name(range.lowerBound)) to \(name(range.upperBound))"]
      }
    }.listed { $0 }
  }
}

extension Array {
  /// `a`, `a and b`, `a, b and c`.
  fileprivate func listed(last word: String = " and ", _ name: (Element) -> String) -> String {
    let names = map(name)
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + word + last
  }
}
