/// The variables that a template makes itself, while it is read.
struct TemplateScope {
  /// With a schema every name must be known; without one the names are looked up when rendered.
  let schema: TemplateSchema?
  private var positions: [String: Int] = [:]
  private(set) var types: [String: TemplateType] = [:]
  /// Variables of open loops and of partials hide those of the same name: what stands for a name,
  /// the innermost last.
  private var shadows: [String: [String]] = [:]
  private var shadowCount = 0
  /// How many loops are open.
  var loopDepth = 0

  init(schema: TemplateSchema?) {
    self.schema = schema
  }

  var variableCount: Int { positions.count }

  /// The position of a variable, a new one at its first mention.
  mutating func position(of name: String) -> Int {
    if let position = positions[name] { return position }
    positions[name] = positions.count
    return positions.count - 1
  }

  /// The position of the variable that a name means here.
  mutating func positionToRead(_ name: String) -> Int {
    position(of: shadows[name]?.last ?? name)
  }

  /// A variable of its own for a name, up to `uncover`. An `assign` in between does not reach it.
  mutating func cover(_ name: String) -> Int {
    shadowCount += 1
    let shadow = "\(name) \(shadowCount)"
    shadows[name, default: []].append(shadow)
    return position(of: shadow)
  }

  mutating func uncover(_ name: String) { _ = shadows[name]?.popLast() }

  /// From here on a variable has a type; what it had before.
  mutating func declare(_ name: String, _ type: TemplateType?) -> TemplateType? {
    let before = types[name]
    types[name] = type
    return before
  }
}
