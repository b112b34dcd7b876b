package import Vocabulary

/// The types that parameters and columns of generated SQL have.
package enum SQLType: String, Sendable, Hashable, CaseIterable {
  case text
  case smallint
  case integer
  case bigint
  case numeric
  case boolean
  case date
  case timestamptz
  case bytea
  case jsonb
  case textArray = "text[]"
  case integerArray = "integer[]"
  case numericArray = "numeric[]"
  case dateArray = "date[]"
}

/// A value that travels beside the SQL text, never in it.
package enum SQLValue: Sendable, Hashable {
  case text(String)
  case integer(Int)
  case bigint(Int64)
  case numeric(ExactDecimal)
  case boolean(Bool)
  case date(CivilDate)
  case timestamptz(Instant)
  case jsonb(String)
  case textArray([String])
  case integerArray([Int])
  case numericArray([ExactDecimal])
  case dateArray([CivilDate])
  case null(SQLType)

  package var type: SQLType {
    switch self {
    case .text: .text
    case .integer: .integer
    case .bigint: .bigint
    case .numeric: .numeric
    case .boolean: .boolean
    case .date: .date
    case .timestamptz: .timestamptz
    case .jsonb: .jsonb
    case .textArray: .textArray
    case .integerArray: .integerArray
    case .numericArray: .numericArray
    case .dateArray: .dateArray
    case .null(let type): type
    }
  }

  /// The value in PostgreSQL's text format; `nil` for NULL.
  package var wireText: String? {
    switch self {
    case .text(let text), .jsonb(let text): text
    case .integer(let number): String(number)
    case .bigint(let number): String(number)
    case .numeric(let number): number.description
    case .boolean(let flag): flag ? "t" : "f"
    case .date(let date): date.description
    case .timestamptz(let instant): instant.description
    case .textArray(let texts): arrayText(texts.map(quotedElement))
    case .integerArray(let numbers): arrayText(numbers.map(String.init))
    case .numericArray(let numbers): arrayText(numbers.map(\.description))
    case .dateArray(let dates): arrayText(dates.map(\.description))
    case .null: nil
    }
  }

  private func arrayText(_ elements: [String]) -> String {
    "{" + elements.joined(separator: ",") + "}"
  }

  private func quotedElement(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}

/// What can be written into an SQL literal as a parameter.
package protocol SQLConvertible {
  var sqlValue: SQLValue { get }
}

extension String: SQLConvertible { package var sqlValue: SQLValue { .text(self) } }
extension Int: SQLConvertible { package var sqlValue: SQLValue { .integer(self) } }
extension Int64: SQLConvertible { package var sqlValue: SQLValue { .bigint(self) } }
extension Bool: SQLConvertible { package var sqlValue: SQLValue { .boolean(self) } }
extension ExactDecimal: SQLConvertible { package var sqlValue: SQLValue { .numeric(self) } }
extension CivilDate: SQLConvertible { package var sqlValue: SQLValue { .date(self) } }
extension Instant: SQLConvertible { package var sqlValue: SQLValue { .timestamptz(self) } }
extension Identifier: SQLConvertible { package var sqlValue: SQLValue { .text(text) } }
