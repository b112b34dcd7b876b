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
    guard let (local, _, used) = parse(text), used == text.count else { return .fault(.typeDate) }
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
    guard let (local, fraction, used) = parse(text) else { return .fault(.typeDatetime) }
    if used == text.count {
      return .value(.instant(clock.instant(local).adding(microseconds: fraction)))
    }
    guard pattern.allowsOffset, let offset = Instant.offsetSeconds(Array(text[used...])) else {
      return .fault(.typeDatetime)
    }
    let instant = Instant(secondsSinceEpoch: local.secondsSinceEpochAsUTC - offset)
    return .value(.instant(instant.adding(microseconds: fraction)))
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

  /// The wall time by the pattern, the microseconds of its second, and how many bytes it took.
  private func parse(_ text: UnsafeRawBufferPointer) -> (LocalTime, Int64, Int)? {
    var cursor = DateCursor(text: text)
    for part in pattern.parts where !cursor.read(part, standsForBlank: isStandardTimestamp) {
      return nil
    }
    guard let hour = cursor.hourOfDay, cursor.minute < 60, cursor.second < 60,
      let date = CivilDate(year: cursor.year, month: cursor.month, day: cursor.day)
    else { return nil }
    let second = hour * 3600 + cursor.minute * 60 + cursor.second
    return (
      LocalTime(date: date, secondOfDay: second), cursor.microseconds, cursor.position
    )
  }
}

extension Instant {
  fileprivate func adding(microseconds count: Int64) -> Instant {
    count == 0 ? self : Instant(microseconds: microseconds + count)
  }
}
