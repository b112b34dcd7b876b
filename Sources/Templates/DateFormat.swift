import Vocabulary

/// How the filter `date` writes a day or a moment, in the letters of `strftime`.
///
/// ```
/// {{ bonus.valid_to | date: "%d.%m.%Y" }}   01.03.2025
/// {{ bonus.valid_to | date: "%-d %B %Y" }}  1 March 2025
/// ```
struct DateFormat: Sendable {
  enum Subject {
    /// A day has no hours: their letters are refused.
    case day
    /// Everything that can be read as a time; letters that mean nothing stay as they are.
    case moment
  }

  private enum Part: Sendable {
    case text(String)
    case field(Character, isPadded: Bool)
  }

  /// Letters for parts of a day.
  static let letters: [Character] = ["Y", "y", "m", "B", "b", "d", "e", "j", "A", "a", "u", "%"]
  private static let clockLetters: [Character] = [
    "H", "I", "M", "S", "p", "P", "k", "l", "s", "z", "Z", "F", "D", "T", "R", "h", "w", "C", "L",
  ]

  private let parts: [Part]

  /// Throws the letter that means nothing.
  init(_ text: String, of subject: Subject) throws(UnknownLetter) {
    var parts: [Part] = []
    var rest = text[...]
    while let percent = rest.firstIndex(of: "%") {
      if percent > rest.startIndex { parts.append(.text(String(rest[..<percent]))) }
      rest = rest[percent...].dropFirst()
      let isPadded = rest.first != "-"
      if !isPadded { rest = rest.dropFirst() }
      let letter = rest.first
      rest = rest.dropFirst()
      let isDay = letter.map(Self.letters.contains) ?? false
      let isClock = letter.map(Self.clockLetters.contains) ?? false
      if let letter, isDay || (isClock && subject == .moment) {
        parts.append(.field(letter, isPadded: isPadded))
      } else if subject == .moment {
        parts.append(.text((isPadded ? "%" : "%-") + (letter.map(String.init) ?? "")))
      } else {
        throw UnknownLetter(letter: letter.map(String.init) ?? "")
      }
    }
    if !rest.isEmpty { parts.append(.text(String(rest))) }
    self.parts = parts
  }

  struct UnknownLetter: Error {
    let letter: String
  }

  /// The moment a value names: a date, seconds since 1970, `yyyy-mm-dd`, `yyyy-mm-dd hh:mm:ss`,
  /// `March 14, 2016`.
  static func time(of value: TemplateValue) -> LocalTime? {
    switch value {
    case .date(let date): LocalTime(date: date, secondOfDay: 0)
    case .number(let number)
    where number.scale == 0 && number.units.magnitude < 1_000_000_000_000:
      LocalTime(secondsSinceEpochAsUTC: number.units)
    case .text(let text), .markup(let text): time(of: TemplateText.stripped(text))
    default: nil
    }
  }

  private static func time(of text: String) -> LocalTime? {
    let isNumber = !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    if isNumber, text.utf8.count <= 12, let seconds = Int64(text) {
      return LocalTime(secondsSinceEpochAsUTC: seconds)
    }
    if let date = CivilDate(text) { return LocalTime(date: date, secondOfDay: 0) }
    if let time = LocalTime(Array(text.utf8)) { return time }
    let words = text.split { $0 == " " || $0 == "," }
    guard words.count == 3, let year = Int(words[2]), let day = Int(words[1]),
      let month = months.firstIndex(where: { $0 == words[0] || $0.prefix(3) == words[0] }),
      let date = CivilDate(year: year, month: month + 1, day: day)
    else { return nil }
    return LocalTime(date: date, secondOfDay: 0)
  }

  func text(of time: LocalTime) -> String {
    var text = ""
    for part in parts {
      switch part {
      case .text(let piece): text += piece
      case .field(let letter, let isPadded):
        text +=
          Self.dayField(letter, time.date, isPadded) ?? Self.clockField(letter, time, isPadded)
      }
    }
    return text
  }

  private static func dayField(
    _ letter: Character, _ date: CivilDate, _ isPadded: Bool
  ) -> String? {
    let (year, month, day) = date.components
    switch letter {
    case "Y": return padded(year, 4)
    case "y": return padded(year % 100, 2)
    case "m": return isPadded ? padded(month, 2) : String(month)
    case "d": return isPadded ? padded(day, 2) : String(day)
    case "e": return isPadded && day < 10 ? " \(day)" : String(day)
    case "B": return months[month - 1]
    case "b", "h": return String(months[month - 1].prefix(3))
    case "j":
      let start = CivilDate(year: year, month: 1, day: 1) ?? date
      let number = date.days(since: start) + 1
      return isPadded ? padded(number, 3) : String(number)
    case "A": return weekdays[date.weekday - 1]
    case "a": return String(weekdays[date.weekday - 1].prefix(3))
    case "u": return String(date.weekday)
    case "w": return String(date.weekday % 7)
    case "C": return padded(year / 100, 2)
    case "F": return date.description
    case "D": return "\(padded(month, 2))/\(padded(day, 2))/\(padded(year % 100, 2))"
    default: return nil
    }
  }

  private static func clockField(
    _ letter: Character, _ time: LocalTime, _ isPadded: Bool
  ) -> String {
    let hour = time.secondOfDay / 3600
    let minute = padded(time.secondOfDay / 60 % 60, 2)
    let second = padded(time.secondOfDay % 60, 2)
    let half = hour % 12 == 0 ? 12 : hour % 12
    switch letter {
    case "H": return isPadded ? padded(hour, 2) : String(hour)
    case "k": return isPadded && hour < 10 ? " \(hour)" : String(hour)
    case "I": return isPadded ? padded(half, 2) : String(half)
    case "l": return isPadded && half < 10 ? " \(half)" : String(half)
    case "M": return minute
    case "S": return second
    case "L": return "000"
    case "p": return hour < 12 ? "AM" : "PM"
    case "P": return hour < 12 ? "am" : "pm"
    case "s": return String(time.secondsSinceEpochAsUTC)
    case "z": return "+0000"
    case "Z": return "UTC"
    case "T": return "\(padded(hour, 2)):\(minute):\(second)"
    case "R": return "\(padded(hour, 2)):\(minute)"
    default: return "%"
    }
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
  private static let weekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]
}
