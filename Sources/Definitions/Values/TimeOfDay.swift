import Vocabulary

/// A time on the clock to the minute: `02:00`.
package struct TimeOfDay: Sendable, Hashable {
  /// 0 … 1440; 1440 is the end of the day, `24:00`.
  package let minuteOfDay: Int

  package init(minuteOfDay: Int) {
    precondition((0...1440).contains(minuteOfDay), "a day has 1440 minutes")
    self.minuteOfDay = minuteOfDay
  }

  /// `hh:mm` with two digits each.
  package init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 5, bytes[2] == UInt8(ascii: ":"),
      [0, 1, 3, 4].allSatisfy({ (0x30...0x39).contains(bytes[$0]) })
    else { return nil }
    let numbers = bytes.map { Int($0) - 0x30 }
    let hour = numbers[0] * 10 + numbers[1]
    let minute = numbers[3] * 10 + numbers[4]
    guard minute < 60, hour < 24 || (hour == 24 && minute == 0) else { return nil }
    minuteOfDay = hour * 60 + minute
  }
}

extension TimeOfDay: Comparable, CustomStringConvertible {
  package static func < (first: TimeOfDay, second: TimeOfDay) -> Bool {
    first.minuteOfDay < second.minuteOfDay
  }

  package var description: String {
    "\(padded(minuteOfDay / 60, 2)):\(padded(minuteOfDay % 60, 2))"
  }
}

/// The hours of a day in which something may happen: `10:00-20:00`, the end not included.
package struct TimeWindow: Sendable, Hashable {
  package let opens: TimeOfDay
  package let closes: TimeOfDay

  package init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let opens = TimeOfDay(parts[0]), let closes = TimeOfDay(parts[1]),
      opens < closes
    else { return nil }
    self.opens = opens
    self.closes = closes
  }

  package init(opens: TimeOfDay, closes: TimeOfDay) {
    precondition(opens < closes, "a window opens before it closes")
    self.opens = opens
    self.closes = closes
  }

  /// 09:00-21:00 in the recipient's time: when a phone may ring (semantics.md §6).
  package static let daytime = TimeWindow(
    opens: TimeOfDay(minuteOfDay: 540), closes: TimeOfDay(minuteOfDay: 1260))
}

extension TimeWindow: CustomStringConvertible {
  package var description: String { "\(opens)-\(closes)" }
}

extension Reading where Value == TimeOfDay {
  static var timeOfDay: Reading {
    .parsed("a time of day, as hh:mm") { text in
      TimeOfDay(text).flatMap { $0.minuteOfDay < 1440 ? $0 : nil }
    }
  }
}

extension Reading where Value == TimeWindow {
  static var timeWindow: Reading {
    .parsed("a window that opens before it closes", hint: #"write "10:00-20:00""#) {
      TimeWindow($0)
    }
  }
}
