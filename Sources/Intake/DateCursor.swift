import Definitions

/// Reads the parts of a date from left to right.
struct DateCursor {
  let text: UnsafeRawBufferPointer
  private(set) var position = 0
  private(set) var (year, month, day) = (0, 0, 0)
  private var hour = 0
  private(set) var (minute, second) = (0, 0)
  private(set) var microseconds: Int64 = 0
  private var isAfternoon: Bool?

  init(text: UnsafeRawBufferPointer) { self.text = text }

  /// The hour from 0 to 23; `nil` if there is no such hour.
  var hourOfDay: Int? {
    guard let isAfternoon else { return hour < 24 ? hour : nil }
    return (1...12).contains(hour) ? hour % 12 + (isAfternoon ? 12 : 0) : nil
  }

  /// Reads a part; `false` if it is not there.
  mutating func read(_ part: DatePattern.Part, standsForBlank: Bool) -> Bool {
    switch part {
    case .year: return Self.number(text, &position, 4...4, &year)
    case .shortYear(let pivot):
      guard Self.number(text, &position, 2...2, &year) else { return false }
      year = pivot + (year - pivot % 100 + 100) % 100
      return true
    case .month(let digits): return Self.number(text, &position, digits.range, &month)
    case .monthName(let names): return monthName(names)
    case .day(let digits): return Self.number(text, &position, digits.range, &day)
    case .hour(let digits): return Self.number(text, &position, digits.range, &hour)
    case .minute: return Self.number(text, &position, 2...2, &minute)
    case .second: return Self.number(text, &position, 2...2, &second)
    case .fraction: return fraction()
    case .halfDay: return halfDay()
    case .literal(let byte):
      // `T` may stand for the blank between date and time of the standard pattern.
      guard position < text.count,
        text[position] == byte || standsForBlank && byte == 0x20 && text[position] == 0x54
      else { return false }
      position += 1
      return true
    }
  }

  private static func number(
    _ text: UnsafeRawBufferPointer, _ position: inout Int, _ digits: ClosedRange<Int>,
    _ value: inout Int
  ) -> Bool {
    let start = position
    value = 0
    while position - start < digits.upperBound, position < text.count, text[position] &- 0x30 < 10 {
      value = value * 10 + Int(text[position] &- 0x30)
      position += 1
    }
    return position - start >= digits.lowerBound
  }

  private mutating func fraction() -> Bool {
    let start = position
    while position - start < 6, position < text.count, text[position] &- 0x30 < 10 {
      microseconds = microseconds * 10 + Int64(text[position] &- 0x30)
      position += 1
    }
    for _ in (position - start)..<6 { microseconds *= 10 }
    return position > start
  }

  private mutating func halfDay() -> Bool {
    guard text.count - position >= 2, text[position + 1] | 0x20 == UInt8(ascii: "m") else {
      return false
    }
    let letter = text[position] | 0x20
    guard letter == UInt8(ascii: "a") || letter == UInt8(ascii: "p") else { return false }
    isAfternoon = letter == UInt8(ascii: "p")
    position += 2
    return true
  }

  /// The longest name that stands here.
  private mutating func monthName(_ names: [String]) -> Bool {
    var found = 0
    for (index, name) in names.enumerated() where name.utf8.count > found && stands(name) {
      (month, found) = (index + 1, name.utf8.count)
    }
    position += found
    return found > 0
  }

  private func stands(_ name: String) -> Bool {
    guard text.count - position >= name.utf8.count else { return false }
    return zip(text[position...], name.utf8).allSatisfy { $0 == $1 || lower($0) == lower($1) }
  }

  private func lower(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }
}

extension DatePattern.DigitCount {
  fileprivate var range: ClosedRange<Int> { self == .two ? 2...2 : 1...2 }
}
