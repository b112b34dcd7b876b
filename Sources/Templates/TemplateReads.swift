/// Which variables of its schema a template reads, by their positions: all that can have a part in
/// what it prints, through `assign`, `capture`, loops and partials. What it does not read can be left
/// out of what it is rendered with.
///
/// A template without schema looks names up when it is rendered: it reads everything.
package struct TemplateReads: Sendable, Equatable {
  /// Whether every variable counts as read.
  private var isEverything = false
  private var positions: Set<Int> = []
  private var asked: Set<Int> = []

  package init() {}

  package func contains(_ position: Int) -> Bool { isEverything || positions.contains(position) }

  /// Whether the template asks if the variable has a value, with `if`, `case` or `default`: then it
  /// can do without one.
  package func asks(for position: Int) -> Bool { asked.contains(position) }

  package mutating func formUnion(_ other: TemplateReads) {
    isEverything = isEverything || other.isEverything
    positions.formUnion(other.positions)
    asked.formUnion(other.asked)
  }

  init(_ program: TemplateProgram) { add(program.nodes) }

  private mutating func add(_ nodes: [TemplateNode]) {
    for node in nodes { add(node) }
  }

  private mutating func add(_ node: TemplateNode) {
    switch node {
    case .text, .count, .leaveLoop, .nextRound: break
    case .output(let expression), .assign(_, let expression): add(expression)
    case .choice(let branches, let otherwise):
      for branch in branches {
        add(branch.test)
        add(branch.nodes)
      }
      add(otherwise)
    case .cases(let subject, let cases):
      ask(subject)
      for branch in cases {
        for value in branch.values ?? [] { add(value) }
        add(branch.nodes)
      }
    case .loop(let loop): add(loop)
    case .capture(_, let nodes), .changed(let nodes): add(nodes)
    case .cycle(let cycle):
      if let name = cycle.name { add(name) }
      for value in cycle.values { add(value) }
    case .partial(let partial), .included(let partial): add(partial)
    }
  }

  private mutating func add(_ loop: TemplateLoop) {
    add(loop.list)
    if let limit = loop.limit { add(limit) }
    if case .value(let offset) = loop.offset { add(offset) }
    if let columns = loop.table?.columns { add(columns) }
    add(loop.nodes)
    add(loop.otherwise)
  }

  private mutating func add(_ partial: TemplatePartial) {
    for argument in partial.arguments { add(argument.value) }
    switch partial.subject {
    case .none: break
    case .one(let operand, _), .each(let operand, _): add(operand)
    }
    add(partial.program.nodes)
  }

  private mutating func add(_ expression: TemplateExpression) {
    add(expression.operand)
    if expression.filters.first?.filter == .default { ask(expression.operand) }
    for applied in expression.filters {
      for argument in applied.arguments { add(argument) }
      if let operand = applied.allowsFalse { add(operand) }
    }
  }

  private mutating func add(_ test: TemplateTest) {
    switch test {
    case .truth(let operand): ask(operand)
    case .comparison(let left, _, let right):
      ask(left)
      ask(right)
    case .both(let first, let second), .either(let first, let second):
      add(first)
      add(second)
    case .not(let inner): add(inner)
    }
  }

  private mutating func ask(_ operand: TemplateOperand) {
    add(operand)
    if case .slot(let position) = operand { asked.insert(position) }
  }

  private mutating func add(_ operand: TemplateOperand) {
    switch operand {
    case .literal, .local, .loop: break
    case .slot(let position): positions.insert(position)
    case .name, .named: isEverything = true
    case .member(let inner, let key):
      add(inner)
      add(key)
    case .range(let first, let last):
      add(first)
      add(last)
    }
  }
}
