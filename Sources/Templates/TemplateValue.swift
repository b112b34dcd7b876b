package import Vocabulary

/// What a variable of a template can be. A value is data: it is printed, never read as a template.
package enum TemplateValue: Sendable, Hashable {
  /// Unknown; prints nothing.
  case nothing
  case text(String)
  case number(ExactDecimal)
  case date(CivilDate)
  case boolean(Bool)

  package enum Kind: String, Sendable, Hashable {
    case text = "a text"
    case number = "a number"
    case date = "a date"
    case boolean = "true or false"
  }

  /// `nil` for nothing, which fits every kind.
  package var kind: Kind? {
    switch self {
    case .nothing: nil
    case .text: .text
    case .number: .number
    case .date: .date
    case .boolean: .boolean
    }
  }

  /// As Liquid sees it in `if`: everything but nothing and false.
  var isTruthy: Bool {
    switch self {
    case .nothing, .boolean(false): false
    default: true
    }
  }

  /// What the filter `default` replaces: nothing, false, an empty text.
  var isBlank: Bool { !isTruthy || self == .text("") }

  /// As it is printed without a filter.
  var text: String {
    switch self {
    case .nothing: ""
    case .text(let text): text
    case .number(let number): number.description
    case .date(let date): date.description
    case .boolean(let flag): flag ? "true" : "false"
    }
  }
}
