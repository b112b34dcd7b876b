package import Vocabulary

/// What kind of value a column of a file or an attribute of a customer holds.
package enum ValueType: String, Sendable, CaseIterable, Hashable {
  case text
  case integer
  case decimal
  case date
  case timestamp
  case boolean
  /// One JSON object.
  case json

  /// The types a feed may declare for a custom field: the narrow ones SQL can compare safely.
  static let custom: [ValueType] = [.text, .integer, .decimal, .date, .boolean]
}

/// A value written in a definition, to be compared with data.
package enum LiteralValue: Sendable, Hashable {
  case text(String)
  case integer(Int)
  case decimal(ExactDecimal)
  case date(CivilDate)
  case boolean(Bool)
}
