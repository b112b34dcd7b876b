import Definitions
import Postgres
import Templates
import Vocabulary

/// A custom field of customers as a variable of templates: `client.properties.<name>`.
struct CustomProperty: Sendable, Hashable {
  let name: String
  let type: ValueType

  /// Those of a programme in the order of their names. A field that is called as a variable of every
  /// programme is none: that variable stands.
  static func all(_ fields: CustomFields) -> [CustomProperty] {
    let taken = Set(MessageVariable.allCases.map(\.rawValue))
    return fields.types.map { CustomProperty(name: $0.key, type: $0.value) }
      .filter { !taken.contains($0.variable.name) }.sorted { $0.name < $1.name }
  }

  var variable: TemplateSchema.Variable {
    TemplateSchema.Variable("client.properties.\(name)", kind)
  }

  var kind: TemplateValue.Kind {
    switch type {
    case .integer, .decimal: .number
    case .date: .date
    case .boolean: .boolean
    case .text, .timestamp, .json: .text
    }
  }

  /// What the profile holds, as a value of the declared type; nothing when it is of another one, as it
  /// is until a field whose type was changed has been loaded anew.
  func value(_ stored: JSONValue) -> TemplateValue {
    let text: String
    switch stored {
    case .null, .array, .object: return .nothing
    case .boolean(let flag) where type == .boolean: return .boolean(flag)
    case .boolean(let flag): text = flag ? "true" : "false"
    case .text(let written), .number(let written): text = written
    case .integer(let number): text = String(number)
    }
    return switch kind {
    case .number: ExactDecimal(text).map { .number($0) } ?? .nothing
    case .date: CivilDate(text).map { .date($0) } ?? .nothing
    case .boolean: .nothing
    default: .text(text)
    }
  }
}

/// The custom fields that a night's templates print between them: no others are asked for.
struct PrintedProperties: Sendable {
  /// Of all variables that a template may name.
  let variableCount: Int
  private let properties: [(position: Int, property: CustomProperty)]

  init(_ all: [CustomProperty], _ reads: TemplateReads) {
    let first = MessageVariable.allCases.count
    variableCount = first + all.count
    properties = all.enumerated().map { (first + $0.offset, $0.element) }
      .filter { reads.contains($0.0) }
  }

  var names: [String] { properties.map(\.property.name) }

  /// Puts the values of a draft's customer where the schema expects them.
  func read(_ draft: Draft, into values: inout [TemplateValue]) throws(Problem) {
    guard !properties.isEmpty else { return }
    let stored = try draft.row.withBytes(of: Draft.Column.custom) { Array($0) }
    let found =
      try stored.map { (bytes) throws(Problem) in
        try JSONValue(reading: bytes, at: Place(path: "custom fields"))
      }?.elements ?? []
    for (index, (position, property)) in properties.enumerated() {
      values[position] = index < found.count ? property.value(found[index]) : .nothing
    }
  }
}
