extension JSONValue {
  /// Reads one JSON document (RFC 8259) as strictly as a stranger's file deserves: valid UTF-8, no
  /// member twice in an object, no more than 64 levels, nothing behind the document. Numbers stay the
  /// text they were.
  ///
  /// ```
  /// try JSONValue(reading: Array(#"{"rows": 2}"#.utf8), at: place)["rows"]?.wholeNumber   // 2
  /// ```
  package init(reading bytes: [UInt8], at place: Place) throws(Problem) {
    var reader = JSONReader(bytes: bytes, place: place)
    self = try reader.document()
  }

  /// The member of an object.
  package subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.0 == key }?.1
  }

  package var textValue: String? {
    if case .text(let text) = self { text } else { nil }
  }

  /// A number that is whole and fits 64 bits, written without fraction and exponent.
  package var wholeNumber: Int64? {
    switch self {
    case .integer(let number): Int64(number)
    case .number(let text): Int64(text)
    default: nil
    }
  }

  package var elements: [JSONValue]? {
    if case .array(let elements) = self { elements } else { nil }
  }

  package var isNull: Bool {
    if case .null = self { true } else { false }
  }
}

/// A recursive descent over bytes.
private struct JSONReader {
  let bytes: [UInt8]
  let place: Place
  private var index = 0

  private static let deepest = 64

  init(bytes: [UInt8], place: Place) {
    self.bytes = bytes
    self.place = place
  }

  mutating func document() throws(Problem) -> JSONValue {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw Problem(.badData, "the document is not valid UTF-8", at: place)
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    let value = try value(depth: 0)
    skipBlanks()
    guard index == bytes.count else { throw failure("expected the end of the document") }
    return value
  }

  private func failure(_ message: String) -> Problem {
    let before = bytes[..<min(index, bytes.count)]
    let line = before.count { $0 == UInt8(ascii: "\n") } + 1
    let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    return Problem(
      .badData, "is no JSON: \(message)",
      at: Place(path: place.path, line: line, column: before.count - start + 1))
  }

  private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func skipBlanks() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      index += 1
    }
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: character) else { return false }
    index += 1
    return true
  }

  private mutating func value(depth: Int) throws(Problem) -> JSONValue {
    guard depth <= Self.deepest else { throw failure("more than \(Self.deepest) levels") }
    skipBlanks()
    switch next {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .text(try text())
    case UInt8(ascii: "t"): return try word("true", .boolean(true))
    case UInt8(ascii: "f"): return try word("false", .boolean(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return .number(try number())
    }
  }

  private mutating func word(_ word: String, _ value: JSONValue) throws(Problem) -> JSONValue {
    guard bytes[index...].starts(with: word.utf8) else { throw failure("expected a value") }
    index += word.utf8.count
    return value
  }

  private mutating func object(depth: Int) throws(Problem) -> JSONValue {
    index += 1
    var members: [(String, JSONValue)] = []
    var names: Set<String> = []
    skipBlanks()
    if take("}") { return .object([]) }
    while true {
      skipBlanks()
      guard next == UInt8(ascii: "\"") else { throw failure("expected the name of a member") }
      let name = try text()
      guard names.insert(name).inserted else { throw failure("a member stands twice") }
      skipBlanks()
      guard take(":") else { throw failure("expected ':'") }
      members.append((name, try value(depth: depth + 1)))
      skipBlanks()
      if take("}") { return .object(members) }
      guard take(",") else { throw failure("expected ',' or '}'") }
    }
  }

  private mutating func array(depth: Int) throws(Problem) -> JSONValue {
    index += 1
    var elements: [JSONValue] = []
    skipBlanks()
    if take("]") { return .array([]) }
    while true {
      elements.append(try value(depth: depth + 1))
      skipBlanks()
      if take("]") { return .array(elements) }
      guard take(",") else { throw failure("expected ',' or ']'") }
    }
  }

  /// `-`, digits without a leading zero, a fraction, an exponent.
  private mutating func number() throws(Problem) -> String {
    let start = index
    _ = take("-")
    if take("0") {
    } else {
      try digits()
    }
    if take(".") { try digits() }
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      try digits()
    }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func digits() throws(Problem) {
    let start = index
    while let byte = next, (0x30...0x39).contains(byte) { index += 1 }
    guard index > start else { throw failure("expected a value") }
  }

  private mutating func text() throws(Problem) -> String {
    index += 1
    var scalars: [UInt8] = []
    while let byte = next {
      index += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: scalars, as: UTF8.self)
      case UInt8(ascii: "\\"): scalars += String(try escape()).utf8
      case ..<0x20: throw failure("a control character in a text")
      default: scalars.append(byte)
      }
    }
    throw failure("a text is never closed")
  }

  private mutating func escape() throws(Problem) -> Unicode.Scalar {
    guard let byte = next else { throw failure("a text is never closed") }
    index += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try codePoint()
    default: throw failure("an escape that is none")
    }
  }

  /// Four hexadecimal digits, or two times four of a surrogate pair; half a pair is refused.
  private mutating func codePoint() throws(Problem) -> Unicode.Scalar {
    let first = try fourDigits()
    if let scalar = Unicode.Scalar(first) { return scalar }
    if first < 0xDC00, take("\\"), take("u") {
      let second = try fourDigits()
      if (0xDC00..<0xE000).contains(second),
        let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
      {
        return scalar
      }
    }
    throw failure("half a surrogate pair")
  }

  private mutating func fourDigits() throws(Problem) -> UInt32 {
    var code: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = next, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw failure("expected four hexadecimal digits")
      }
      code = code << 4 + UInt32(digit)
      index += 1
    }
    return code
  }
}
