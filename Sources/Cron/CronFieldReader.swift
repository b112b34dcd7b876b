import Vocabulary

/// Reads one field: a list of numbers, ranges and steps.
struct CronFieldReader {
  let field: CronField
  let word: CronReader.Word

  /// Bit n: the number n is meant.
  func read() throws(CronRefusal) -> UInt64 {
    var set: UInt64 = 0
    var column = word.column
    for item in word.text.split(separator: ",", omittingEmptySubsequences: false) {
      set |= try read(Item(text: item, column: column))
      column += item.count + 1
    }
    return set
  }

  private struct Item {
    let text: Substring
    let column: Int
  }

  private func read(_ item: Item) throws(CronRefusal) -> UInt64 {
    guard !item.text.isEmpty else {
      throw refusal("found an empty part of the list of the \(field.name)", item, item.text)
    }
    let parts = item.text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    let bounds = try bounds(parts[0], item)
    guard parts.count == 2 else { return set(bounds, step: 1) }
    return set(bounds, step: try step(parts[1], parts[0], item))
  }

  private func set(_ bounds: ClosedRange<Int>, step: Int) -> UInt64 {
    stride(from: bounds.lowerBound, through: bounds.upperBound, by: step)
      .reduce(0) { $0 | 1 << UInt64($1) }
  }

  /// `*`, `5` or `1-5`.
  private func bounds(_ text: Substring, _ item: Item) throws(CronRefusal) -> ClosedRange<Int> {
    if text == "*" { return field.range }
    let ends = text.split(separator: "-", omittingEmptySubsequences: false)
    guard ends.count <= 2, !ends.contains(where: \.isEmpty) else {
      throw foreign(item)
        ?? refusal(
          "found '\(item.text)', expected a \(field.name) from \(field.range.lowerBound) to "
            + "\(field.range.upperBound) or a range of two", item, item.text)
    }
    let first = try number(ends[0], item)
    guard ends.count == 2 else { return first...first }
    let last = try number(ends[1], item)
    guard first <= last else {
      throw refusal(
        "the range '\(text)' of the \(field.name) runs backwards", item, text,
        hint: turned(ends, first, last))
    }
    return first...last
  }

  /// A range over the turn, written as two.
  private func turned(_ ends: [Substring], _ first: Int, _ last: Int) -> String {
    let (low, high) = (field.range.lowerBound, field.range.upperBound)
    if field == .dayOfWeek {
      return last == 0 ? "write \(first)-7: Sunday is 0 and 7" : "write \(first)-6,0-\(last)"
    }
    return "write \(ends[0])-\(high),\(low)-\(ends[1])"
  }

  private func number(_ text: Substring, _ item: Item) throws(CronRefusal) -> Int {
    if let named = field.number(named: text) { return named }
    let isNumber = !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    guard isNumber else { throw foreign(item) ?? unknown(text, item) }
    guard text.count <= 4, let number = Int(text), field.range.contains(number) else {
      throw refusal(
        "\(text) is no \(field.name), expected \(field.range.lowerBound) to "
          + "\(field.range.upperBound)", item, text)
    }
    return number
  }

  private func unknown(_ text: Substring, _ item: Item) -> CronRefusal {
    let names =
      field.names.isEmpty
      ? "" : " or \(field.names.first ?? "") to \(field.names.last ?? "")"
    let nearest = nearestName(to: String(text.prefix(3)), among: field.names)
    return refusal(
      "found '\(text)', expected a \(field.name) from \(field.range.lowerBound) to "
        + "\(field.range.upperBound)\(names)", item, text,
      hint: nearest.map { "names have three letters: did you mean '\($0)'?" })
  }

  private func step(
    _ text: Substring, _ before: Substring, _ item: Item
  ) throws(CronRefusal) -> Int {
    guard before == "*" || before.contains("-") else {
      throw refusal(
        "a step stands behind '*' or a range, found '\(item.text)'", item, item.text,
        hint: "write \(before)-\(field.range.upperBound)/\(text)")
    }
    let isNumber = !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    guard isNumber else { throw foreign(item) ?? badStep(text, item) }
    guard text.count <= 9, let step = Int(text), step > 0 else { throw badStep(text, item) }
    return step
  }

  private func badStep(_ text: Substring, _ item: Item) -> CronRefusal {
    refusal("found the step '\(text)', expected a number of 1 or more", item, text)
  }

  /// What other programs understand and cron does not.
  private func foreign(_ item: Item) -> CronRefusal? {
    let text = item.text.uppercased()
    let said: (String, String)? =
      if text.contains("~") {
        ("'~' (a random time) is not cron of this dialect", "write the number itself")
      } else if text.contains("#") {
        (
          "'#' (the nth weekday) is not cron of this dialect",
          "the first Sunday is: 0 0 1-7 * */7, as one of two day fields begins with '*'"
        )
      } else if text.contains("?") {
        ("'?' is not cron of this dialect", "write '*'")
      } else if text == "H" || text.hasPrefix("H(") || text.hasPrefix("H/") {
        ("'H' (a time chosen by a hash) is not cron of this dialect", "write the number itself")
      } else if text.hasSuffix("W"), field == .dayOfMonth {
        ("'W' (the nearest working day) is not cron of this dialect", "use business_date")
      } else if text.hasPrefix("L") || text.hasSuffix("L") {
        (
          "'L' (the last day) is not cron of this dialect",
          "for the last day of a month run on the 1st with business_date: \"D-1\""
        )
      } else {
        nil
      }
    return said.map { refusal($0.0, item, item.text, hint: $0.1) }
  }

  private func refusal(
    _ message: String, _ item: Item, _ part: Substring, hint: String? = nil
  ) -> CronRefusal {
    let before = item.text.distance(from: item.text.startIndex, to: part.startIndex)
    return CronRefusal(message, at: item.column + max(0, before), length: part.count, hint: hint)
  }
}
