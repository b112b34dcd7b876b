import Vocabulary

extension TemplateParser {
  /// `for item in list limit: 3 offset: 1 reversed`, and `tablerow` with `cols: 2`.
  mutating func loop(_ tag: Tag, isTable: Bool) throws(Problem) -> (TemplateNode, Bool) {
    var reader = try reader(tag.range)
    let variable = try reader.takeName("the name of a variable")
    guard reader.take(name: "in") else { throw reader.unexpected(reader.next, "'in'") }
    let start = reader.offset
    let list = try reader.operand()
    let name = variable + "-" + reader.text(from: start)
    if isStrict, let kind = list.type.kind, kind != .list {
      throw problem("a loop goes over a list, found \(kind.rawValue)", at: start)
    }
    let options = try options(&reader, isTable: isTable)
    scope = reader.scope

    let element: TemplateType = if case .list(let element) = list.type { element } else { .any }
    let before = scope.declare(variable, element)
    let position = scope.cover(variable)
    scope.loopDepth += 1
    let end = isTable ? "endtablerow" : "endfor"
    var (block, closing) = try block(until: isTable ? [end] : [end, "else"])
    scope.loopDepth -= 1
    scope.uncover(variable)
    _ = scope.declare(variable, before)
    var otherwise = Block()
    if closing?.name == "else" { (otherwise, closing) = try self.block(until: [end]) }
    guard closing != nil else { throw unclosed(tag, end) }
    let isBlank = !isTable && block.isBlank && otherwise.isBlank
    let loop = TemplateLoop(
      variable: position, name: name, list: list.operand,
      limit: options.limit, offset: options.offset, isReversed: options.isReversed,
      table: isTable ? TemplateLoop.Table(columns: options.columns) : nil,
      nodes: isBlank ? block.silent : block.nodes,
      otherwise: isBlank ? otherwise.silent : otherwise.nodes)
    return (.loop(loop), isBlank)
  }

  private struct Options {
    var limit: TemplateOperand?
    var offset: TemplateLoop.Offset?
    var columns: TemplateOperand?
    var isReversed = false
  }

  private func options(
    _ reader: inout TemplateExpressionReader, isTable: Bool
  ) throws(Problem) -> Options {
    var options = Options()
    while reader.next != nil {
      if reader.take(symbol: ",") { continue }
      if reader.takeKey("limit") {
        options.limit = try reader.operand().operand
      } else if reader.takeKey("offset") {
        options.offset =
          reader.take(name: "continue") ? .onwards : .value(try reader.operand().operand)
      } else if isTable, reader.takeKey("cols") {
        options.columns = try reader.operand().operand
      } else if !isTable, reader.take(name: "reversed") {
        options.isReversed = true
      } else {
        let words = isTable ? "'cols:', 'limit:'" : "'limit:', 'reversed'"
        throw reader.unexpected(reader.next, "\(words), 'offset:' or the end of the tag")
      }
    }
    return options
  }
}
