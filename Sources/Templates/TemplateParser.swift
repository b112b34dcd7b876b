import Vocabulary

/// Reads the text of a template into nodes.
struct TemplateParser {
  let source: TemplateSource
  let schema: TemplateSchema
  private var offset = 0
  private var trimsStart = false
  /// How many `if` are open, so that a hostile template cannot exhaust the stack.
  private var depth = 0

  static let maximumDepth = 50
  static let tags = ["if", "elsif", "else", "endif", "unless", "endunless", "comment", "raw"]

  init(source: TemplateSource, schema: TemplateSchema) {
    self.source = source
    self.schema = schema
  }

  mutating func parse() throws(Problem) -> [TemplateNode] {
    let (nodes, tag) = try nodes(until: [])
    if let tag { throw stray(tag) }
    return nodes
  }

  /// A tag with its words.
  private struct Tag {
    let name: String
    let tokens: [TemplateToken]
    let offset: Int
    let end: Int
  }

  /// The nodes up to a tag that ends them, and that tag.
  private mutating func nodes(
    until ends: [String]
  ) throws(Problem) -> (nodes: [TemplateNode], tag: Tag?) {
    var nodes: [TemplateNode] = []
    while offset < source.bytes.count {
      let start = offset
      let open = nextBraces()
      appendText(start..<(open?.offset ?? source.bytes.count), isBeforeTrim: open?.trims, &nodes)
      guard let open else {
        offset = source.bytes.count
        break
      }
      let close: [UInt8] = open.isTag ? Array("%}".utf8) : Array("}}".utf8)
      var tokenizer = TemplateTokenizer(
        source: source, at: open.offset + (open.trims ? 3 : 2))
      var (tokens, end) = try tokenizer.words(until: close, openedAt: open.offset)
      trimsStart = tokens.last?.content == .symbol("-")
      if trimsStart { tokens.removeLast() }
      offset = end
      guard open.isTag else {
        nodes.append(.output(try expression(tokens, end - close.count)))
        continue
      }
      let tag = try self.tag(tokens, open.offset, end - close.count)
      if ends.contains(tag.name) { return (nodes, tag) }
      if let node = try node(of: tag) { nodes.append(node) }
    }
    return (nodes, nil)
  }

  private func expression(
    _ tokens: [TemplateToken], _ end: Int
  ) throws(Problem) -> TemplateExpression {
    var reader = TemplateExpressionReader(
      source: source, schema: schema, tokens: tokens, end: end)
    return try reader.expression()
  }

  private func test(_ tag: Tag) throws(Problem) -> TemplateTest {
    var reader = TemplateExpressionReader(
      source: source, schema: schema, tokens: tag.tokens, end: tag.end)
    return try reader.test()
  }

  private func tag(_ tokens: [TemplateToken], _ start: Int, _ end: Int) throws(Problem) -> Tag {
    guard let first = tokens.first, case .name(let name) = first.content else {
      throw problem("found no name of a tag", at: start)
    }
    guard Self.tags.contains(name) else {
      let nearest = nearestName(to: name, among: Self.tags)
      throw problem(
        "unknown tag '\(name)', expected one of \(Self.tags.joined(separator: ", "))",
        at: first.offset, hint: nearest.map { "did you mean '\($0)'?" })
    }
    return Tag(name: name, tokens: Array(tokens.dropFirst()), offset: first.offset, end: end)
  }

  private mutating func node(of tag: Tag) throws(Problem) -> TemplateNode? {
    switch tag.name {
    case "if": return try choice(tag, isNegated: false, end: "endif")
    case "unless": return try choice(tag, isNegated: true, end: "endunless")
    case "raw": return .text(try body(of: tag, end: "endraw"))
    case "comment":
      _ = try body(of: tag, end: "endcomment")
      return nil
    default: throw stray(tag)
    }
  }

  private mutating func choice(
    _ opening: Tag, isNegated: Bool, end: String
  ) throws(Problem) -> TemplateNode {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.maximumDepth else {
      throw problem(
        "more than \(Self.maximumDepth) tags are open inside each other", at: opening.offset)
    }
    var branches: [TemplateBranch] = []
    var test = try test(opening)
    if isNegated { test = .not(test) }
    while true {
      let (nodes, tag) = try nodes(until: ["elsif", "else", end])
      branches.append(TemplateBranch(test: test, nodes: nodes))
      guard let tag else { throw unclosed(opening, end) }
      if tag.name == end { return .choice(branches, otherwise: []) }
      if tag.name == "elsif" {
        test = try self.test(tag)
        continue
      }
      let (otherwise, closing) = try self.nodes(until: [end])
      guard closing != nil else { throw unclosed(opening, end) }
      return .choice(branches, otherwise: otherwise)
    }
  }

  /// The bytes up to the closing tag, unread.
  private mutating func body(of tag: Tag, end: String) throws(Problem) -> [UInt8] {
    let start = offset
    while let open = nextBraces() {
      if open.isTag {
        var tokenizer = TemplateTokenizer(
          source: source, at: open.offset + (open.trims ? 3 : 2))
        let close = Array("%}".utf8)
        if let words = try? tokenizer.words(until: close, openedAt: open.offset),
          words.tokens.first?.content == .name(end)
        {
          offset = words.end
          return Array(source.bytes[start..<open.offset])
        }
      }
      offset = open.offset + 2
    }
    throw unclosed(tag, end)
  }

  private func nextBraces() -> (offset: Int, isTag: Bool, trims: Bool)? {
    var position = offset
    while position + 1 < source.bytes.count {
      if source.bytes[position] == UInt8(ascii: "{") {
        let second = source.bytes[position + 1]
        if second == UInt8(ascii: "{") || second == UInt8(ascii: "%") {
          let trims =
            position + 2 < source.bytes.count && source.bytes[position + 2] == UInt8(ascii: "-")
          return (position, second == UInt8(ascii: "%"), trims)
        }
      }
      position += 1
    }
    return nil
  }

  private mutating func appendText(
    _ range: Range<Int>, isBeforeTrim trimsEnd: Bool?, _ nodes: inout [TemplateNode]
  ) {
    var bytes = source.bytes[range]
    let isBlank: (UInt8) -> Bool = { $0 == 0x20 || (0x09...0x0D).contains($0) }
    if trimsStart { bytes = bytes.drop(while: isBlank) }
    if trimsEnd == true { while let last = bytes.last, isBlank(last) { bytes.removeLast() } }
    trimsStart = false
    if !bytes.isEmpty { nodes.append(.text(Array(bytes))) }
  }

  private func stray(_ tag: Tag) -> Problem {
    problem("found '\(tag.name)' without the tag that opens it", at: tag.offset)
  }

  private func unclosed(_ tag: Tag, _ end: String) -> Problem {
    problem("the tag '\(tag.name)' is not closed, expected {% \(end) %}", at: tag.offset)
  }

  private func problem(_ message: String, at offset: Int, hint: String? = nil) -> Problem {
    Problem(.definition, message, at: source.place(of: offset), hint: hint)
  }
}
