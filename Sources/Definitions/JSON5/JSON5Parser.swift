import Vocabulary

/// Recursive descent over the JSON5 grammar, one function per rule.
struct JSON5Parser {
  var scanner: JSON5Scanner
  private(set) var duplicateKeys: [Problem] = []
  private var depth = 0
  private var valueCount = 0

  init(text: String, path: String) {
    scanner = JSON5Scanner(text: text, path: path)
  }

  mutating func document() throws(Problem) -> Node {
    try scanner.skipBlanks()
    let root = try value()
    try scanner.skipBlanks()
    guard scanner.next == nil else {
      throw unexpected("the end of the file after the value")
    }
    return root
  }

  private mutating func value() throws(Problem) -> Node {
    valueCount += 1
    guard valueCount <= JSON5Document.maximumValues else {
      throw error("found more than \(JSON5Document.maximumValues) values")
    }
    let place = scanner.place
    switch scanner.next {
    case "{": return Node(content: .object(try nested(Self.members)), place: place)
    case "[": return Node(content: .list(try nested(Self.elements)), place: place)
    case "\"", "'": return Node(content: .text(try text()), place: place)
    case .some(let scalar) where scalar.isDigit || scalar == "+" || scalar == "-" || scalar == ".":
      return Node(content: .number(try number()), place: place)
    default: return try word(at: place)
    }
  }

  private mutating func nested<Items>(
    _ items: (inout JSON5Parser) throws(Problem) -> Items
  ) throws(Problem) -> Items {
    depth += 1
    guard depth <= JSON5Document.maximumDepth else {
      throw error("found more than \(JSON5Document.maximumDepth) levels of objects and lists")
    }
    let result = try items(&self)
    depth -= 1
    return result
  }

  /// `true`, `false`, `null`, `Infinity`, `NaN`; any other word is a text without quotes.
  private mutating func word(at place: Place) throws(Problem) -> Node {
    guard let first = scanner.next, first.startsJSON5Name else { throw unexpected("a value") }
    let refusal = error(
      "found \(scanner.found), expected a value", hint: "write text in quotes")
    let word = try name()
    switch word {
    case "true": return Node(content: .boolean(true), place: place)
    case "false": return Node(content: .boolean(false), place: place)
    case "null": return Node(content: .null, place: place)
    case "Infinity", "NaN": return Node(content: .number(word), place: place)
    default: throw refusal
    }
  }

  private static func members(_ parser: inout JSON5Parser) throws(Problem) -> [Node.Member] {
    let start = parser.scanner.place
    parser.scanner.advance()
    var members: [Node.Member] = []
    var places: [String: Place] = [:]
    while true {
      try parser.scanner.skipBlanks()
      if parser.scanner.take("}") { return members }
      let keyPlace = parser.scanner.place
      let key = try parser.key(objectStart: start)
      if let first = places[key] {
        parser.duplicateKeys.append(duplicate(key, at: keyPlace, first: first))
      }
      places[key] = places[key] ?? keyPlace
      try parser.scanner.skipBlanks()
      guard parser.scanner.take(":") else {
        throw parser.unexpected("':' after the key '\(key.shortened)'")
      }
      try parser.scanner.skipBlanks()
      let value = try parser.value()
      members.append(Node.Member(key: key, keyPlace: keyPlace, value: value))
      try parser.scanner.skipBlanks()
      if parser.scanner.take("}") { return members }
      guard parser.scanner.take(",") else {
        throw parser.unclosed("',' or '}' after the value of '\(key.shortened)'", "object", start)
      }
    }
  }

  private static func elements(_ parser: inout JSON5Parser) throws(Problem) -> [Node] {
    let start = parser.scanner.place
    parser.scanner.advance()
    var elements: [Node] = []
    while true {
      try parser.scanner.skipBlanks()
      if parser.scanner.take("]") { return elements }
      guard parser.scanner.next != nil else {
        throw parser.unclosed("a value or ']'", "list", start)
      }
      elements.append(try parser.value())
      try parser.scanner.skipBlanks()
      if parser.scanner.take("]") { return elements }
      guard parser.scanner.take(",") else {
        throw parser.unclosed("',' or ']'", "list", start)
      }
    }
  }

  private mutating func key(objectStart: Place) throws(Problem) -> String {
    switch scanner.next {
    case "\"", "'": return try text()
    case .some(let scalar) where scalar.startsJSON5Name || scalar == "\\": return try name()
    default: throw unclosed("a key or '}'", "object", objectStart)
    }
  }

  private static func duplicate(_ key: String, at place: Place, first: Place) -> Problem {
    Problem(
      .definition, "the key '\(key.shortened)' stands twice in one object, first at \(first)",
      at: place, hint: "remove one of the two")
  }

  func error(_ message: String, hint: String? = nil, at place: Place? = nil) -> Problem {
    Problem(.definition, message, at: place ?? scanner.place, hint: hint)
  }

  func unexpected(_ expected: String) -> Problem {
    error("found \(scanner.found), expected \(expected)")
  }

  /// At the end of the file the beginning of what is open says more than the end.
  private func unclosed(_ expected: String, _ what: String, _ start: Place) -> Problem {
    guard scanner.next == nil, let line = start.line, let column = start.column else {
      return unexpected(expected)
    }
    return error(
      "the file ends inside the \(what) that begins at \(line):\(column), expected \(expected)")
  }
}
