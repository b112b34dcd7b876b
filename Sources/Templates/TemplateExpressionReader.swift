import Vocabulary

/// Reads the words of one pair of braces.
struct TemplateExpressionReader {
  let source: TemplateSource
  let schema: TemplateSchema
  private let tokens: [TemplateToken]
  private var position = 0
  /// Where a missing word would stand.
  private let end: Int

  init(source: TemplateSource, schema: TemplateSchema, tokens: [TemplateToken], end: Int) {
    self.source = source
    self.schema = schema
    self.tokens = tokens
    self.end = end
  }

  private var next: TemplateToken? { position < tokens.count ? tokens[position] : nil }

  private mutating func take(symbol: String) -> Bool {
    guard next?.content == .symbol(symbol) else { return false }
    position += 1
    return true
  }

  private mutating func take(name: String) -> Bool {
    guard next?.content == .name(name) else { return false }
    position += 1
    return true
  }

  /// Refuses words that are left over.
  func finish(_ expected: String) throws(Problem) {
    if let token = next { throw unexpected(token, expected) }
  }

  /// `client.properties.first_name | default: "friend" | upcase`
  mutating func expression() throws(Problem) -> TemplateExpression {
    let (operand, firstKind) = try operandWithKind()
    var kind = firstKind
    var filters: [AppliedFilter] = []
    while take(symbol: "|") { filters.append(try filter(&kind)) }
    try finish("a filter after '|' or the end")
    return TemplateExpression(operand: operand, filters: filters)
  }

  private mutating func filter(_ kind: inout TemplateValue.Kind?) throws(Problem) -> AppliedFilter {
    guard let token = next, case .name(let name) = token.content else {
      throw unexpected(next, "the name of a filter")
    }
    let known = TemplateFilter.allCases.map(\.rawValue)
    guard let filter = TemplateFilter(rawValue: name) else {
      throw unknown("filter", name, known, at: token)
    }
    position += 1
    var arguments: [(operand: TemplateOperand, kind: TemplateValue.Kind?, offset: Int)] = []
    if take(symbol: ":") {
      repeat {
        let offset = next?.offset ?? end
        let (operand, kind) = try operandWithKind()
        arguments.append((operand, kind, offset))
      } while take(symbol: ",")
    }
    guard filter.argumentCounts.contains(arguments.count) else {
      throw problem(
        "the filter '\(name)' takes \(Self.count(filter.argumentCounts)), found \(arguments.count)",
        at: token.offset)
    }
    try check(kind, filter.takes, "the filter '\(name)' takes", at: token.offset)
    for (index, argument) in arguments.enumerated() {
      try check(
        argument.kind, filter.argumentKind(at: index), "the filter '\(name)' needs here",
        at: argument.offset)
    }
    let format =
      filter == .date ? try dateFormat(arguments[0].operand, at: arguments[0].offset) : nil
    kind = filter.gives(kind, arguments.map(\.kind))
    return AppliedFilter(
      filter: filter, arguments: arguments.map(\.operand), dateFormat: format)
  }

  private func dateFormat(
    _ operand: TemplateOperand, at offset: Int
  ) throws(Problem) -> DateFormat {
    guard case .literal(.text(let text)) = operand else {
      throw problem(
        "the filter 'date' needs a format that is written here", at: offset,
        hint: #"write date: "%d.%m.%Y""#)
    }
    do throws(DateFormat.UnknownLetter) { return try DateFormat(text) } catch {
      let letters = DateFormat.letters.map { "%\($0)" }.joined(separator: ", ")
      throw problem(
        "found '%\(error.letter)' in the format of a date, expected one of \(letters)", at: offset)
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
    let (left, leftKind) = try operandWithKind()
    let word: String? =
      switch next?.content {
      case .symbol(let symbol): symbol
      case .name("contains"): "contains"
      default: nil
      }
    guard let word, let comparison = TemplateComparison(rawValue: word) else {
      return .truth(left)
    }
    position += 1
    let offset = next?.offset ?? end
    let (right, rightKind) = try operandWithKind()
    if let leftKind, let rightKind, leftKind != rightKind {
      throw problem(
        "\(leftKind.rawValue) is compared with \(rightKind.rawValue)", at: offset)
    }
    return .comparison(left, comparison, right)
  }

  private mutating func operandWithKind() throws(Problem) -> (
    TemplateOperand, TemplateValue.Kind?
  ) {
    guard let token = next else { throw unexpected(nil, "a variable, a text or a number") }
    let literal: TemplateValue
    switch token.content {
    case .text(let text): literal = .text(text)
    case .number(let number): literal = .number(number)
    case .name("true"): literal = .boolean(true)
    case .name("false"): literal = .boolean(false)
    case .name("nil"): literal = .nothing
    case .name(let name):
      guard let slot = schema.position(of: name) else {
        throw unknown("variable", name, schema.variables.map(\.name), at: token)
      }
      position += 1
      return (.variable(slot), schema.variables[slot].kind)
    case .symbol: throw unexpected(token, "a variable, a text or a number")
    }
    position += 1
    return (.literal(literal), literal.kind)
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

  private func unexpected(_ token: TemplateToken?, _ expected: String) -> Problem {
    problem(
      "found \(token?.content.description ?? "the end"), expected \(expected)",
      at: token?.offset ?? end)
  }

  private func unknown(
    _ what: String, _ name: String, _ known: [String], at token: TemplateToken
  ) -> Problem {
    let nearest = nearestName(to: name, among: known)
    return problem(
      "unknown \(what) '\(name)', expected one of \(known.joined(separator: ", "))",
      at: token.offset, hint: nearest.map { "did you mean '\($0)'?" })
  }

  private func problem(_ message: String, at offset: Int, hint: String? = nil) -> Problem {
    Problem(.definition, message, at: source.place(of: offset), hint: hint)
  }
}
