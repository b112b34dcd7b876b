import Vocabulary

/// One rendering of a compiled template.
struct TemplateRenderer {
  let values: [TemplateValue]
  let channel: TextChannel
  /// Where the output must end.
  let limit: Int
  var output: [UInt8] = []
  var locals: [TemplateValue?]
  var loops: [LoopState] = []
  /// The first loop that the partial being rendered can see.
  var firstLoop = 0
  private var counters: [String: Int] = [:]
  private var cycles: [String: Int] = [:]
  /// Where loops left off, by their names.
  var leftOff: [String: Int] = [:]
  private var lastChanged: [UInt8] = []
  private var rounds = 0

  /// Rounds of all loops and partials of one text together.
  static let maximumRounds = 10_000
  /// What a text on the way to the output may be long at most.
  static let valueLimitBytes = 1_048_576

  enum Flow {
    case onwards
    case leaveLoop
    case nextRound
  }

  init(values: [TemplateValue], channel: TextChannel, limit: Int, variableCount: Int) {
    self.values = values
    self.channel = channel
    self.limit = limit
    locals = [TemplateValue?](repeating: nil, count: variableCount)
  }

  mutating func render(_ nodes: [TemplateNode]) throws(TemplateFailure) -> Flow {
    for node in nodes {
      let flow = try render(node)
      if flow != .onwards { return flow }
      guard output.count <= limit else { throw .tooLong }
    }
    return .onwards
  }

  private mutating func render(_ node: TemplateNode) throws(TemplateFailure) -> Flow {
    switch node {
    case .text(let bytes): output.append(contentsOf: bytes)
    case .output(let expression):
      PlainText.append(try value(expression), for: channel, to: &output)
    case .choice(let branches, let otherwise):
      for branch in branches where try holds(branch.test) { return try render(branch.nodes) }
      return try render(otherwise)
    case .cases(let subject, let cases): return try render(cases, of: try value(subject))
    case .loop(let loop): return try render(loop)
    case .assign(let variable, let expression): locals[variable] = try value(expression)
    case .capture(let variable, let nodes):
      let (text, flow) = try captured(nodes)
      let string = String(decoding: text, as: UTF8.self)
      locals[variable] = channel == .html ? .markup(string) : .text(string)
      return flow
    case .cycle(let cycle): try render(cycle)
    case .count(let name, let isUp): count(name, isUp: isUp)
    case .changed(let nodes):
      let (text, flow) = try captured(nodes)
      if text != lastChanged { output += text }
      lastChanged = text
      return flow
    case .partial(let partial): try render(partial)
    case .included(let partial): return try include(partial)
    case .leaveLoop: return .leaveLoop
    case .nextRound: return .nextRound
    }
    return .onwards
  }

  /// What nodes print, without printing it.
  private mutating func captured(
    _ nodes: [TemplateNode]
  ) throws(TemplateFailure) -> ([UInt8], Flow) {
    let start = output.count
    let flow = try render(nodes)
    let text = Array(output[start...])
    output.removeSubrange(start...)
    return (text, flow)
  }

  private mutating func render(
    _ cases: [TemplateCase], of subject: TemplateValue
  ) throws(TemplateFailure) -> Flow {
    var isFound = false
    for branch in cases {
      guard let values = branch.values else {
        let flow = isFound ? Flow.onwards : try render(branch.nodes)
        if flow != .onwards { return flow }
        continue
      }
      for operand in values where try value(operand).equals(subject) {
        isFound = true
        let flow = try render(branch.nodes)
        if flow != .onwards { return flow }
      }
    }
    return .onwards
  }

  private mutating func render(_ cycle: TemplateCycle) throws(TemplateFailure) {
    var key = cycle.key
    if let name = cycle.name { key = ":" + (try value(name)).text }
    let position = cycles[key] ?? 0
    cycles[key] = position + 1 >= cycle.values.count ? 0 : position + 1
    guard position < cycle.values.count else { return }
    PlainText.append(try value(cycle.values[position]), for: channel, to: &output)
  }

  /// `increment` prints and then counts up, `decrement` counts down and then prints.
  private mutating func count(_ name: String, isUp: Bool) {
    let before = counters[name] ?? 0
    counters[name] = isUp ? before + 1 : before - 1
    output.append(contentsOf: String(isUp ? before : before - 1).utf8)
  }

  func counter(_ name: String) -> TemplateValue? { counters[name].map { TemplateValue($0) } }

  mutating func beginRound() throws(TemplateFailure) {
    rounds += 1
    guard rounds <= Self.maximumRounds else { throw .tooMuchWork }
  }

  private mutating func render(_ partial: TemplatePartial) throws(TemplateFailure) {
    var inner = [TemplateValue?](repeating: nil, count: partial.program.variableCount)
    for argument in partial.arguments {
      inner[argument.variable] = try value(argument.value)
    }
    var rounds: [TemplateValue] = [.nothing]
    var isEach = false
    switch partial.subject {
    case .none: break
    case .one(let operand, let variable): inner[variable] = try value(operand)
    case .each(let operand, _):
      let subject = try value(operand)
      isEach = subject.kind == .list
      rounds = isEach ? try subject.elements() : [subject]
    }
    let outer = (locals, firstLoop)
    defer { (locals, firstLoop) = outer }
    firstLoop = loops.count
    for (index, round) in rounds.enumerated() {
      try beginRound()
      locals = inner
      if case .each(_, let variable) = partial.subject { locals[variable] = round }
      if isEach {
        loops.append(LoopState(index: index, length: rounds.count, columns: 0, name: ""))
        // Loops of the partial do not see the loop over it as their parent.
        loops[loops.count - 1].isParent = false
      }
      defer { if isEach { loops.removeLast() } }
      if try render(partial.program.nodes) == .leaveLoop { return }
    }
  }

  private mutating func include(_ partial: TemplatePartial) throws(TemplateFailure) -> Flow {
    for argument in partial.arguments {
      locals[argument.variable] = try value(argument.value)
    }
    var rounds: [TemplateValue] = [.nothing]
    var subject: Int?
    switch partial.subject {
    case .none: break
    case .one(let operand, let variable), .each(let operand, let variable):
      let value = try value(operand)
      subject = variable
      rounds = value.kind == .list ? try value.elements() : [value]
    }
    for round in rounds {
      try beginRound()
      if let subject { locals[subject] = round }
      let flow = try render(partial.program.nodes)
      if flow != .onwards { return flow }
    }
    return .onwards
  }
}
