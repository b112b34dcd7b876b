package import Vocabulary

/// What a variable of a template can be. A value is data: it is printed, never read as a template.
package enum TemplateValue: Sendable, Hashable {
  /// Unknown; prints nothing.
  case nothing
  case text(String)
  /// Text that is written for the channel already, such as the result of the filter `safe`.
  case markup(String)
  case number(ExactDecimal)
  case date(CivilDate)
  case boolean(Bool)
  case list([TemplateValue])
  case object(TemplateObject)
  /// The whole numbers from the first to the last; none if the last is smaller.
  case range(Int64, Int64)
  /// The words `empty` and `blank`, which are there to be compared with.
  case empty
  case blank

  package enum Kind: String, Sendable, Hashable {
    case text = "a text"
    case number = "a number"
    case date = "a date"
    case boolean = "true or false"
    case list = "a list"
    case object = "a group of values"
  }

  /// `nil` for nothing, which fits every kind.
  package var kind: Kind? {
    switch self {
    case .nothing, .empty, .blank: nil
    case .text, .markup: .text
    case .number: .number
    case .date: .date
    case .boolean: .boolean
    case .list, .range: .list
    case .object: .object
    }
  }

  /// As Liquid sees it in `if`: everything but nothing and false.
  var isTruthy: Bool {
    switch self {
    case .nothing, .boolean(false): false
    default: true
    }
  }

  /// What the filter `default` replaces: nothing, false, an empty text, list or group.
  var isReplaceable: Bool { !isTruthy || isEmpty }

  var isEmpty: Bool {
    switch self {
    case .text(let text), .markup(let text): text.isEmpty
    case .list(let values): values.isEmpty
    case .object(let object): object.members.isEmpty
    case .range(let first, let last): last < first
    default: false
    }
  }

  /// As it is printed without a filter.
  var text: String {
    switch self {
    case .nothing, .empty, .blank: ""
    case .text(let text), .markup(let text): text
    case .number(let number): number.description
    case .date(let date): date.description
    case .boolean(let flag): flag ? "true" : "false"
    case .list(let values): values.map(\.text).joined()
    case .object(let object): object.text
    case .range(let first, let last): "\(first)..\(last)"
    }
  }

  /// The text inside, if it is one.
  var textOrNil: String? {
    switch self {
    case .text(let text), .markup(let text): text
    default: nil
    }
  }

  init(_ number: Int) { self = .number(ExactDecimal(units: Int64(number), scale: 0)) }
}

/// A group of named values in the order they were given.
package struct TemplateObject: Sendable, Hashable {
  package let members: [Member]

  package struct Member: Sendable, Hashable {
    package let name: String
    package let value: TemplateValue
  }

  package init(_ members: [(String, TemplateValue)]) {
    self.members = members.map { Member(name: $0.0, value: $0.1) }
  }

  package subscript(name: String) -> TemplateValue? {
    members.first { $0.name == name }?.value
  }

  /// As Ruby writes a hash, which is what Liquid prints.
  var text: String {
    let parts = members.map { member in
      let isText = member.value.textOrNil != nil
      let value = isText ? "\"\(member.value.text)\"" : member.value.text
      return "\"\(member.name)\"=>\(member.value == .nothing ? "nil" : value)"
    }
    return "{" + parts.joined(separator: ", ") + "}"
  }
}
