import Vocabulary

/// A word inside `{{ … }}` or `{% … %}`.
struct TemplateToken {
  enum Content: Equatable {
    case name(String)
    case text(String)
    case number(ExactDecimal)
    case symbol(String)
  }

  let content: Content
  let offset: Int
  /// Where the next word may begin.
  let end: Int
}

extension TemplateToken.Content {
  /// For messages.
  var description: String {
    switch self {
    case .name(let name): "'\(name)'"
    case .text: "a text"
    case .number(let number): "the number \(number)"
    case .symbol(let symbol): "'\(symbol)'"
    }
  }
}

/// Cuts the inside of a pair of braces into words.
struct TemplateTokenizer {
  private let source: TemplateSource
  private var offset: Int
  private let end: Int

  private static let symbols = [
    "==", "!=", "<>", "<=", ">=", "..", "<", ">", "|", ":", ",", ".", "[", "]", "(", ")", "=",
  ].map { (text: $0, bytes: Array($0.utf8)) }

  static func tokens(
    of range: Range<Int>, in source: TemplateSource
  ) throws(Problem) -> [TemplateToken] {
    var tokenizer = TemplateTokenizer(
      source: source, offset: range.lowerBound, end: range.upperBound)
    var tokens: [TemplateToken] = []
    while let token = try tokenizer.next() { tokens.append(token) }
    return tokens
  }

  private init(source: TemplateSource, offset: Int, end: Int) {
    self.source = source
    self.offset = offset
    self.end = end
  }

  private mutating func next() throws(Problem) -> TemplateToken? {
    while offset < end, TemplateSource.isBlank(source.bytes[offset]) { offset += 1 }
    guard offset < end else { return nil }
    let start = offset
    let content = try word()
    return TemplateToken(content: content, offset: start, end: offset)
  }

  private mutating func word() throws(Problem) -> TemplateToken.Content {
    let byte = source.bytes[offset]
    let following = offset + 1 < end ? source.bytes[offset + 1] : 0
    switch byte {
    case UInt8(ascii: "'"), UInt8(ascii: "\""): return try text(quote: byte)
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
    case UInt8(ascii: "-") where (0x30...0x39).contains(following): return try number()
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "_"):
      let start = offset
      while offset < end, Self.continuesName(source.bytes[offset]) { offset += 1 }
      return .name(source.text(start..<offset))
    default: return try symbol()
    }
  }

  private static func continuesName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  private mutating func text(quote: UInt8) throws(Problem) -> TemplateToken.Content {
    let start = offset
    guard let close = source.bytes[(start + 1)..<end].firstIndex(of: quote) else {
      throw Problem(
        .definition, "the text opened here is not closed", at: source.place(of: start))
    }
    offset = close + 1
    return .text(source.text((start + 1)..<close))
  }

  private mutating func number() throws(Problem) -> TemplateToken.Content {
    let start = offset
    offset += 1
    while offset < end {
      let byte = source.bytes[offset]
      // Two points are those of a range.
      let isPoint =
        byte == UInt8(ascii: ".") && offset + 1 < end
        && (0x30...0x39).contains(source.bytes[offset + 1])
      guard (0x30...0x39).contains(byte) || isPoint else { break }
      offset += 1
    }
    guard let number = ExactDecimal(source.text(start..<offset)) else {
      throw Problem(
        .definition, "found '\(source.text(start..<offset))', expected a number",
        at: source.place(of: start))
    }
    return .number(number)
  }

  private mutating func symbol() throws(Problem) -> TemplateToken.Content {
    let rest = source.bytes[offset..<end]
    for symbol in Self.symbols where rest.starts(with: symbol.bytes) {
      offset += symbol.bytes.count
      return .symbol(symbol.text)
    }
    let found = String(decoding: rest, as: UTF8.self).first.map { "'\($0)'" } ?? "nothing"
    throw Problem(
      .definition, "found \(found), expected a name, a text, a number or a sign",
      at: source.place(of: offset))
  }
}
