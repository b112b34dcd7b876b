import Vocabulary

/// How dates and times are written in a column: `dd/mm/yyyy`, `yyyymmdd`, `yyyy-mm-dd hh:mm:ss`.
///
/// `mm` is the month, after `hh` the minute. `d`, `m` and `h` stand for one or two digits, `yy` for
/// the last two digits of a year of the hundred from a pivot on, `mmm` and `mmmm` for the short and
/// the full name of a month, `tt` for AM or PM, `f` for one to six digits of a second's fraction, `z`
/// at the end for an offset that may follow. Every other character stands for itself.
package struct DatePattern: Sendable, Hashable {
  package let text: String
  package let parts: [Part]
  /// Whether an offset such as `+02:00` or `Z` may follow; without one the programme's zone holds.
  package let allowsOffset: Bool

  package enum Part: Sendable, Hashable {
    case year
    /// Two digits: the year from `pivot` to 99 years later that ends so.
    case shortYear(pivot: Int)
    case month(digits: DigitCount)
    /// One of twelve names; the case of ASCII letters does not matter.
    case monthName([String])
    case day(digits: DigitCount)
    case hour(digits: DigitCount)
    case minute
    case second
    case fraction
    case halfDay
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
  ///
  /// - Parameters:
  ///   - pivot: the first of the hundred years that `yy` can mean; without it `yy` is refused.
  ///   - months: twelve names for `mmm` and `mmmm`; English ones when left out.
  package init?(_ text: String, pivot: Int? = nil, months: [String]? = nil) {
    let allowsOffset = text.hasSuffix("z")
    let body = allowsOffset ? String(text.dropLast()) : text
    let words = Words(pivot: pivot, months: months)
    guard months == nil || months?.count == 12, let parts = Self.parts(of: body, words),
      !allowsOffset || parts.contains(.minute)
    else { return nil }
    self.init(text: text, parts: parts, allowsOffset: allowsOffset)
  }

  private struct Words {
    var pivot: Int?
    var months: [String]?
    static let none = Words()
  }

  private static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

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

  private static func parts(of text: String, _ words: Words = .none) -> [Part]? {
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
      guard
        let (name, part) = field(
          letter, run, words, afterHour: seen.contains("hour") && !seen.contains("minute")),
        seen.insert(name).inserted
      else { return nil }
      parts.append(part)
    }
    guard seen.isSuperset(of: ["year", "month", "day"]),
      seen.contains("hour") == seen.contains("minute"),
      seen.contains("minute") || !seen.contains("second"),
      seen.contains("second") || !seen.contains("fraction"),
      seen.contains("hour") || !seen.contains("half"), isSeparable(parts)
    else { return nil }
    return parts
  }

  private static func field(
    _ letter: UInt8, _ run: Int, _ words: Words, afterHour: Bool
  ) -> (String, Part)? {
    let digits: DigitCount = run == 1 ? .oneOrTwo : .two
    switch (letter, run) {
    case (UInt8(ascii: "y"), 4): return ("year", .year)
    case (UInt8(ascii: "y"), 2): return words.pivot.map { ("year", .shortYear(pivot: $0)) }
    case (UInt8(ascii: "m"), 3):
      return ("month", .monthName(words.months ?? monthNames.map { String($0.prefix(3)) }))
    case (UInt8(ascii: "m"), 4): return ("month", .monthName(words.months ?? monthNames))
    case (UInt8(ascii: "t"), 2): return ("half", .halfDay)
    case (UInt8(ascii: "f"), 1): return ("fraction", .fraction)
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
      case .month(.oneOrTwo), .day(.oneOrTwo), .hour(.oneOrTwo), .fraction:
        switch next {
        case .literal(let byte): !(0x30...0x39).contains(byte)
        case .monthName, .halfDay: true
        default: false
        }
      default: true
      }
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}

extension Reading where Value == DatePattern {
  static func datePattern(pivot: Int?, months: [String]?) -> Reading {
    Reading { node, findings in
      if pivot == nil, case .text(let text) = node.content, DatePattern(text) == nil,
        DatePattern(text, pivot: 2000) != nil
      {
        findings.report(
          "found a year of two digits in '\(text)' without a pivot", at: node.place,
          hint: "write pivot: 1950 for years from 1950 to 2049")
        return nil
      }
      return Reading.parsed(
        "a date format made of yyyy, mm, dd, hh, mm, ss",
        hint: #"write "yyyy-mm-dd", "dd/mm/yyyy" or "yyyy-mm-dd hh:mm:ss""#
      ) { DatePattern($0, pivot: pivot, months: months) }.read(node, findings)
    }
  }
}
