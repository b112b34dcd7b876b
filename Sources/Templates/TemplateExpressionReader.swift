import Vocabulary

/// Reads the words of one pair of braces.
struct TemplateExpressionReader {
  let source: TemplateSource
  var scope: TemplateScope
  private let tokens: [TemplateToken]
  private var position = 0
  /// Where a missing word would stand.
  private let end: Int

  typealias Typed = (operand: TemplateOperand, type: TemplateType)

  init(source: TemplateSource, scope: TemplateScope, range: Range<Int>) throws(Problem) {
    self.source = source
    self.scope = scope
    tokens = try TemplateTokenizer.tokens(of: range, in: source)
    end = range.upperBound
  }

  var next: TemplateToken? { position < tokens.count ? tokens[position] : nil }
  private var following: TemplateToken? {
    position + 1 < tokens.count ? tokens[position + 1] : nil
  }
  var offset: Int { next?.offset ?? end }

  mutating func take(symbol: String) -> Bool {
    guard next?.content == .symbol(symbol) else { return false }
    position += 1
    return true
  }

  mutating func take(name: String) -> Bool {
    guard next?.content == .name(name) else { return false }
    position += 1
    return true
  }

  mutating func require(symbol: String) throws(Problem) {
    guard take(symbol: symbol) else { throw unexpected(next, "'\(symbol)'") }
  }

  /// Any name.
  mutating func takeName(_ what: String) throws(Problem) -> String {
    // Liquid takes a number for a name here; nothing can then read the variable.
    if scope.schema == nil, case .number(let number)? = next?.content {
      position += 1
      return number.description
    }
    guard let token = next, case .name(let name) = token.content else {
      throw unexpected(next, what)
    }
    position += 1
    return name
  }

  mutating func takeText(_ what: String) throws(Problem) -> String {
    guard let token = next, case .text(let text) = token.content else {
      throw unexpected(next, what)
    }
    position += 1
    return text
  }

  /// `limit: `
  mutating func takeKey(_ name: String) -> Bool {
    guard next?.content == .name(name), following?.content == .symbol(":") else { return false }
    position += 2
    return true
  }

  /// The name of any key that stands here.
  mutating func takeKey() -> String? {
    guard case .name(let name)? = next?.content, following?.content == .symbol(":") else {
      return nil
    }
    position += 2
    return name
  }

  /// The words between two positions as they are written.
  func text(from start: Int) -> String {
    let last = position > 0 ? tokens[position - 1].end : start
    return source.text(start..<max(start, last))
  }

  /// Refuses words that are left over.
  func finish(_ expected: String) throws(Problem) {
    if let token = next { throw unexpected(token, expected) }
  }

  /// `client.properties.first_name | default: "friend" | upcase`
  mutating func expression() throws(Problem) -> (TemplateExpression, TemplateType) {
    let (operand, firstType) = try operand()
    var type = firstType
    var filters: [AppliedFilter] = []
    while take(symbol: "|") { filters.append(try filter(&type)) }
    try finish("a filter after '|' or the end")
    return (TemplateExpression(operand: operand, filters: filters), type)
  }

  private mutating func filter(_ type: inout TemplateType) throws(Problem) -> AppliedFilter {
    guard let token = next, case .name(let name) = token.content else {
      throw unexpected(next, "the name of a filter")
    }
    guard let filter = TemplateFilter(rawValue: name) else {
      throw unknown("filter", name, TemplateFilter.allCases.map(\.rawValue), at: token.offset)
    }
    position += 1
    var arguments: [(typed: Typed, offset: Int)] = []
    var allowsFalse: TemplateOperand?
    if take(symbol: ":") {
      repeat {
        if filter == .default, takeKey("allow_false") {
          allowsFalse = try operand().operand
          continue
        }
        let offset = offset
        arguments.append((try operand(), offset))
      } while take(symbol: ",")
    }
    // Liquid lets `default` go without, which can only be a mistake.
    let counts = filter == .default && scope.schema != nil ? 1...1 : filter.argumentCounts
    guard counts.contains(arguments.count) else {
      throw problem(
        "the filter '\(name)' takes \(Self.count(counts)), found \(arguments.count)",
        at: token.offset)
    }
    let format = try checked(filter, type, arguments, at: token.offset)
    type = filter.gives(type, arguments.map(\.typed.type))
    return AppliedFilter(
      filter: filter, arguments: arguments.map(\.typed.operand), allowsFalse: allowsFalse,
      dateFormat: format)
  }

  /// With a schema the kinds must fit.
  private func checked(
    _ filter: TemplateFilter, _ type: TemplateType, _ arguments: [(typed: Typed, offset: Int)],
    at offset: Int
  ) throws(Problem) -> DateFormat? {
    let isStrict = scope.schema != nil
    if isStrict {
      let name = filter.rawValue
      try check(type.kind, filter.takes, "the filter '\(name)' takes", at: offset)
      for (index, argument) in arguments.enumerated() {
        try check(
          argument.typed.type.kind, filter.argumentKind(at: index),
          "the filter '\(name)' needs here", at: argument.offset)
      }
    }
    guard filter == .date else { return nil }
    guard case .literal(.text(let text)) = arguments[0].typed.operand else {
      guard isStrict else { return nil }
      throw problem(
        "the filter 'date' needs a format that is written here", at: arguments[0].offset,
        hint: #"write date: "%d.%m.%Y""#)
    }
    do throws(DateFormat.UnknownLetter) {
      return try DateFormat(text, of: isStrict ? .day : .moment)
    } catch {
      let letters = DateFormat.letters.map { "%\($0)" }.joined(separator: ", ")
      throw problem(
        "found '%\(error.letter)' in the format of a date, expected one of \(letters)",
        at: arguments[0].offset)
    }
  }

  /// `client.properties.sex == "F" and bonus.amount > 100`
  mutating func test() throws(Problem) -> TemplateTest {
    let first = try comparison()
    if take(name: "and") { return .both(first, try test()) }
    if take(name: "or") { return .either(first, try test()) }
    try finish("'and', 'or' or the end")
    return first
  }

  private mutating func comparison() throws(Problem) -> TemplateTest {
    let left = try operand()
    let word: String? =
      switch next?.content {
      case .symbol("<>"): "!="
      case .symbol(let symbol): symbol
      case .name("contains"): "contains"
      default: nil
      }
    guard let word, let comparison = TemplateComparison(rawValue: word) else {
      return .truth(left.operand)
    }
    position += 1
    let offset = offset
    let right = try operand()
    let isOfOneKind = comparison != .contains && scope.schema != nil
    if isOfOneKind, let first = left.type.kind, let second = right.type.kind, first != second {
      throw problem("\(first.rawValue) is compared with \(second.rawValue)", at: offset)
    }
    return .comparison(left.operand, comparison, right.operand)
  }

  /// A text, a number, a range or a variable with what stands inside of it.
  mutating func operand() throws(Problem) -> Typed {
    guard let token = next else { throw unexpected(nil, "a variable, a text or a number") }
    let literal: TemplateValue
    switch token.content {
    case .text(let text): literal = .text(text)
    case .number(let number): literal = .number(number)
    case .name("true"): literal = .boolean(true)
    case .name("false"): literal = .boolean(false)
    case .name("nil"), .name("null"): literal = .nothing
    case .name("empty"): literal = .empty
    case .name("blank"): literal = .blank
    case .name(let name):
      position += 1
      return try variable(name, at: token)
    case .symbol("["): return try path(after: try namedVariable(at: token), token)
    case .symbol("("): return try range()
    case .symbol: throw unexpected(token, "a variable, a text or a number")
    }
    position += 1
    return (.literal(literal), TemplateType(of: literal))
  }

  private mutating func range() throws(Problem) -> Typed {
    try require(symbol: "(")
    let first = try operand()
    try require(symbol: "..")
    let last = try operand()
    try require(symbol: ")")
    return (.range(first.operand, last.operand), .list(.value(.number)))
  }

  /// `[name]` looks a variable up by a computed name, which only a template without schema may.
  private mutating func namedVariable(at token: TemplateToken) throws(Problem) -> Typed {
    guard scope.schema == nil else { throw unexpected(token, "a variable, a text or a number") }
    try require(symbol: "[")
    let name = try operand()
    try require(symbol: "]")
    return (.named(name.operand), .any)
  }

  private mutating func variable(_ name: String, at token: TemplateToken) throws(Problem) -> Typed {
    if name == "forloop" || name == "tablerowloop", scope.types[name] == nil {
      return try loopVariable(name, at: token)
    }
    guard let schema = scope.schema else {
      return try path(after: (.name(name, local: scope.positionToRead(name)), .any), token)
    }
    if let type = scope.types[name] {
      return try path(after: (.local(scope.positionToRead(name)), type), token)
    }
    var written = name
    guard var entry = schema[name] else { throw unknownVariable(written, schema, at: token) }
    while case .group(let entries) = entry {
      guard let member = takeMember() else {
        let names = entries.keys.sorted().map { "\(written).\($0)" }
        throw problem(
          "'\(written)' is a group of variables, expected one of \(names.joined(separator: ", "))",
          at: token.offset)
      }
      written += "." + member
      guard let inner = entries[member] else {
        throw unknownVariable(written + restOfName(), schema, at: token)
      }
      entry = inner
    }
    switch entry {
    case .slot(let slot, let type): return try path(after: (.slot(slot), type), token)
    case .constant(let value):
      return try path(after: (.literal(value), TemplateType(of: value)), token)
    case .group: throw .bug("a group of variables has been entered")
    }
  }

  /// `.name` or `['name']` of a group whose names are known.
  private mutating func takeMember() -> String? {
    switch (next?.content, following?.content) {
    case (.symbol("."), .name(let name)):
      position += 2
      return name
    case (.symbol("["), .text(let name))
    where position + 2 < tokens.count && tokens[position + 2].content == .symbol("]"):
      position += 3
      return name
    default: return nil
    }
  }

  /// The rest of an unknown name, to show it whole.
  private func restOfName() -> String {
    var rest = ""
    var index = position
    while index + 1 < tokens.count, tokens[index].content == .symbol("."),
      case .name(let name) = tokens[index + 1].content
    {
      rest += "." + name
      index += 2
    }
    return rest
  }

  private func unknownVariable(
    _ name: String, _ schema: TemplateSchema, at token: TemplateToken
  ) -> Problem {
    unknown("variable", name, schema.names + scope.types.keys.sorted(), at: token.offset)
  }

  private mutating func loopVariable(
    _ name: String, at token: TemplateToken
  ) throws(Problem) -> Typed {
    var parents = 0
    guard scope.schema == nil || scope.loopDepth > 0 else {
      throw problem("found '\(name)' outside of a loop", at: token.offset)
    }
    while take(symbol: ".") {
      guard let part = next, case .name(let member) = part.content else {
        throw unexpected(next, "the name of a property")
      }
      position += 1
      if member == "parentloop" {
        parents += 1
        continue
      }
      guard let property = LoopProperty(rawValue: member) else {
        guard scope.schema != nil else { return (.literal(.nothing), .any) }
        let known = LoopProperty.allCases.map(\.rawValue) + ["parentloop"]
        throw unknown("property of a loop", member, known, at: part.offset)
      }
      return (.loop(property, parents: parents), .any)
    }
    throw unexpected(next, "'.' and a property of the loop")
  }

  /// `.name` and `[…]` behind a value.
  private mutating func path(after start: Typed, _ token: TemplateToken) throws(Problem) -> Typed {
    var (operand, type) = start
    while true {
      if take(symbol: ".") {
        guard let part = next, case .name(let member) = part.content else {
          throw unexpected(next, "the name of a property")
        }
        position += 1
        (operand, type) = try self.member(.text(member), of: operand, type, at: part.offset)
      } else if take(symbol: "[") {
        let offset = offset
        let key = try self.operand()
        try require(symbol: "]")
        if case .literal(let value) = key.operand {
          (operand, type) = try member(value, of: operand, type, at: offset)
        } else {
          let element: TemplateType = if case .list(let element) = type { element } else { .any }
          (operand, type) = (.member(operand, key.operand), element)
        }
      } else {
        return (operand, type)
      }
    }
  }

  /// A member whose name is written: what is known is looked up now.
  private func member(
    _ key: TemplateValue, of operand: TemplateOperand, _ type: TemplateType, at offset: Int
  ) throws(Problem) -> Typed {
    if case .literal(.object(let object)) = operand {
      if let value = object[key.text] { return (.literal(value), TemplateType(of: value)) }
      throw unknown("constant", key.text, object.members.map(\.name), at: offset)
    }
    let result = TemplateOperand.member(operand, .literal(key))
    switch (type, key) {
    case (.object(let members), .text(let name)):
      guard let member = members[name] else {
        throw unknown("variable", name, members.keys.sorted(), at: offset)
      }
      return (result, member)
    case (.list(let element), .number), (.list(let element), .text("first")),
      (.list(let element), .text("last")):
      return (result, element)
    case (.list, .text("size")), (.value(.text), .text("size")): return (result, .value(.number))
    case (.list, .text(let name)):
      throw unknown("property of a list", name, ["first", "last", "size"], at: offset)
    case (.value, .text(let name)) where scope.schema != nil:
      throw unknown("property of a value", name, ["size"], at: offset)
    default: return (result, .any)
    }
  }

  private func check(
    _ found: TemplateValue.Kind?, _ expected: TemplateValue.Kind?, _ what: String, at offset: Int
  ) throws(Problem) {
    guard let found, let expected, found != expected else { return }
    throw problem("\(what) \(expected.rawValue), found \(found.rawValue)", at: offset)
  }

  private static func count(_ range: ClosedRange<Int>) -> String {
    switch (range.lowerBound, range.upperBound) {
    case (0, 0): "no arguments"
    case (1, 1): "one argument"
    default: "\(range.lowerBound) to \(range.upperBound) arguments"
    }
  }

  func unexpected(_ token: TemplateToken?, _ expected: String) -> Problem {
    problem(
      "found \(token?.content.description ?? "the end"), expected \(expected)",
      at: token?.offset ?? end)
  }

  func unknown(_ what: String, _ name: String, _ known: [String], at offset: Int) -> Problem {
    let nearest = nearestName(to: name, among: known)
    return problem(
      "unknown \(what) '\(name)', expected one of \(known.joined(separator: ", "))",
      at: offset, hint: nearest.map { "did you mean '\($0)'?" })
  }

  func problem(_ message: String, at offset: Int, hint: String? = nil) -> Problem {
    Problem(.definition, message, at: source.place(of: offset), hint: hint)
  }
}
