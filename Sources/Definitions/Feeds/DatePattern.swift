import Vocabulary

/// How dates and times are written in a column: `dd/mm/yyyy`, `yyyymmdd`, `yyyy-mm-dd hh:mm:ss`.
///
/// `mm` is the month, after `hh` the minute. `d`, `m` and `h` stand for one or two digits. Every
/// other character stands for itself.
package struct DatePattern: Sendable, Hashable {
  package let text: String
  package let parts: [Part]
  /// Whether an offset such as `+02:00` or `Z` may follow; without one the programme's zone holds.
  package let allowsOffset: Bool

  package enum Part: Sendable, Hashable {
    case year
    case month(digits: DigitCount)
    case day(digits: DigitCount)
    case hour(digits: DigitCount)
    case minute
    case second
    case literal(UInt8)
  }

  package enum DigitCount: Sendable, Hashable {
    case two
    case oneOrTwo
  }

  /// `yyyy-mm-dd`.
  package static let date = DatePattern(known: "yyyy-mm-dd")
  /// `yyyy-mm-dd hh:mm:ss` with an optional offset.
  package static let timestamp = DatePattern(known: "yyyy-mm-dd hh:mm:ss", allowsOffset: true)

  package var hasTime: Bool {
    parts.contains { if case .hour = $0 { true } else { false } }
  }

  /// Year, month and day once each; hour, minute and second once at most, none without the one
  /// before it.
  package init?(_ text: String) {
    guard let parts = Self.parts(of: text) else { return nil }
    self.init(text: text, parts: parts, allowsOffset: false)
  }

  private init(text: String, parts: [Part], allowsOffset: Bool) {
    self.text = text
    self.parts = parts
    self.allowsOffset = allowsOffset
  }

  private init(known text: String, allowsOffset: Bool = false) {
    guard let parts = Self.parts(of: text) else {
      preconditionFailure("a pattern of our own is one: \(text)")
    }
    self.init(text: text, parts: parts, allowsOffset: allowsOffset)
  }

  private static func parts(of text: String) -> [Part]? {
    var parts: [Part] = []
    var seen: Set<String> = []
    var rest = Array(text.utf8)[...]
    while let letter = rest.first {
      let run = rest.prefix { $0 == letter }.count
      rest = rest.dropFirst(run)
      guard isLetter(letter) else {
        parts += Array(repeating: .literal(letter), count: run)
        continue
      }
      // `T` between date and time is the one letter that stands for itself.
      if letter == UInt8(ascii: "T"), run == 1 {
        parts.append(.literal(letter))
        continue
      }
      guard let (name, part) = field(letter, run, afterHour: seen.contains("hour")),
        seen.insert(name).inserted
      else { return nil }
      parts.append(part)
    }
    guard seen.isSuperset(of: ["year", "month", "day"]),
      seen.contains("hour") == seen.contains("minute"),
      seen.contains("minute") || !seen.contains("second"), isSeparable(parts)
    else { return nil }
    return parts
  }

  private static func field(_ letter: UInt8, _ run: Int, afterHour: Bool) -> (String, Part)? {
    let digits: DigitCount = run == 1 ? .oneOrTwo : .two
    switch (letter, run) {
    case (UInt8(ascii: "y"), 4): return ("year", .year)
    case (UInt8(ascii: "m"), 2) where afterHour: return ("minute", .minute)
    case (UInt8(ascii: "m"), 1...2): return ("month", .month(digits: digits))
    case (UInt8(ascii: "d"), 1...2): return ("day", .day(digits: digits))
    case (UInt8(ascii: "h"), 1...2): return ("hour", .hour(digits: digits))
    case (UInt8(ascii: "s"), 2): return ("second", .second)
    default: return nil
    }
  }

  /// A field of one or two digits must be followed by something that is no digit.
  private static func isSeparable(_ parts: [Part]) -> Bool {
    zip(parts, parts.dropFirst()).allSatisfy { part, next in
      switch part {
      case .month(.oneOrTwo), .day(.oneOrTwo), .hour(.oneOrTwo):
        if case .literal(let byte) = next { !(0x30...0x39).contains(byte) } else { false }
      default: true
      }
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}

extension Reading where Value == DatePattern {
  static var datePattern: Reading {
    .parsed(
      "a date format made of yyyy, mm, dd, hh, mm, ss",
      hint: #"write "yyyy-mm-dd", "dd/mm/yyyy" or "yyyy-mm-dd hh:mm:ss""#
    ) { DatePattern($0) }
  }
}
