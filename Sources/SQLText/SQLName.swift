/// A name in the database: a schema, a table, a column, an alias. It comes from our source.
///
/// Names are `[a-z_][a-z0-9_]*` and no reserved words, so they stand unquoted; the Catalog's test
/// asks PostgreSQL whether that holds for each of them.
package struct SQLName: Sendable, Hashable, ExpressibleByStringLiteral, CustomStringConvertible {
  package let description: String

  package init(stringLiteral value: StaticString) {
    self.init(checked: value.description)
  }

  /// A name for the n-th thing of a kind: `purchases_2`.
  package static func numbered(_ stem: StaticString, _ number: Int) -> SQLName {
    SQLName(checked: "\(stem)_\(number)")
  }

  private init(checked text: String) {
    let isName =
      text.utf8.first.map { !(0x30...0x39).contains($0) } ?? false
      && text.utf8.allSatisfy {
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F
      }
    precondition(isName, "an SQL name is made of a-z, 0-9 and _, and starts with no digit: \(text)")
    description = text
  }
}

/// A column with its type.
package struct Column: Sendable, Hashable {
  package let name: SQLName
  package let type: SQLType

  package init(_ name: SQLName, _ type: SQLType) {
    self.name = name
    self.type = type
  }
}

/// A table that generated SQL may name.
package struct Table: Sendable, Hashable {
  package let schema: SQLName
  package let name: SQLName
  package let key: [Column]
  /// What is known of the thing that the key names.
  package let payload: [Column]
  /// What the house itself notes beside it: loads, generated columns.
  package let bookkeeping: [Column]

  package init(
    _ schema: SQLName, _ name: SQLName, key: [Column], payload: [Column] = [],
    bookkeeping: [Column] = []
  ) {
    self.schema = schema
    self.name = name
    self.key = key
    self.payload = payload
    self.bookkeeping = bookkeeping
  }

  package var columns: [Column] { key + payload + bookkeeping }

  package var qualifiedName: String { "\(schema).\(name)" }

  /// The column of a name, if the table has one.
  package subscript(column name: String) -> Column? {
    columns.first { $0.name.description == name }
  }
}
