import Vocabulary

/// A loop on its way.
struct LoopState {
  var index: Int
  let length: Int
  /// Of a table.
  let columns: Int
  let name: String
  var isParent = true

  func value(of property: LoopProperty) -> TemplateValue {
    switch property {
    case .index: TemplateValue(index + 1)
    case .index0: TemplateValue(index)
    case .rindex: TemplateValue(length - index)
    case .rindex0: TemplateValue(length - index - 1)
    case .first: .boolean(index == 0)
    case .last: .boolean(index == length - 1)
    case .length: TemplateValue(length)
    case .name: .text(name)
    case .col: columns > 0 ? TemplateValue(index % columns + 1) : .nothing
    case .col0: columns > 0 ? TemplateValue(index % columns) : .nothing
    case .row: columns > 0 ? TemplateValue(index / columns + 1) : .nothing
    case .colFirst: columns > 0 ? .boolean(index % columns == 0) : .nothing
    case .colLast:
      columns > 0 ? .boolean(index % columns == columns - 1 || index == length - 1) : .nothing
    }
  }
}

extension TemplateRenderer {
  mutating func render(_ loop: TemplateLoop) throws(TemplateFailure) -> Flow {
    let list = try value(loop.list)
    if loop.table != nil, !list.isTruthy { return .onwards }
    let all = try list.elements()
    let offset = try self.offset(of: loop)
    let limit = try loop.limit.map { (operand) throws(TemplateFailure) in
      try whole(try value(operand))
    }
    let start = min(max(0, offset ?? 0), all.count)
    let count = min(max(0, (limit ?? nil) ?? all.count), all.count - start)
    leftOff[loop.name] = start + count
    if count == 0, loop.table == nil { return try render(loop.otherwise) }
    let columns = try columns(of: loop, count)

    let before = locals[loop.variable]
    loops.append(LoopState(index: 0, length: count, columns: columns, name: loop.name))
    defer {
      loops.removeLast()
      locals[loop.variable] = before
    }
    if loop.table != nil { output += "<tr class=\"row1\">\n".utf8 }
    for index in 0..<count {
      try beginRound()
      loops[loops.count - 1].index = index
      locals[loop.variable] = all[loop.isReversed ? start + count - 1 - index : start + index]
      if loop.table != nil { output += "<td class=\"col\(index % columns + 1)\">".utf8 }
      let flow = try render(loop.nodes)
      if loop.table != nil { output += "</td>".utf8 }
      if flow == .leaveLoop { break }
      if loop.table != nil, (index + 1) % columns == 0, index + 1 < count {
        output += "</tr>\n<tr class=\"row\((index + 1) / columns + 1)\">".utf8
      }
    }
    if loop.table != nil { output += "</tr>\n".utf8 }
    return .onwards
  }

  private func columns(of loop: TemplateLoop, _ count: Int) throws(TemplateFailure) -> Int {
    guard let table = loop.table else { return 0 }
    guard let operand = table.columns else { return max(1, count) }
    return max(1, try whole(try value(operand)) ?? count)
  }

  private func offset(of loop: TemplateLoop) throws(TemplateFailure) -> Int? {
    switch loop.offset {
    case .none: nil
    case .onwards: leftOff[loop.name]
    case .value(let operand): try whole(try value(operand))
    }
  }

  private func whole(_ value: TemplateValue) throws(TemplateFailure) -> Int? {
    if value == .nothing { return nil }
    guard let number = value.asInteger else {
      throw .wrongValue("a loop needs a whole number for its limit, offset or columns")
    }
    return Int(max(-1_000_000, min(number, 1_000_000)))
  }
}

extension TemplateValue {
  /// What a loop goes over: lists and ranges, the pairs of a group, a text as one value.
  func elements() throws(TemplateFailure) -> [TemplateValue] {
    switch self {
    case .list(let values): return values
    case .range(let first, let last):
      guard first <= last else { return [] }
      let (count, overflows) = last.subtractingReportingOverflow(first)
      guard !overflows, count < Int64(FilterCall.listLimit) else { throw .tooMuchWork }
      return (first...last).map { .number(ExactDecimal(units: $0, scale: 0)) }
    case .object(let object): return object.members.map(\.pair)
    case .text(let text), .markup(let text): return text.isEmpty ? [] : [self]
    default: return []
    }
  }
}

extension TemplateObject.Member {
  /// As Liquid shows a member: its name and its value.
  var pair: TemplateValue { .list([.text(name), value]) }
}
