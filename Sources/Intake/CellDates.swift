import Definitions
import Vocabulary

/// Dates and times as a feed writes them. A class, so that plans of cells share it without copies.
final class CellDates {
  private let pattern: DatePattern
  private let clock: WallClock
  private let isStandardTimestamp: Bool

  init(_ pattern: DatePattern, _ clock: WallClock) {
    self.pattern = pattern
    self.clock = clock
    isStandardTimestamp = pattern == .timestamp
  }

  func date(_ text: UnsafeRawBufferPointer) -> CellReading {
    guard let (local, used) = parse(text), used == text.count else { return .fault(.typeDate) }
    return .value(.date(local.date))
  }

  /// A wall time in the programme's zone, or with an offset of its own where the pattern allows one.
  @inline(__always)
  func instant(_ text: UnsafeRawBufferPointer) -> CellReading {
    if isStandardTimestamp, text.count == 19, let local = Self.standard(text) {
      return .value(.instant(clock.instant(local)))
    }
    return patternInstant(text)
  }

  @inline(never)
  private func patternInstant(_ text: UnsafeRawBufferPointer) -> CellReading {
    guard let (local, used) = parse(text) else { return .fault(.typeDatetime) }
    if used == text.count { return .value(.instant(clock.instant(local))) }
    guard pattern.allowsOffset, let offset = Instant.offsetSeconds(Array(text[used...])) else {
      return .fault(.typeDatetime)
    }
    return .value(.instant(Instant(secondsSinceEpoch: local.secondsSinceEpochAsUTC - offset)))
  }

  func civilDate(_ instant: Instant) -> CivilDate {
    clock.civilDate(instant)
  }

  /// `yyyy-mm-dd hh:mm:ss`, digit by digit.
  @inline(__always)
  private static func standard(_ text: UnsafeRawBufferPointer) -> LocalTime? {
    var bad: UInt8 = 0
    func two(_ at: Int) -> Int {
      let high = text[at] &- 0x30
      let low = text[at &+ 1] &- 0x30
      if high > 9 || low > 9 { bad = 1 }
      return Int(high) &* 10 &+ Int(low)
    }
    let year = two(0) &* 100 &+ two(2)
    let (month, day) = (two(5), two(8))
    let (hour, minute, second) = (two(11), two(14), two(17))
    let separator = text[10]
    guard bad == 0, text[4] == 0x2D, text[7] == 0x2D, text[13] == 0x3A, text[16] == 0x3A,
      separator == 0x20 || separator == 0x54, hour < 24, minute < 60, second < 60,
      let date = CivilDate(year: year, month: month, day: day)
    else { return nil }
    return LocalTime(date: date, secondOfDay: (hour &* 60 &+ minute) &* 60 &+ second)
  }

  /// The wall time by the pattern and how many bytes it took.
  private func parse(_ text: UnsafeRawBufferPointer) -> (LocalTime, Int)? {
    var (year, month, day, hour, minute, second) = (0, 0, 0, 0, 0, 0)
    var position = 0
    func number(_ digits: ClosedRange<Int>) -> Int? {
      var value = 0
      var count = 0
      while count < digits.upperBound, position < text.count, text[position] &- 0x30 < 10 {
        value = value * 10 + Int(text[position] &- 0x30)
        position += 1
        count += 1
      }
      return count >= digits.lowerBound ? value : nil
    }
    for part in pattern.parts {
      var value: Int?
      switch part {
      case .year:
        value = number(4...4)
        year = value ?? 0
      case .month(let digits):
        value = number(digits == .two ? 2...2 : 1...2)
        month = value ?? 0
      case .day(let digits):
        value = number(digits == .two ? 2...2 : 1...2)
        day = value ?? 0
      case .hour(let digits):
        value = number(digits == .two ? 2...2 : 1...2)
        hour = value ?? 0
      case .minute:
        value = number(2...2)
        minute = value ?? 0
      case .second:
        value = number(2...2)
        second = value ?? 0
      case .literal(let byte):
        guard position < text.count, matches(text[position], byte) else { return nil }
        position += 1
        continue
      }
      if value == nil { return nil }
    }
    guard hour < 24, minute < 60, second < 60,
      let date = CivilDate(year: year, month: month, day: day)
    else { return nil }
    return (LocalTime(date: date, secondOfDay: hour * 3600 + minute * 60 + second), position)
  }

  /// `T` may stand for the blank between date and time of the standard pattern.
  private func matches(_ found: UInt8, _ expected: UInt8) -> Bool {
    found == expected || (isStandardTimestamp && expected == 0x20 && found == 0x54)
  }
}
