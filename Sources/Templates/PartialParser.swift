import Vocabulary

/// Templates that others render inside of them, by their names.
package struct TemplatePartials: Sendable {
  let sources: [String: TemplateSource]

  package init(_ sources: [String: TemplateSource] = [:]) {
    self.sources = sources
  }

  /// Partials inside each other at most.
  static let maximumDepth = 10
  /// Tags `render` in a template and in all that it renders, at most.
  static let maximumCount = 500
}

extension TemplateParser {
  /// `render 'footer', color: "red"`, `render 'item' for receipt.items as item`. A partial sees the
  /// variables of messages and what it is given, and none that the template around it made.
  mutating func render(_ tag: Tag) throws(Problem) -> TemplateNode {
    var reader = try reader(tag.range)
    let (name, inner) = try partial(&reader)
    var innerScope = TemplateScope(schema: scope.schema)
    let subject = try subject(&reader, name, &innerScope)
    var arguments: [(variable: Int, value: TemplateOperand)] = []
    for argument in try self.arguments(&reader) {
      _ = innerScope.declare(argument.name, argument.type)
      arguments.append((innerScope.position(of: argument.name), argument.value))
    }
    scope = reader.scope
    let program = try program(of: inner, name, &innerScope)
    return .partial(TemplatePartial(program: program, subject: subject, arguments: arguments))
  }

  /// The older `include`: as `render`, but the partial shares the variables of the template around
  /// it, and a `break` in it leaves the loop there.
  mutating func include(_ tag: Tag) throws(Problem) -> TemplateNode {
    var reader = try reader(tag.range)
    let (name, inner) = try partial(&reader)
    let isEach = reader.take(name: "for")
    let hasSubject = isEach || reader.take(name: "with")
    let (value, type) = try hasSubject ? reader.operand() : (.literal(.nothing), .any)
    let alias = reader.take(name: "as") ? try reader.takeName("the name of a variable") : name
    let given = try arguments(&reader)
    scope = reader.scope
    var names: [(name: String, before: TemplateType?)] = []
    var arguments: [(variable: Int, value: TemplateOperand)] = []
    for argument in given {
      names.append((argument.name, scope.declare(argument.name, argument.type)))
      arguments.append((scope.cover(argument.name), argument.value))
    }
    var subject = TemplatePartial.Subject.none
    if hasSubject {
      var element = type
      if isEach, case .list(let inner) = type { element = inner }
      names.append((alias, scope.declare(alias, element)))
      let variable = scope.cover(alias)
      subject = isEach ? .each(value, variable: variable) : .one(value, variable: variable)
    }
    var innerScope = scope
    let program = try program(of: inner, name, &innerScope)
    scope = innerScope
    for (name, before) in names.reversed() {
      scope.uncover(name)
      _ = scope.declare(name, before ?? scope.types[name])
    }
    return .included(
      TemplatePartial(program: program, subject: subject, arguments: arguments))
  }

  /// The name of a partial, and its text.
  private mutating func partial(
    _ reader: inout TemplateExpressionReader
  ) throws(Problem) -> (String, TemplateSource) {
    let nameOffset = reader.offset
    let name = try reader.takeText("the name of a partial in quotes")
    guard let inner = partials.sources[name] else {
      throw reader.unknown("partial", name, partials.sources.keys.sorted(), at: nameOffset)
    }
    guard path.count < TemplatePartials.maximumDepth, !path.contains(name) else {
      let what = path.contains(name) ? "a partial renders itself" : "too many partials"
      throw problem("\(what): \((path + [name]).joined(separator: ", "))", at: nameOffset)
    }
    partialBudget -= 1
    guard partialBudget >= 0 else {
      throw problem(
        "more than \(TemplatePartials.maximumCount) partials are rendered", at: nameOffset)
    }
    return (name, inner)
  }

  /// The nodes of a partial, read with its variables; all partials of a template have one budget.
  private mutating func program(
    of inner: TemplateSource, _ name: String, _ scope: inout TemplateScope
  ) throws(Problem) -> TemplateProgram {
    var parser = try TemplateParser(
      source: inner, scope: scope, partials: partials, path: path + [name])
    parser.partialBudget = partialBudget
    let program = try parser.program()
    partialBudget = parser.partialBudget
    scope = parser.scope
    return program
  }

  /// `color: "red", size: 3`
  private func arguments(
    _ reader: inout TemplateExpressionReader
  ) throws(Problem) -> [(name: String, value: TemplateOperand, type: TemplateType)] {
    var arguments: [(name: String, value: TemplateOperand, type: TemplateType)] = []
    _ = reader.take(symbol: ",")
    while let name = reader.takeKey() {
      let (value, type) = try reader.operand()
      arguments.append((name, value, type))
      _ = reader.take(symbol: ",")
    }
    try reader.finish("a name with ':' and its value, or the end of the tag")
    return arguments
  }

  /// `with value as name`, `for list as name`
  private func subject(
    _ reader: inout TemplateExpressionReader, _ name: String, _ innerScope: inout TemplateScope
  ) throws(Problem) -> TemplatePartial.Subject {
    let isEach = reader.take(name: "for")
    guard isEach || reader.take(name: "with") else { return .none }
    let (value, type) = try reader.operand()
    let alias = reader.take(name: "as") ? try reader.takeName("the name of a variable") : name
    let element: TemplateType = if isEach, case .list(let element) = type { element } else { .any }
    _ = innerScope.declare(alias, isEach ? element : type)
    if isEach { innerScope.loopDepth += 1 }
    let variable = innerScope.position(of: alias)
    return isEach ? .each(value, variable: variable) : .one(value, variable: variable)
  }
}
