import Vocabulary

extension JSON5Parser {
  /// A text in single or double quotes, with its escapes resolved.
  mutating func text() throws(Problem) -> String {
    let start = scanner.place
    guard let quote = scanner.advance() else { throw unexpected("a text in quotes") }
    var result = String.UnicodeScalarView()
    while let scalar = scanner.next {
      if scalar == quote {
        scanner.advance()
        return String(result)
      }
      if scalar == "\n" || scalar == "\r" {
        throw error(
          "found the end of the line in a text, expected \(quote)", hint: Self.lineHint, at: start)
      }
      if scalar == "\\" {
        if let escaped = try escape() { result.append(escaped) }
      } else {
        result.append(scalar)
        scanner.advance()
      }
    }
    throw error("the file ends inside the text that begins here, expected \(quote)", at: start)
  }

  private static let lineHint = "close the text on its line, or end the line with a backslash"

  /// The scalar an escape stands for; `nil` for a backslash that joins two lines.
  private mutating func escape() throws(Problem) -> Unicode.Scalar? {
    let start = scanner.place
    scanner.advance()
    guard let scalar = scanner.next else { throw unexpected("an escape after the backslash") }
    switch scalar {
    case "u": return try unicodeEscape(from: start)
    case "x":
      scanner.advance()
      return Unicode.Scalar(try hexDigits(2, from: start))
    case "1"..."9":
      throw error(
        "found the escape '\\\(scalar)', which JSON5 does not have", hint: Self.backslashHint,
        at: start)
    default: break
    }
    scanner.advance()
    switch scalar {
    case "b": return "\u{08}"
    case "f": return "\u{0C}"
    case "n": return "\n"
    case "r": return "\r"
    case "t": return "\t"
    case "v": return "\u{0B}"
    case "0":
      guard scanner.next?.isDigit != true else {
        throw error("found digits after '\\0', which JSON5 does not allow", at: start)
      }
      return "\0"
    case "\r":
      _ = scanner.take("\n")
      return nil
    case "\n", "\u{2028}", "\u{2029}": return nil
    default: return scalar
    }
  }

  private static let backslashHint = "write a backslash itself as '\\\\'"

  /// `\uXXXX`; two of them when they are the halves of one character.
  private mutating func unicodeEscape(from start: Place) throws(Problem) -> Unicode.Scalar {
    scanner.advance()
    let first = try hexDigits(4, from: start)
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard first < 0xDC00, scanner.next == "\\", scanner.peek(1) == "u" else {
      throw halfCharacter(at: start)
    }
    scanner.advance()
    scanner.advance()
    let second = try hexDigits(4, from: start)
    guard (0xDC00...0xDFFF).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw halfCharacter(at: start) }
    return scalar
  }

  private func halfCharacter(at start: Place) -> Problem {
    error(
      "found half of a character written with '\\u', expected a pair from \\uD800-\\uDBFF "
        + "and \\uDC00-\\uDFFF", hint: "write the character itself", at: start)
  }

  private mutating func hexDigits(_ count: Int, from start: Place) throws(Problem) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<count {
      guard let digit = scanner.next?.hexDigit else {
        throw error(
          "found \(scanner.found) in an escape, expected \(count) hexadecimal digits",
          hint: Self.backslashHint, at: start)
      }
      value = value << 4 | digit
      scanner.advance()
    }
    return value
  }

  /// A name as ECMAScript 5.1 spells it: letters, digits, `$`, `_` and `\u` escapes of these.
  mutating func name() throws(Problem) -> String {
    var result = String.UnicodeScalarView()
    while let scalar = scanner.next {
      let start = scanner.place
      var part = scalar
      if scalar == "\\" {
        scanner.advance()
        guard scanner.next == "u" else { throw unexpected("'u' after the backslash of a key") }
        part = try unicodeEscape(from: start)
      } else {
        guard scalar.continuesJSON5Name else { break }
        scanner.advance()
      }
      guard result.isEmpty ? part.startsJSON5Name : part.continuesJSON5Name else {
        throw error(
          "found '\(part)' in a key without quotes", hint: "write the key in quotes", at: start)
      }
      result.append(part)
    }
    return String(result)
  }
}
