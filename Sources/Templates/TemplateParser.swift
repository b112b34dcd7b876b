import Vocabulary

/// Reads the pieces of a template into nodes.
struct TemplateParser {
  let source: TemplateSource
  let partials: TemplatePartials
  /// Partials that are being read, the outermost first.
  let path: [String]
  var scope: TemplateScope
  var partialBudget = TemplatePartials.maximumCount
  private let pieces: [TemplatePiece]
  private var position = 0
  /// How many blocks are open, so that a hostile template cannot exhaust the stack.
  private var depth = 0

  static let maximumDepth = 50
  static let tags = [
    "assign", "break", "capture", "case", "comment", "continue", "cycle", "decrement", "doc",
    "echo", "else", "elsif", "endcapture", "endcase", "endfor", "endif", "endifchanged",
    "endtablerow", "endunless", "for", "if", "ifchanged", "include", "increment", "liquid", "raw",
    "render",
    "tablerow", "unless", "when",
  ]

  init(
    source: TemplateSource, scope: TemplateScope, partials: TemplatePartials, path: [String]
  ) throws(Problem) {
    self.source = source
    self.scope = scope
    self.partials = partials
    self.path = path
    pieces = try TemplateScanner.pieces(of: source)
  }

  mutating func program() throws(Problem) -> TemplateProgram {
    let (block, tag) = try block(until: [])
    if let tag { throw stray(tag) }
    return TemplateProgram(nodes: block.nodes, variableCount: scope.variableCount)
  }

  var isStrict: Bool { scope.schema != nil }

  /// A tag with the place of what stands behind its name.
  struct Tag {
    let name: String
    let offset: Int
    let range: Range<Int>
  }

  /// Nodes that stand between two tags.
  struct Block {
    var nodes: [TemplateNode] = []
    /// Nothing in it prints anything but blanks: then a tag around it prints nothing at all.
    var isBlank = true

    /// Without the texts.
    var silent: [TemplateNode] {
      nodes.filter { node in if case .text = node { false } else { true } }
    }
  }

  /// The nodes up to a tag that ends them, and that tag.
  mutating func block(until ends: [String]) throws(Problem) -> (Block, tag: Tag?) {
    var block = Block()
    while position < pieces.count {
      let piece = pieces[position]
      position += 1
      switch piece.content {
      case .text(let bytes):
        block.nodes.append(.text(bytes))
        if block.isBlank { block.isBlank = bytes.allSatisfy(TemplateSource.isBlank) }
      case .output(let range):
        block.nodes.append(.output(try expression(range).0))
        block.isBlank = false
      case .tag(let name, let range):
        let tag = Tag(name: name, offset: piece.offset, range: range)
        if ends.contains(name) { return (block, tag) }
        guard let (node, isBlank) = try node(of: tag) else { continue }
        block.nodes.append(node)
        if !isBlank { block.isBlank = false }
      }
    }
    return (block, nil)
  }

  /// The node of a tag, and whether it prints nothing.
  private mutating func node(of tag: Tag) throws(Problem) -> (TemplateNode, Bool)? {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.maximumDepth else {
      throw problem(
        "more than \(Self.maximumDepth) tags are open inside each other", at: tag.offset)
    }
    switch tag.name {
    case "if": return try choice(tag, isNegated: false, end: "endif")
    case "unless": return try choice(tag, isNegated: true, end: "endunless")
    case "case": return try cases(tag)
    case "for": return try loop(tag, isTable: false)
    case "tablerow": return try loop(tag, isTable: true)
    case "assign": return try assign(tag)
    case "capture": return try capture(tag)
    case "echo": return (.output(try expression(tag.range).0), false)
    case "cycle": return try cycle(tag)
    case "increment", "decrement": return try count(tag)
    case "ifchanged":
      let (block, _) = try body(of: tag, end: "endifchanged")
      return (.changed(block.nodes), block.isBlank)
    case "render": return (try render(tag), false)
    case "include": return (try include(tag), false)
    case "break", "continue":
      guard scope.loopDepth > 0 || !isStrict else {
        throw problem("found '\(tag.name)' outside of a loop", at: tag.offset)
      }
      return (tag.name == "break" ? .leaveLoop : .nextRound, false)
    default:
      if Self.tags.contains(tag.name) || tag.name.hasPrefix("end") { throw stray(tag) }
      let nearest = nearestName(to: tag.name, among: Self.tags)
      throw problem(
        "unknown tag '\(tag.name)', expected one of \(Self.tags.joined(separator: ", "))",
        at: tag.offset, hint: nearest.map { "did you mean '\($0)'?" })
    }
  }

  func reader(_ range: Range<Int>) throws(Problem) -> TemplateExpressionReader {
    try TemplateExpressionReader(source: source, scope: scope, range: range)
  }

  private mutating func expression(
    _ range: Range<Int>
  ) throws(Problem) -> (TemplateExpression, TemplateType) {
    var reader = try reader(range)
    let expression = try reader.expression()
    scope = reader.scope
    return expression
  }

  private mutating func test(_ tag: Tag) throws(Problem) -> TemplateTest {
    var reader = try reader(tag.range)
    let test = try reader.test()
    scope = reader.scope
    return test
  }

  /// The nodes up to the closing tag, without `else`.
  mutating func body(of tag: Tag, end: String) throws(Problem) -> (Block, Tag) {
    let (block, closing) = try block(until: [end])
    guard let closing else { throw unclosed(tag, end) }
    return (block, closing)
  }

  private mutating func choice(
    _ opening: Tag, isNegated: Bool, end: String
  ) throws(Problem) -> (TemplateNode, Bool) {
    var branches: [(test: TemplateTest, block: Block)] = []
    var test = try test(opening)
    if isNegated { test = .not(test) }
    while true {
      let (block, tag) = try block(until: ["elsif", "else", end])
      branches.append((test, block))
      guard let tag else { throw unclosed(opening, end) }
      if tag.name == end { return Self.choice(branches, Block()) }
      if tag.name == "elsif" {
        test = try self.test(tag)
        continue
      }
      if isStrict { try reader(tag.range).finish("the end of the tag") }
      let (otherwise, closing) = try self.block(until: isStrict ? [end] : [end, "else", "elsif"])
      guard var closing else { throw unclosed(opening, end) }
      // Without a schema further branches are read and passed over, as Liquid does.
      while closing.name != end {
        guard let next = try self.block(until: [end, "else", "elsif"]).tag else {
          throw unclosed(opening, end)
        }
        closing = next
      }
      return Self.choice(branches, otherwise)
    }
  }

  private static func choice(
    _ branches: [(test: TemplateTest, block: Block)], _ otherwise: Block
  ) -> (TemplateNode, Bool) {
    let isBlank = branches.allSatisfy(\.block.isBlank) && otherwise.isBlank
    let nodes = branches.map {
      TemplateBranch(test: $0.test, nodes: isBlank ? $0.block.silent : $0.block.nodes)
    }
    return (.choice(nodes, otherwise: isBlank ? otherwise.silent : otherwise.nodes), isBlank)
  }

  /// Every `when` that holds is rendered, once for each of its values that do; an `else` when none
  /// before it did.
  private mutating func cases(_ opening: Tag) throws(Problem) -> (TemplateNode, Bool) {
    var reader = try reader(opening.range)
    let subject = try reader.operand().operand
    try reader.finish("the end of the tag")
    scope = reader.scope
    var cases: [(values: [TemplateOperand]?, block: Block)] = []
    var (_, tag) = try block(until: ["when", "else", "endcase"])
    while let current = tag, current.name != "endcase" {
      let values = current.name == "when" ? try self.values(of: current) : nil
      let (block, next) = try block(until: ["when", "else", "endcase"])
      cases.append((values, block))
      tag = next
    }
    guard tag != nil else { throw unclosed(opening, "endcase") }
    let isBlank = cases.allSatisfy(\.block.isBlank)
    return (
      .cases(
        subject,
        cases.map {
          TemplateCase(values: $0.values, nodes: isBlank ? $0.block.silent : $0.block.nodes)
        }), isBlank
    )
  }

  private mutating func values(of tag: Tag) throws(Problem) -> [TemplateOperand] {
    var reader = try reader(tag.range)
    var values: [TemplateOperand] = []
    repeat {
      values.append(try reader.operand().operand)
    } while reader.take(symbol: ",") || reader.take(name: "or")
    try reader.finish("',', 'or' or the end of the tag")
    scope = reader.scope
    return values
  }

  private mutating func assign(_ tag: Tag) throws(Problem) -> (TemplateNode, Bool) {
    var reader = try reader(tag.range)
    let name = try reader.takeName("the name of a variable")
    try reader.require(symbol: "=")
    let (expression, type) = try reader.expression()
    scope = reader.scope
    _ = scope.declare(name, type)
    return (.assign(scope.position(of: name), expression), true)
  }

  private mutating func capture(_ tag: Tag) throws(Problem) -> (TemplateNode, Bool) {
    var reader = try reader(tag.range)
    let isQuoted = if case .text? = reader.next?.content { true } else { false }
    let name = try isQuoted ? reader.takeText("a name") : reader.takeName("the name of a variable")
    try reader.finish("the end of the tag")
    let (block, _) = try body(of: tag, end: "endcapture")
    _ = scope.declare(name, .value(.text))
    return (.capture(scope.position(of: name), block.nodes), true)
  }

  private mutating func count(_ tag: Tag) throws(Problem) -> (TemplateNode, Bool) {
    var reader = try reader(tag.range)
    let name = try reader.takeName("the name of a counter")
    try reader.finish("the end of the tag")
    return (.count(name, isUp: tag.name == "increment"), false)
  }

  private mutating func cycle(_ tag: Tag) throws(Problem) -> (TemplateNode, Bool) {
    var reader = try reader(tag.range)
    let start = reader.offset
    var values = [try reader.operand().operand]
    var name: TemplateOperand?
    if reader.take(symbol: ":") {
      name = values[0]
      values = [try reader.operand().operand]
    }
    while reader.take(symbol: ",") { values.append(try reader.operand().operand) }
    try reader.finish("',' and a value, or the end of the tag")
    scope = reader.scope
    return (.cycle(TemplateCycle(name: name, key: reader.text(from: start), values: values)), false)
  }

  private func stray(_ tag: Tag) -> Problem {
    problem("found '\(tag.name)' without the tag that opens it", at: tag.offset)
  }

  func unclosed(_ tag: Tag, _ end: String) -> Problem {
    problem("the tag '\(tag.name)' is not closed, expected {% \(end) %}", at: tag.offset)
  }

  func problem(_ message: String, at offset: Int, hint: String? = nil) -> Problem {
    Problem(.definition, message, at: source.place(of: offset), hint: hint)
  }
}
