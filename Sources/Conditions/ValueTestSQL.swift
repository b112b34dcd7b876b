import Catalog
package import Definitions
package import SQLText
import Vocabulary

extension ConditionLeaf {
  static func tests(_ tests: [ValueTest], of value: SQL, at place: Place) -> ConditionLeaf {
    ConditionLeaf(place: place, value: value, tests: tests.map { $0.rule.predicate(on: value) })
  }
}

extension ValueTest.Rule {
  /// The test of a value, unknown when the value is.
  package func predicate(on value: SQL) -> SQL {
    switch self {
    case .is(let literal): "\(value) = \(literal.parameter)"
    case .isNot(let literal): "\(value) <> \(literal.parameter)"
    case .oneOf(let literals): "\(value) IN (\(Self.list(literals)))"
    case .noneOf(let literals): "\(value) NOT IN (\(Self.list(literals)))"
    case .atLeast(let literal): "\(value) >= \(literal.parameter)"
    case .atMost(let literal): "\(value) <= \(literal.parameter)"
    case .moreThan(let literal): "\(value) > \(literal.parameter)"
    case .lessThan(let literal): "\(value) < \(literal.parameter)"
    case .between(let low, let high): "\(value) BETWEEN \(low.parameter) AND \(high.parameter)"
    case .isKnown: "\(value) IS NOT NULL"
    case .isUnknown: "\(value) IS NULL"
    case .startsWith(let text): "starts_with(\(value), \(text))"
    case .contains(let text): "strpos(\(value), \(text)) > 0"
    }
  }

  private static func list(_ literals: [LiteralValue]) -> SQL {
    SQL.joined(literals.map { SQL($0.parameter) }, separator: ", ")
  }
}

extension LiteralValue {
  /// As it travels beside the SQL text.
  var parameter: SQLValue {
    switch self {
    case .text(let text): .text(text)
    case .integer(let number):
      Int32(exactly: number) == nil ? .bigint(Int64(number)) : .integer(number)
    case .decimal(let number): .numeric(number)
    case .date(let date): .date(date)
    case .boolean(let flag): .boolean(flag)
    }
  }
}

extension AttributeField {
  /// The value in the customer's row `c`.
  var value: SQL {
    guard isCustom else { return "c.\(standardColumn)" }
    let text: SQL = "(c.custom ->> \(name))"
    return switch type {
    case .text, .json: text
    case .integer: "\(text)::bigint"
    case .decimal: "\(text)::numeric"
    case .date: "\(text)::date"
    case .timestamp: "\(text)::timestamptz"
    case .boolean: "\(text)::boolean"
    }
  }

  /// Standard fields are named as their columns are.
  private var standardColumn: SQLName {
    guard let column = Catalog.Warehouse.customer[column: name] else {
      preconditionFailure("the warehouse has a column for every standard field: \(name)")
    }
    return column.name
  }
}
