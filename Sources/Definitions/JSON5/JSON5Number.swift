import Vocabulary

extension JSON5Parser {
  /// The text of a number as it was written, once its grammar is checked.
  mutating func number() throws(Problem) -> String {
    let start = scanner.place
    var text = ""
    if let sign = scanner.next, sign == "+" || sign == "-" { append(to: &text) }
    switch scanner.next {
    case .some(let letter) where letter.startsJSON5Name:
      let word = try name()
      guard word == "Infinity" || word == "NaN" else {
        throw error("found '\(word.shortened)' after a sign, expected a number", at: start)
      }
      return text + word
    case "0" where scanner.peek(1) == "x" || scanner.peek(1) == "X":
      append(to: &text)
      append(to: &text)
      guard scanner.next?.hexDigit != nil else { throw unexpected("a hexadecimal digit") }
      while scanner.next?.hexDigit != nil { append(to: &text) }
    default:
      try decimalDigits(into: &text, from: start)
    }
    if let next = scanner.next, next.continuesJSON5Name || next == "\\" || next == "." {
      throw error(
        "found \(scanner.found) after the number \(text.shortened), expected the end of the value",
        hint: "write texts such as dates and durations in quotes")
    }
    return text
  }

  private mutating func decimalDigits(into text: inout String, from start: Place) throws(Problem) {
    let leading = scanner.next
    var count = digits(into: &text)
    if leading == "0", count > 1 {
      throw error(
        "found a number that begins with 0, expected no leading zero",
        hint: "write codes with leading zeros in quotes", at: start)
    }
    if scanner.next == "." {
      append(to: &text)
      count += digits(into: &text)
    }
    guard count > 0 else { throw unexpected("a digit") }
    guard scanner.next == "e" || scanner.next == "E" else { return }
    append(to: &text)
    if scanner.next == "+" || scanner.next == "-" { append(to: &text) }
    guard digits(into: &text) > 0 else { throw unexpected("a digit of the exponent") }
  }

  private mutating func digits(into text: inout String) -> Int {
    var count = 0
    while scanner.next?.isDigit == true {
      append(to: &text)
      count += 1
    }
    return count
  }

  private mutating func append(to text: inout String) {
    guard let scalar = scanner.advance() else { return }
    text.unicodeScalars.append(scalar)
  }
}
