package import Vocabulary

/// Whole days with a line each, as calendars read them (RFC 5545).
///
/// The same days give the same bytes: nothing in it is taken from a clock.
package struct CalendarFile {
  package struct Entry: Sendable {
    package let date: CivilDate
    package let title: String
    package let details: String

    package init(date: CivilDate, title: String, details: String) {
      self.date = date
      self.title = title
      self.details = details
    }
  }

  private let name: String
  private let entries: [Entry]

  /// - Parameter name: of the calendar; part of the identity of each entry, so that a newer file
  ///   replaces the days of an older one.
  package init(name: String, entries: [Entry]) {
    self.name = name
    self.entries = entries
  }

  package var text: String {
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//nightledger//forecast//EN",
      "X-WR-CALNAME:\(Self.escaped(name))",
    ]
    for entry in entries {
      lines += [
        "BEGIN:VEVENT", "UID:\(entry.date.compact)-\(SHA256.hex(of: name).prefix(16))@nightledger",
        "DTSTAMP:\(entry.date.compact)T000000Z", "DTSTART;VALUE=DATE:\(entry.date.compact)",
        "DTEND;VALUE=DATE:\(entry.date.adding(days: 1).compact)",
        "SUMMARY:\(Self.escaped(entry.title))", "DESCRIPTION:\(Self.escaped(entry.details))",
        "TRANSP:TRANSPARENT", "END:VEVENT",
      ]
    }
    return (lines + ["END:VCALENDAR"]).map { Self.folded($0) + "\r\n" }.joined()
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing(";", with: "\\;").replacing(",", with: "\\,")
      .replacing("\n", with: "\\n").replacing("\r", with: "")
  }

  /// Lines of at most 75 bytes, broken between characters.
  private static func folded(_ line: String) -> String {
    var folded = ""
    var length = 0
    for character in line {
      let bytes = String(character).utf8.count
      if length + bytes > 75 {
        folded += "\r\n "
        length = 1
      }
      folded.append(character)
      length += bytes
    }
    return folded
  }
}
