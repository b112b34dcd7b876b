import Vocabulary

/// A word inside `{{ … }}` or `{% … %}`.
struct TemplateToken {
  enum Content: Equatable {
    /// A name, with its points: `client.properties.first_name`, `if`.
    case name(String)
    case text(String)
    case number(ExactDecimal)
    case symbol(String)
  }

  let content: Content
  let offset: Int
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
  let source: TemplateSource
  private var offset: Int

  init(source: TemplateSource, at offset: Int) {
    self.source = source
    self.offset = offset
  }

  /// The words up to the closing braces, and where the text goes on.
  mutating func words(
    until close: [UInt8], openedAt start: Int
  ) throws(Problem) -> (tokens: [TemplateToken], end: Int) {
    var tokens: [TemplateToken] = []
    while offset < source.bytes.count {
      let byte = source.bytes[offset]
      if source.bytes[offset...].starts(with: close) { return (tokens, offset + close.count) }
      // A minus before the closing braces trims what follows.
      if byte == UInt8(ascii: "-"), source.bytes[(offset + 1)...].starts(with: close) {
        tokens.append(TemplateToken(content: .symbol("-"), offset: offset))
        return (tokens, offset + 1 + close.count)
      }
      if byte == 0x20 || byte == 0x0A || byte == 0x09 {
        offset += 1
      } else {
        tokens.append(try word())
      }
    }
    throw Problem(
      .definition,
      "the braces opened here are not closed, expected "
        + "'\(String(decoding: close, as: UTF8.self))'", at: source.place(of: start))
  }

  private mutating func word() throws(Problem) -> TemplateToken {
    let start = offset
    let byte = source.bytes[offset]
    switch byte {
    case UInt8(ascii: "'"), UInt8(ascii: "\""): return try text(quote: byte)
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): return try number()
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "_"):
      while offset < source.bytes.count, Self.continuesName(source.bytes[offset]) { offset += 1 }
      return TemplateToken(content: .name(source.text(start..<offset)), offset: start)
    default: return try symbol()
    }
  }

  private static func continuesName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."):
      true
    default: false
    }
  }

  private mutating func text(quote: UInt8) throws(Problem) -> TemplateToken {
    let start = offset
    guard let end = source.bytes[(start + 1)...].firstIndex(of: quote) else {
      throw Problem(
        .definition, "the text opened here is not closed", at: source.place(of: start))
    }
    offset = end + 1
    return TemplateToken(content: .text(source.text((start + 1)..<end)), offset: start)
  }

  private mutating func number() throws(Problem) -> TemplateToken {
    let start = offset
    offset += 1
    while offset < source.bytes.count,
      (0x30...0x39).contains(source.bytes[offset]) || source.bytes[offset] == UInt8(ascii: ".")
    {
      offset += 1
    }
    guard let number = ExactDecimal(source.text(start..<offset)) else {
      throw Problem(
        .definition, "found '\(source.text(start..<offset))', expected a number",
        at: source.place(of: start))
    }
    return TemplateToken(content: .number(number), offset: start)
  }

  private mutating func symbol() throws(Problem) -> TemplateToken {
    let start = offset
    for symbol in ["==", "!=", "<=", ">=", "<", ">", "|", ":", ","]
    where source.bytes[start...].starts(with: Array(symbol.utf8)) {
      offset += symbol.utf8.count
      return TemplateToken(content: .symbol(symbol), offset: start)
    }
    let rest = String(decoding: source.bytes[start...], as: UTF8.self)
    let found = rest.first.map { "'\($0)'" } ?? "nothing"
    throw Problem(
      .definition, "found \(found), expected a name, a text, a number or a sign",
      at: source.place(of: start))
  }
}
