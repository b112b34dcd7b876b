/// What the documents of one kind have in common: which members they have and what these hold.
///
/// Written beside the code that makes the documents, published as a JSON Schema (draft 2020-12).
/// Every member that is named stands in each document, and no other does.
///
/// ```
/// let file: JSONShape = ["file": .text, "rows": .integer, "sequence": .integer.orNull]
/// JSONShape.array(file).schema.compact    // {"type":"array","items":{"type":"object", …
/// ```
package indirect enum JSONShape: Sendable {
  case text
  /// One of some texts.
  case choice([String])
  /// A business date such as `2026-11-21`, as a text.
  case date
  /// A moment such as `2026-11-22T01:30:00Z`, as a text.
  case moment
  /// An exact decimal such as `-12.50`, as a text: a number would not keep its digits.
  case decimal
  case integer
  case number
  case boolean
  /// A document of its own, of which nothing is promised.
  case anything
  case orNull(JSONShape)
  case array(JSONShape)
  /// - Parameter others: what members with names of the programme's own hold; `nil`: there are none.
  case object([(String, JSONShape)], others: JSONShape?)

  /// An object whose members have names of the programme's own: segments, codes, rules.
  package static func map(to shape: JSONShape) -> JSONShape { .object([], others: shape) }

  /// The texts of an enumeration.
  package static func choice<Choice>(_: Choice.Type) -> JSONShape
  where Choice: CaseIterable & RawRepresentable, Choice.RawValue == String {
    .choice(Choice.allCases.map(\.rawValue))
  }

  /// The same, or null.
  package var orNull: JSONShape { .orNull(self) }

  /// The members of both objects, in this order.
  package static func + (first: JSONShape, second: JSONShape) -> JSONShape {
    guard case .object(let head, let others) = first, case .object(let tail, nil) = second else {
      preconditionFailure("only objects have members to add")
    }
    return .object(head + tail, others: others)
  }

  /// As a JSON Schema.
  package var schema: JSONValue { .object(keywords) }

  /// The members of its schema.
  package var keywords: [(String, JSONValue)] {
    switch self {
    case .text: Self.type("string")
    case .choice(let texts): [("enum", .array(texts.map { .text($0) }))]
    case .date: Self.type("string") + [("format", .text("date"))]
    case .moment: Self.type("string") + [("format", .text("date-time"))]
    case .decimal: Self.type("string") + [("pattern", .text("^-?[0-9]+(\\.[0-9]+)?$"))]
    case .integer: Self.type("integer")
    case .number: Self.type("number")
    case .boolean: Self.type("boolean")
    case .anything: []
    case .orNull(let shape):
      [("anyOf", .array([shape.schema, .object(Self.type("null"))]))]
    case .array(let element): Self.type("array") + [("items", element.schema)]
    case .object(let members, let others):
      Self.type("object") + [
        ("properties", .object(members.map { ($0, $1.schema) })),
        ("required", .array(members.map { .text($0.0) })),
        ("additionalProperties", others?.schema ?? .boolean(false)),
      ]
    }
  }

  private static func type(_ name: String) -> [(String, JSONValue)] { [("type", .text(name))] }
}

extension JSONShape: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral members: (String, JSONShape)...) {
    self = .object(members, others: nil)
  }
}
