import Catalog
import SQLText

/// The sets of categories that conditions name, looked up once per product: `product_category` has a
/// row for each product of any of them, and a column per set.
struct ProductCategories: Sendable {
  private var sets: [[String]] = []
  private static let ancestor: SQL = "a.ancestor_id"

  /// The test that a line, joined by ``joins(for:)``, is of one of these categories or of those below.
  mutating func test(_ names: [String]) -> SQL {
    let set = Set(names).sorted()
    let index = sets.firstIndex(of: set) ?? sets.count
    if index == sets.count { sets.append(set) }
    return Self.test(index)
  }

  private static func test(_ index: Int) -> SQL {
    "o.\(SQLName.numbered("is_of_set", index + 1))"
  }

  var commonTables: [SQL] {
    guard !sets.isEmpty else { return [] }
    let columns = sets.enumerated().map { index, names -> SQL in
      "bool_or(\(Self.ancestor.isOne(of: names))) AS \(SQLName.numbered("is_of_set", index + 1))"
    }
    return [
      """
      product_category AS (
        SELECT
          p.product_id,
          \(SQL.joined(columns, separator: ",\n"))
        FROM \(Catalog.Warehouse.product) AS p
        JOIN \(Catalog.Warehouse.categoryAncestor) AS a ON a.category_id = p.category_id
        WHERE \(Self.ancestor.isOne(of: sets.flatMap(\.self)))
        GROUP BY p.product_id
      )
      """
    ]
  }

  /// Lines of other products are not read at all when every question is about categories.
  func joins(for columns: [FactColumn]) -> [SQL] {
    guard !sets.isEmpty else { return [] }
    let tests = sets.indices.map(Self.test)
    let isNarrow = columns.allSatisfy { column in column.filters.contains(where: tests.contains) }
    return [
      isNarrow
        ? "JOIN product_category AS o ON o.product_id = l.product_id"
        : "LEFT JOIN product_category AS o ON o.product_id = l.product_id"
    ]
  }
}
