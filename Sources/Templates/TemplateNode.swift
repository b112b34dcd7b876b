import Vocabulary

/// A piece of a compiled template.
indirect enum TemplateNode: Sendable {
  case text([UInt8])
  case output(TemplateExpression)
  /// The first branch whose test holds; else `otherwise`.
  case choice([TemplateBranch], otherwise: [TemplateNode])
  case cases(TemplateOperand, [TemplateCase])
  case loop(TemplateLoop)
  case assign(Int, TemplateExpression)
  case capture(Int, [TemplateNode])
  case cycle(TemplateCycle)
  case count(String, isUp: Bool)
  /// Rendered when its text is not that of the time before.
  case changed([TemplateNode])
  case partial(TemplatePartial)
  /// A partial that shares the variables.
  case included(TemplatePartial)
  case leaveLoop
  case nextRound
}

struct TemplateBranch: Sendable {
  let test: TemplateTest
  let nodes: [TemplateNode]
}

/// A `when`, or an `else` among them.
struct TemplateCase: Sendable {
  /// `nil` = `else`.
  let values: [TemplateOperand]?
  let nodes: [TemplateNode]
}

struct TemplateLoop: Sendable {
  /// A loop that writes rows and cells of a table.
  struct Table: Sendable {
    let columns: TemplateOperand?
  }

  enum Offset: Sendable {
    case value(TemplateOperand)
    /// Where the loop of the same name left off.
    case onwards
  }

  let variable: Int
  /// Name and list as they are written: what `offset: continue` goes by.
  let name: String
  let list: TemplateOperand
  let limit: TemplateOperand?
  let offset: Offset?
  let isReversed: Bool
  let table: Table?
  let nodes: [TemplateNode]
  let otherwise: [TemplateNode]
}

struct TemplateCycle: Sendable {
  /// Cycles without a name go by their values.
  let name: TemplateOperand?
  let key: String
  let values: [TemplateOperand]
}

/// A template inside another, with variables of its own.
struct TemplatePartial: Sendable {
  enum Subject: Sendable {
    case none
    case one(TemplateOperand, variable: Int)
    case each(TemplateOperand, variable: Int)
  }

  let program: TemplateProgram
  let subject: Subject
  let arguments: [(variable: Int, value: TemplateOperand)]
}

/// Nodes with the number of their variables.
struct TemplateProgram: Sendable {
  let nodes: [TemplateNode]
  let variableCount: Int
}

/// A value with the filters it passes through.
struct TemplateExpression: Sendable {
  let operand: TemplateOperand
  let filters: [AppliedFilter]
}

/// What stands for a value.
indirect enum TemplateOperand: Sendable {
  case literal(TemplateValue)
  /// The position of a variable in the schema.
  case slot(Int)
  /// A variable of the template itself.
  case local(Int)
  /// Without a schema: a variable of the template, else a given value, else a counter.
  case name(String, local: Int)
  /// `[name]`
  case named(TemplateOperand)
  case member(TemplateOperand, TemplateOperand)
  case range(TemplateOperand, TemplateOperand)
  case loop(LoopProperty, parents: Int)
}

/// What `forloop` and `tablerowloop` know.
enum LoopProperty: String, Sendable, CaseIterable {
  case index, index0, rindex, rindex0, first, last, length, name
  case col, col0, row
  case colFirst = "col_first"
  case colLast = "col_last"
}

/// What `if` asks. As in Liquid, a chain of `and` and `or` is read from the right.
indirect enum TemplateTest: Sendable {
  case truth(TemplateOperand)
  case comparison(TemplateOperand, TemplateComparison, TemplateOperand)
  case both(TemplateTest, TemplateTest)
  case either(TemplateTest, TemplateTest)
  case not(TemplateTest)
}
