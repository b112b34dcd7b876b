/// Reads an expression, or says what in it is none.
struct CronReader {
  /// A field as it stands in the text.
  struct Word {
    let text: Substring
    let column: Int
    var length: Int { text.count }
  }

  let text: String

  static let shorthands: [(name: String, meaning: String)] = [
    ("@yearly", "0 0 1 1 *"), ("@annually", "0 0 1 1 *"), ("@monthly", "0 0 1 * *"),
    ("@weekly", "0 0 * * 0"), ("@daily", "0 0 * * *"), ("@midnight", "0 0 * * *"),
    ("@hourly", "0 * * * *"),
  ]

  func read() throws(CronRefusal) -> CronExpression {
    guard text.utf8.count <= 1000 else {
      throw CronRefusal("the expression has more than 1000 characters", at: 0, length: 1)
    }
    let words = try words()
    if let first = words.first, first.text.hasPrefix("@") {
      return try shorthand(first, words.count)
    }
    try checkCount(words)
    var sets: [UInt64] = []
    for (field, word) in zip(CronField.allCases, words) {
      sets.append(try CronFieldReader(field: field, word: word).read())
    }
    let expression = CronExpression(
      text: words.map { String($0.text) }.joined(separator: " "), minutes: sets[0], hours: sets[1],
      daysOfMonth: sets[2], months: sets[3], daysOfWeek: (sets[4] | sets[4] >> 7) & 0x7F,
      needsBothDays: words[2].text.hasPrefix("*") || words[4].text.hasPrefix("*"),
      isFixed: !words[0].text.hasPrefix("*") && !words[1].text.hasPrefix("*"),
      isAnyDayOfMonth: words[2].text == "*", isAnyDayOfWeek: words[4].text == "*")
    guard expression.canFire else { throw impossible(words) }
    return expression
  }

  /// Blanks and tabs part the fields; a blank that is none of ASCII is refused where it stands.
  private func words() throws(CronRefusal) -> [Word] {
    var words: [Word] = []
    var start: String.Index?
    var startColumn = 0
    for (column, index) in text.indices.enumerated() {
      let character = text[index]
      guard character.isASCII else {
        throw CronRefusal(
          "found a character that is none of ASCII", at: column, length: 1,
          hint: "write digits, letters, '*', ',', '-' and '/', and plain blanks between the fields")
      }
      if character == " " || character == "\t" {
        if let begin = start { words.append(Word(text: text[begin..<index], column: startColumn)) }
        start = nil
      } else if start == nil {
        (start, startColumn) = (index, column)
      }
    }
    if let begin = start { words.append(Word(text: text[begin...], column: startColumn)) }
    return words
  }

  private func shorthand(_ word: Word, _ count: Int) throws(CronRefusal) -> CronExpression {
    let name = word.text.lowercased()
    if name == "@reboot" {
      throw CronRefusal(
        "@reboot has no business date", at: word.column, length: word.length,
        hint: "a start of the machine is no day; the tick after it catches up what is owed")
    }
    let known = Self.shorthands.map(\.name).joined(separator: ", ")
    guard let found = Self.shorthands.first(where: { $0.name == name }) else {
      throw CronRefusal(
        "unknown shorthand '\(word.text)', expected one of \(known)", at: word.column,
        length: word.length)
    }
    guard count == 1 else {
      throw CronRefusal(
        "'\(word.text)' stands for all five fields, expected nothing beside it", at: 0,
        length: text.count)
    }
    return try CronReader(text: found.meaning).read()
  }

  private func checkCount(_ words: [Word]) throws(CronRefusal) {
    guard words.count != 5 else { return }
    let hint: String =
      switch words.count {
      case 6, 7: "this dialect has no seconds and no years: minute, hour, day, month, weekday"
      default: #"write minute, hour, day of month, month and day of week: "30 2 * * *""#
      }
    let place = words.count > 5 ? words[5].column : 0
    throw CronRefusal(
      "found \(words.count) fields, expected five", at: place,
      length: words.count > 5 ? text.count - place : text.count, hint: hint)
  }

  private func impossible(_ words: [Word]) -> CronRefusal {
    let start = words[2].column
    let end = words[3].column + words[3].length
    return CronRefusal(
      "no month of '\(words[3].text)' has a day '\(words[2].text)', so it never fires", at: start,
      length: end - start,
      hint: "for the last day of a month run on the 1st with business_date: \"D-1\"")
  }
}

extension CronExpression {
  /// Reads an expression of five fields or a shorthand.
  ///
  /// Refused are words of other dialects (`~`, `H`, `L`, `W`, `#`, `?`, seconds, `@reboot`) and
  /// expressions that can never be due, such as `0 0 30 2 *`.
  package init(_ text: String) throws(CronRefusal) {
    self = try CronReader(text: text).read()
  }

  /// Whether a day is ever due. A day of the month that a month has falls on every weekday in the
  /// 400 years of the calendar, 29 February too, so only days that no month has are never due.
  fileprivate var canFire: Bool {
    // One of two day fields is enough, and every month has every weekday.
    if !needsBothDays { return true }
    return (1...12).contains { month in
      let days: UInt64 = month == 2 ? 29 : [4, 6, 9, 11].contains(month) ? 30 : 31
      return months & 1 << UInt64(month) != 0 && daysOfMonth & ((1 << (days + 1)) - 2) != 0
    }
  }
}
