/// A length of time as a person writes it: `30 days`, `1 day`, `2 hours`, `90 minutes`.
package struct TimeSpan: Sendable, Hashable {
  package let amount: Int
  package let unit: Unit

  package enum Unit: String, Sendable, CaseIterable {
    case second, minute, hour, day, week

    var seconds: Int {
      switch self {
      case .second: 1
      case .minute: 60
      case .hour: 3600
      case .day: 86_400
      case .week: 604_800
      }
    }
  }

  package init(_ amount: Int, _ unit: Unit) {
    self.amount = amount
    self.unit = unit
  }

  /// A whole number of at most six digits, one blank and a unit, singular or plural.
  package init?(_ text: String) {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    guard words.count == 2, (1...6).contains(words[0].utf8.count),
      words[0].utf8.allSatisfy({ (0x30...0x39).contains($0) }), let amount = Int(words[0]),
      let unit = Unit(rawValue: String(words[1].hasSuffix("s") ? words[1].dropLast() : words[1]))
    else { return nil }
    self.init(amount, unit)
  }

  /// The span in seconds, a day counted as 24 hours.
  package var seconds: Int { amount * unit.seconds }

  /// The whole civil days of a span in days or weeks; `nil` for hours, minutes and seconds, which
  /// are counted on the clock.
  package var wholeDays: Int? {
    switch unit {
    case .day: amount
    case .week: amount * 7
    case .hour, .minute, .second: nil
    }
  }
}

extension TimeSpan: CustomStringConvertible {
  package var description: String { "\(amount) \(unit.rawValue)\(amount == 1 ? "" : "s")" }
}

extension Reading where Value == TimeSpan {
  /// A span of time longer than nothing.
  static var timeSpan: Reading { timeSpan(minimumAmount: 1) }

  static func timeSpan(minimumAmount: Int) -> Reading {
    .parsed("a span of time", hint: #"write "30 days", "2 hours" or "90 minutes""#) {
      TimeSpan($0).flatMap { $0.amount >= minimumAmount ? $0 : nil }
    }
  }
}

extension Reading where Value == Int {
  /// A number of whole civil days, written as `"90 days"` or `"2 weeks"`.
  static func days(_ range: ClosedRange<Int>) -> Reading {
    .parsed(
      "\(range.lowerBound) to \(range.upperBound) whole days", hint: #"write "30 days""#
    ) { TimeSpan($0)?.wholeDays.flatMap { range.contains($0) ? $0 : nil } }
  }
}
