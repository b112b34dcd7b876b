import Catalog
package import Definitions
package import SQLText
package import Vocabulary

/// The shops, products and categories that conditions name, to be looked up in what feeds brought.
///
/// Definitions are right without a database; what is misspelt in them shows only here. A kind of
/// names of which nothing was loaded yet cannot be judged.
///
/// ```swift
/// let names = WarehouseNames(in: segments.map(\.condition))
/// for row in try connection.query(names.unknown) {
///   let name = names.names[try row.int("position")]
///   report(name.problem(known: try connection.query(WarehouseNames.known(name.kind)).map { … }))
/// }
/// ```
package struct WarehouseNames: Sendable {
  package let names: [WarehouseName]

  package init(in conditions: [Condition]) {
    names = conditions.flatMap(\.flattened).flatMap { condition -> [WarehouseName] in
      guard case .purchases(let purchases) = condition else { return [] }
      return purchases.shops.map { WarehouseName(kind: .shop, name: $0) }
        + purchases.products.map { WarehouseName(kind: .product, name: $0) }
        + purchases.categories.map { WarehouseName(kind: .category, name: $0) }
    }
  }

  /// `SELECT position`: which of ``names`` nothing in the warehouse bears, in their order.
  package var unknown: SQL {
    let kinds = names.map(\.kind.rawValue)
    return """
      SELECT n.position
      FROM unnest(
        \(SQLValue.integerArray(Array(names.indices))), \(SQLValue.textArray(kinds)),
        \(SQLValue.textArray(names.map(\.name.value)))
      ) AS n (position, kind, name)
      WHERE
        (
          n.kind = 'shop'
          AND EXISTS (\(Self.known(.shop)))
          AND n.name NOT IN (\(Self.known(.shop)))
        )
        OR (
          n.kind = 'product'
          AND EXISTS (\(Self.known(.product)))
          AND n.name NOT IN (\(Self.known(.product)))
        )
        OR (
          n.kind = 'category'
          AND EXISTS (\(Self.known(.category)))
          AND n.name NOT IN (\(Self.known(.category)))
        )
      ORDER BY n.position
      """
  }

  /// `SELECT name`: all names of a kind.
  package static func known(_ kind: WarehouseName.Kind) -> SQL {
    switch kind {
    case .shop:
      "SELECT d.code AS name FROM \(Catalog.Warehouse.dictionaryEntry) AS d "
        + "WHERE d.dictionary = 'shop'"
    case .product: "SELECT p.product_id AS name FROM \(Catalog.Warehouse.product) AS p"
    case .category: "SELECT g.category_id AS name FROM \(Catalog.Warehouse.category) AS g"
    }
  }
}

/// A name that a condition takes from the warehouse.
package struct WarehouseName: Sendable, Equatable {
  package let kind: Kind
  package let name: Located<String>

  package enum Kind: String, Sendable, CaseIterable {
    case shop, product, category
  }

  /// What to say when it is not there; `known` are the names of its kind.
  package func problem(known: some Sequence<String>) -> Problem {
    Problem(
      .definition, "no \(kind.rawValue) '\(name.value)' has been loaded", at: name.place,
      hint: nearestName(to: name.value, among: known).map { "did you mean '\($0)'?" })
  }
}
