import Vocabulary

/// The scalars of a text and the line and column of the next one.
struct JSON5Scanner {
  private let scalars: [Unicode.Scalar]
  private var index = 0
  private var line = 1
  private var column = 1
  private let path: String

  init(text: String, path: String) {
    scalars = Array(text.unicodeScalars)
    self.path = path
    if scalars.first == "\u{FEFF}" { index = 1 }
  }

  var place: Place { Place(path: path, line: line, column: column) }
  var next: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

  func peek(_ distance: Int) -> Unicode.Scalar? {
    index + distance < scalars.count ? scalars[index + distance] : nil
  }

  /// Takes the next scalar; CRLF ends one line, not two.
  @discardableResult
  mutating func advance() -> Unicode.Scalar? {
    guard let scalar = next else { return nil }
    index += 1
    if scalar == "\n" || (scalar == "\r" && next != "\n") {
      line += 1
      column = 1
    } else if scalar != "\r" {
      column += 1
    }
    return scalar
  }

  /// Takes the next scalar if it is the wanted one.
  mutating func take(_ wanted: Unicode.Scalar) -> Bool {
    guard next == wanted else { return false }
    advance()
    return true
  }

  /// Passes over white space and comments.
  mutating func skipBlanks() throws(Problem) {
    while let scalar = next {
      if scalar.isJSON5Blank {
        advance()
      } else if scalar == "/", peek(1) == "/" {
        while let inside = next, !inside.endsJSON5Line { advance() }
      } else if scalar == "/", peek(1) == "*" {
        try skipBlockComment()
      } else {
        return
      }
    }
  }

  private mutating func skipBlockComment() throws(Problem) {
    let start = place
    advance()
    advance()
    while let scalar = advance() {
      if scalar == "*", take("/") { return }
    }
    throw Problem(
      .definition, "the file ends inside the comment that begins here, expected '*/'", at: start)
  }

  /// What comes next, for a message.
  var found: String {
    guard let scalar = next else { return "the end of the file" }
    if scalar.startsJSON5Name {
      var word = ""
      var distance = 0
      while let part = peek(distance), part.continuesJSON5Name {
        word.unicodeScalars.append(part)
        distance += 1
      }
      return "'\(word.shortened)'"
    }
    if scalar.endsJSON5Line { return "the end of the line" }
    if scalar.value < 0x20 || scalar.value == 0x7F {
      return "the control character U+" + padded(String(scalar.value, radix: 16, uppercase: true))
    }
    return "'\(scalar)'"
  }

  private func padded(_ digits: String) -> String {
    String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

extension Unicode.Scalar {
  var endsJSON5Line: Bool {
    self == "\n" || self == "\r" || self == "\u{2028}" || self == "\u{2029}"
  }

  var isJSON5Blank: Bool {
    switch self {
    case "\t", "\u{0B}", "\u{0C}", " ", "\u{A0}", "\u{FEFF}": true
    default: endsJSON5Line || properties.generalCategory == .spaceSeparator
    }
  }

  /// `$`, `_` and the letters of ECMAScript 5.1.
  var startsJSON5Name: Bool {
    if self == "$" || self == "_" { return true }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .letterNumber:
      return true
    default: return false
    }
  }

  var continuesJSON5Name: Bool {
    if startsJSON5Name || self == "\u{200C}" || self == "\u{200D}" { return true }
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .decimalNumber, .connectorPunctuation: return true
    default: return false
    }
  }

  var isDigit: Bool { ("0"..."9").contains(self) }

  var hexDigit: UInt32? {
    switch self {
    case "0"..."9": value - 0x30
    case "a"..."f": value - 0x61 + 10
    case "A"..."F": value - 0x41 + 10
    default: nil
    }
  }
}
