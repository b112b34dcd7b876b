import Catalog
import Postgres
import SQLText
import Vocabulary

/// The tree of categories: no row comes home whose parent is unknown or who would stand below itself.
extension WarehouseLoad {
  /// Takes staged rows out of staging that would not hang on the tree, with the reason.
  ///
  /// Keys are not repeated in staging any more. The tree that stands has no flaw, so all that can go
  /// wrong begins with a staged row; when one is refused, what stands of its category counts again.
  func takeUnrootedCategories() throws(Problem) -> [(row: Int, reason: RefusedRows.Reason)] {
    var categories = UnrootedCategories()
    for row in try connection.query(Self.unrooted) {
      categories.add(
        try row.text("category_id"), below: try row.textOrNil("parent_id"),
        stagedAs: try row.int64OrNil("row_number").map { Int($0) },
        isKnown: try row.bool("is_known"), oldParent: try row.textOrNil("old_parent_id"))
    }
    guard !categories.isEmpty else { return [] }
    let refused = categories.refused()
    _ = try connection.execute(
      """
      DELETE FROM \(Catalog.Intake.categoryRow)
      WHERE row_number = ANY (\(SQLValue.integerArray(refused.map(\.row))))
      """)
    return refused
  }

  /// The tree as the file would leave it, as far as it does not hang on a root.
  private static let unrooted: SQL = """
    WITH RECURSIVE tree AS (
      SELECT s.category_id, s.parent_id, s.row_number
      FROM \(Catalog.Intake.categoryRow) AS s
      LEFT JOIN \(Catalog.Warehouse.category) AS t ON t.category_id = s.category_id
      WHERE (\(Route.categories.version.isOlder("s", than: "t"))) IS NOT TRUE
      UNION ALL
      SELECT t.category_id, t.parent_id, NULL
      FROM \(Catalog.Warehouse.category) AS t
      WHERE NOT EXISTS (
        SELECT
        FROM \(Catalog.Intake.categoryRow) AS s
        WHERE
          s.category_id = t.category_id
          AND (\(Route.categories.version.isOlder("s", than: "t"))) IS NOT TRUE
      )
    ),
    rooted AS (
      SELECT category_id FROM tree WHERE parent_id IS NULL
      UNION ALL
      SELECT b.category_id
      FROM rooted AS r
      JOIN tree AS b ON b.parent_id = r.category_id
    )
    SELECT
      b.category_id,
      b.parent_id,
      b.row_number,
      t.category_id IS NOT NULL AS is_known,
      t.parent_id AS old_parent_id
    FROM tree AS b
    LEFT JOIN \(Catalog.Warehouse.category) AS t ON t.category_id = b.category_id
    WHERE NOT EXISTS (SELECT FROM rooted AS r WHERE r.category_id = b.category_id)
    ORDER BY b.row_number
    """

  /// Brings the closure of the tree in step with the tree.
  func growCategoryTree() throws(Problem) {
    let ancestors = Catalog.Warehouse.categoryAncestor
    let closure: SQL = """
      RECURSIVE closure (ancestor_id, category_id, depth) AS (
        SELECT c.category_id, c.category_id, 0
        FROM \(Catalog.Warehouse.category) AS c
        UNION ALL
        SELECT p.parent_id, b.category_id, b.depth + 1
        FROM closure AS b
        JOIN \(Catalog.Warehouse.category) AS p ON p.category_id = b.ancestor_id
        WHERE p.parent_id IS NOT NULL
      )
      """
    _ = try connection.execute(
      """
      WITH \(closure)
      DELETE FROM \(ancestors) AS a
      WHERE NOT EXISTS (
        SELECT
        FROM closure AS b
        WHERE
          b.ancestor_id = a.ancestor_id AND b.category_id = a.category_id AND b.depth = a.depth
      )
      """)
    _ = try connection.execute(
      """
      WITH \(closure)
      INSERT INTO \(ancestors) (ancestor_id, category_id, depth)
      SELECT b.ancestor_id, b.category_id, b.depth
      FROM closure AS b
      WHERE NOT EXISTS (
        SELECT FROM \(ancestors) AS a
        WHERE a.ancestor_id = b.ancestor_id AND a.category_id = b.category_id
      )
      """)
  }
}
