package import Vocabulary

/// A piece of SQL made of four kinds of parts: text that stands in our source, names, typed
/// parameters, and other pieces.
///
/// No runtime string can become SQL text: a literal part is a `StaticString`, so `SQL(someString)`
/// does not compile, and an interpolated value is always a parameter.
///
/// ```swift
/// let cutoff: SQL = "c.registered_on <= \(businessDate) - \(365)"
/// let query: SQL = """
///   SELECT c.customer_id
///   FROM \(Catalog.Warehouse.customer) AS c
///   WHERE
///     \(cutoff)
///   """
/// query.rendered.text
/// // SELECT c.customer_id
/// // FROM warehouse.customer AS c
/// // WHERE
/// //   c.registered_on <= $1::date - $2::integer
/// ```
package struct SQL: Sendable, Equatable {
  package enum Part: Sendable, Equatable {
    case text(String)
    case name(SQLName)
    case parameter(SQLValue)
    case comment(String)
    case fragment(SQL)
  }

  /// What a reviewer of structure walks through; see `SQLReview` in the tests.
  package private(set) var parts: [Part]

  private init(parts: [Part]) {
    self.parts = parts
  }

  /// No SQL at all.
  package static let empty = SQL(parts: [])

  package var isEmpty: Bool { parts.isEmpty }

  /// Pieces one after another with a separator between them.
  package static func joined(_ pieces: some Collection<SQL>, separator: StaticString) -> SQL {
    var parts: [Part] = []
    for (position, piece) in pieces.enumerated() {
      if position > 0 { parts.append(.text(separator.description)) }
      parts.append(.fragment(piece))
    }
    return SQL(parts: parts)
  }

  /// The names of columns, separated by commas, each behind an alias when one is given.
  package static func list(_ names: [SQLName], of alias: SQLName? = nil) -> SQL {
    let prefix = SQL(parts: alias.map { [.name($0), .text(".")] } ?? [])
    return joined(names.map { prefix + SQL($0) }, separator: ", ")
  }

  package init(_ name: SQLName) {
    self.init(parts: [.name(name)])
  }

  package init(_ value: SQLValue) {
    self.init(parts: [.parameter(value)])
  }

  package static func + (first: SQL, second: SQL) -> SQL {
    SQL(parts: first.parts + second.parts)
  }
}

extension SQL: ExpressibleByStringInterpolation {
  package init(stringLiteral value: StaticString) {
    self.init(parts: [.text(value.description)])
  }

  package init(stringInterpolation: Interpolation) {
    self.init(parts: stringInterpolation.parts)
  }

  package struct Interpolation: StringInterpolationProtocol {
    package typealias StringLiteralType = StaticString
    fileprivate var parts: [Part] = []

    package init(literalCapacity: Int, interpolationCount: Int) {
      parts.reserveCapacity(interpolationCount * 2 + 1)
    }

    package mutating func appendLiteral(_ literal: StaticString) {
      if literal.utf8CodeUnitCount > 0 { parts.append(.text(literal.description)) }
    }

    package mutating func appendInterpolation(_ fragment: SQL) {
      parts.append(.fragment(fragment))
    }

    package mutating func appendInterpolation(_ name: SQLName) {
      parts.append(.name(name))
    }

    package mutating func appendInterpolation(_ table: Table) {
      parts += [.name(table.schema), .text("."), .name(table.name)]
    }

    package mutating func appendInterpolation(_ value: SQLValue) {
      parts.append(.parameter(value))
    }

    package mutating func appendInterpolation(_ value: some SQLConvertible) {
      parts.append(.parameter(value.sqlValue))
    }

    /// The place of a definition, as a comment to the end of the line.
    package mutating func appendInterpolation(comment place: Place) {
      parts.append(.comment(place.description))
    }
  }
}
