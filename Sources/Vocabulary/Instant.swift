/// A moment, in microseconds since 1970-01-01T00:00:00Z, without leap seconds.
package struct Instant: Sendable, Hashable {
  package var microseconds: Int64

  package init(microseconds: Int64) {
    self.microseconds = microseconds
  }

  package init(secondsSinceEpoch seconds: Int64) {
    microseconds = seconds * 1_000_000
  }

  /// `yyyy-mm-ddThh:mm:ss[.ffffff]` followed by `Z` or an offset `±hh:mm`; a blank may stand for `T`.
  package init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count >= 20, let wall = LocalTime(Array(bytes.prefix(19))) else { return nil }
    var rest = bytes.dropFirst(19)
    var fraction: Int64 = 0
    if rest.first == UInt8(ascii: ".") {
      let decimals = rest.dropFirst().prefix { (0x30...0x39).contains($0) }
      guard (1...6).contains(decimals.count), let value = digits(decimals) else { return nil }
      fraction = Int64(value)
      for _ in decimals.count..<6 { fraction *= 10 }
      rest = rest.dropFirst(1 + decimals.count)
    }
    guard let offset = Self.offsetSeconds(Array(rest)) else { return nil }
    microseconds = (wall.secondsSinceEpochAsUTC - offset) * 1_000_000 + fraction
  }

  /// `Z`, `+hh`, `+hhmm` or `±hh:mm` in seconds.
  package static func offsetSeconds(_ bytes: [UInt8]) -> Int64? {
    if bytes == [UInt8(ascii: "Z")] { return 0 }
    guard let sign = bytes.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else {
      return nil
    }
    let numbers = bytes.dropFirst().filter { $0 != UInt8(ascii: ":") }
    guard numbers.count == 2 || numbers.count == 4, let hours = digits(numbers.prefix(2)),
      let minutes = digits(numbers.dropFirst(2)), hours <= 15, minutes < 60
    else { return nil }
    let seconds = Int64(hours * 3600 + minutes * 60)
    return sign == UInt8(ascii: "-") ? -seconds : seconds
  }
}

extension Instant: Comparable, CustomStringConvertible {
  package static func < (first: Instant, second: Instant) -> Bool {
    first.microseconds < second.microseconds
  }

  /// `yyyy-mm-ddThh:mm:ssZ`, with six decimals when it is no whole second.
  package var description: String {
    let seconds = microseconds.flooredQuotient(by: 1_000_000)
    let fraction = microseconds - seconds * 1_000_000
    let wall = LocalTime(secondsSinceEpochAsUTC: seconds)
    return "\(wall)\(fraction == 0 ? "" : "." + padded(Int(fraction), 6))Z"
  }
}

/// A date and a time of day as a clock on a wall shows them, without zone.
package struct LocalTime: Sendable, Hashable {
  package var date: CivilDate
  /// 0 ..< 86,400.
  package var secondOfDay: Int

  package init(date: CivilDate, secondOfDay: Int) {
    self.date = date
    self.secondOfDay = secondOfDay
  }

  /// `yyyy-mm-dd hh:mm:ss` with a blank or `T` in the middle.
  package init?(_ bytes: [UInt8]) {
    guard bytes.count == 19, bytes[10] == UInt8(ascii: " ") || bytes[10] == UInt8(ascii: "T"),
      bytes[4] == 0x2D, bytes[7] == 0x2D, bytes[13] == 0x3A, bytes[16] == 0x3A,
      let year = digits(bytes[0..<4]), let month = digits(bytes[5..<7]),
      let day = digits(bytes[8..<10]), let hour = digits(bytes[11..<13]),
      let minute = digits(bytes[14..<16]), let second = digits(bytes[17..<19]),
      hour < 24, minute < 60, second < 60,
      let date = CivilDate(year: year, month: month, day: day)
    else { return nil }
    self.init(date: date, secondOfDay: hour * 3600 + minute * 60 + second)
  }

  package init(secondsSinceEpochAsUTC seconds: Int64) {
    let days = seconds.flooredQuotient(by: 86_400)
    self.init(
      date: CivilDate(daysSinceEpoch: Int32(days)), secondOfDay: Int(seconds - days * 86_400))
  }

  package var secondsSinceEpochAsUTC: Int64 {
    Int64(date.daysSinceEpoch) * 86_400 + Int64(secondOfDay)
  }
}

extension LocalTime: CustomStringConvertible {
  /// `yyyy-mm-ddThh:mm:ss`.
  package var description: String {
    let time = [secondOfDay / 3600, secondOfDay / 60 % 60, secondOfDay % 60]
    return "\(date)T" + time.map { padded($0, 2) }.joined(separator: ":")
  }
}

extension Int64 {
  /// The quotient rounded towards minus infinity.
  package func flooredQuotient(by divisor: Int64) -> Int64 {
    let quotient = self / divisor
    return self % divisor != 0 && (self < 0) != (divisor < 0) ? quotient - 1 : quotient
  }
}
