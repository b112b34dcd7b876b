import Vocabulary

/// How the filter `date` writes a day, in the letters of `strftime`.
///
/// ```
/// {{ bonus.valid_to | date: "%d.%m.%Y" }}   01.03.2025
/// {{ bonus.valid_to | date: "%-d %B %Y" }}  1 March 2025
/// ```
struct DateFormat: Sendable {
  private enum Part: Sendable {
    case text(String)
    case field(Character, isPadded: Bool)
  }

  /// Letters for parts of a day; a day has no hours.
  static let letters: [Character] = ["Y", "y", "m", "B", "b", "d", "e", "j", "A", "a", "u", "%"]

  private let parts: [Part]

  /// Throws the letter that means nothing.
  init(_ text: String) throws(UnknownLetter) {
    var parts: [Part] = []
    var rest = text[...]
    while let percent = rest.firstIndex(of: "%") {
      if percent > rest.startIndex { parts.append(.text(String(rest[..<percent]))) }
      rest = rest[percent...].dropFirst()
      let isPadded = rest.first != "-"
      if !isPadded { rest = rest.dropFirst() }
      guard let letter = rest.first, Self.letters.contains(letter) else {
        throw UnknownLetter(letter: rest.first.map(String.init) ?? "")
      }
      parts.append(.field(letter, isPadded: isPadded))
      rest = rest.dropFirst()
    }
    if !rest.isEmpty { parts.append(.text(String(rest))) }
    self.parts = parts
  }

  struct UnknownLetter: Error {
    let letter: String
  }

  func text(of date: CivilDate) -> String {
    let (year, month, day) = date.components
    return parts.map { part in
      guard case .field(let letter, let isPadded) = part else {
        if case .text(let text) = part { return text }
        return ""
      }
      switch letter {
      case "Y": return padded(year, 4)
      case "y": return padded(year % 100, 2)
      case "m": return isPadded ? padded(month, 2) : String(month)
      case "d": return isPadded ? padded(day, 2) : String(day)
      case "e": return isPadded && day < 10 ? " \(day)" : String(day)
      case "B": return Self.months[month - 1]
      case "b": return String(Self.months[month - 1].prefix(3))
      case "j":
        let start = CivilDate(year: year, month: 1, day: 1) ?? date
        let number = date.days(since: start) + 1
        return isPadded ? padded(number, 3) : String(number)
      case "A": return Self.weekdays[date.weekday - 1]
      case "a": return String(Self.weekdays[date.weekday - 1].prefix(3))
      case "u": return String(date.weekday)
      default: return "%"
      }
    }.joined()
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
  private static let weekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]
}
