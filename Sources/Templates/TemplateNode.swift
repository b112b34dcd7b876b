/// A piece of a compiled template.
indirect enum TemplateNode: Sendable {
  case text([UInt8])
  case output(TemplateExpression)
  /// The first branch whose test holds; else `otherwise`.
  case choice([TemplateBranch], otherwise: [TemplateNode])
}

struct TemplateBranch: Sendable {
  let test: TemplateTest
  let nodes: [TemplateNode]
}

/// A value with the filters it passes through.
struct TemplateExpression: Sendable {
  let operand: TemplateOperand
  let filters: [AppliedFilter]

  func value(_ values: [TemplateValue]) -> TemplateValue {
    var value = operand.value(values)
    for filter in filters { value = filter.apply(to: value, values) }
    return value
  }
}

enum TemplateOperand: Sendable {
  case literal(TemplateValue)
  /// The position of a variable in the schema.
  case variable(Int)

  func value(_ values: [TemplateValue]) -> TemplateValue {
    switch self {
    case .literal(let value): value
    case .variable(let position): values[position]
    }
  }
}

/// What `if` asks. As in Liquid, a chain of `and` and `or` is read from the right.
indirect enum TemplateTest: Sendable {
  case truth(TemplateOperand)
  case comparison(TemplateOperand, TemplateComparison, TemplateOperand)
  case both(TemplateTest, TemplateTest)
  case either(TemplateTest, TemplateTest)
  case not(TemplateTest)

  func holds(_ values: [TemplateValue]) -> Bool {
    switch self {
    case .truth(let operand): operand.value(values).isTruthy
    case .comparison(let left, let comparison, let right):
      comparison.holds(left.value(values), right.value(values))
    case .both(let first, let second): first.holds(values) && second.holds(values)
    case .either(let first, let second): first.holds(values) || second.holds(values)
    case .not(let test): !test.holds(values)
    }
  }
}

enum TemplateComparison: String, Sendable, CaseIterable {
  case equal = "=="
  case different = "!="
  case atMost = "<="
  case atLeast = ">="
  case less = "<"
  case more = ">"
  case contains

  /// Values of different kinds are different, and neither is less; nothing equals nothing.
  func holds(_ left: TemplateValue, _ right: TemplateValue) -> Bool {
    switch self {
    case .equal: left == right
    case .different: left != right
    case .less: Self.isLess(left, right) ?? false
    case .more: Self.isLess(right, left) ?? false
    case .atMost: left.kind != nil && (left == right || Self.isLess(left, right) ?? false)
    case .atLeast: left.kind != nil && (left == right || Self.isLess(right, left) ?? false)
    case .contains:
      if case (.text(let text), .text(let part)) = (left, right) {
        text.contains(part)
      } else {
        false
      }
    }
  }

  private static func isLess(_ left: TemplateValue, _ right: TemplateValue) -> Bool? {
    switch (left, right) {
    case (.number(let first), .number(let second)): first < second
    case (.date(let first), .date(let second)): first < second
    case (.text(let first), .text(let second)): first < second
    default: nil
    }
  }
}
