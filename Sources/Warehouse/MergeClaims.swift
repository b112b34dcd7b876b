import Catalog
import SQLText

/// What files say of merges, as SQL. `s` is a staged customer, `m` a merge that is known.
enum MergeClaims {
  private static let staging = Catalog.Intake.customerRow
  private static let merges = Catalog.Warehouse.customerMerge

  /// Who names another one is merged, whatever his status says.
  static let claimsAreMerged: SQL = """
    UPDATE \(staging) AS s
    SET status = 'merged', merged_into = nullif(s.merged_into, '')
    WHERE s.merged_into <> '' AND s.status <> 'merged'
    """

  static let mergesStand: SQL = """
    UPDATE \(staging) AS s
    SET status = 'merged', merged_into = m.merged_into
    FROM \(merges) AS m
    WHERE
      m.customer_id = s.customer_id
      AND m.is_active
      AND s.merged_into IS DISTINCT FROM m.merged_into
    """

  static let undoneClaimsAreSilent: SQL = """
    UPDATE \(staging) AS s
    SET status = 'active', merged_into = NULL
    FROM \(merges) AS m
    WHERE m.customer_id = s.customer_id AND NOT m.is_active AND m.merged_into = s.merged_into
    """

  /// Takes rows out whose chain comes back to them, and those who are merged into another already.
  static let takeImpossible: SQL = """
    WITH RECURSIVE claim AS (
      SELECT customer_id, merged_into
      FROM \(staging)
      WHERE merged_into <> ''
      UNION
      SELECT m.customer_id, m.merged_into
      FROM \(merges) AS m
      WHERE m.is_active
    ),
    walk (start, place) AS (
      SELECT s.customer_id, s.merged_into
      FROM \(staging) AS s
      WHERE s.merged_into <> ''
      UNION
      SELECT w.start, c.merged_into
      FROM walk AS w
      JOIN claim AS c ON c.customer_id = w.place
      WHERE w.place <> w.start
    ),
    impossible AS (
      SELECT s.row_number, 'cycle' AS refusal
      FROM \(staging) AS s
      JOIN walk AS w ON w.start = s.customer_id AND w.place = s.customer_id
      WHERE s.merged_into <> ''
      UNION
      SELECT s.row_number, 'other_target'
      FROM \(staging) AS s
      JOIN \(merges) AS m ON m.customer_id = s.customer_id
      WHERE m.is_active AND s.merged_into <> '' AND s.merged_into <> m.merged_into
    )
    DELETE FROM \(staging) AS s
    USING (
      SELECT row_number, min(refusal) AS refusal
      FROM impossible
      GROUP BY row_number
    ) AS i
    WHERE i.row_number = s.row_number
    RETURNING s.row_number, i.refusal
    """

  /// Keeps new claims. One that a person has undone comes to life again only with another target.
  static func note(load: Int64) -> SQL {
    """
    INSERT INTO \(merges) AS m (customer_id, merged_into, claimed_by_load)
    SELECT c.customer_id, c.merged_into, \(load)
    FROM \(staging) AS s
    JOIN \(Catalog.Warehouse.customer) AS c ON c.customer_id = s.customer_id
    WHERE c.merged_into <> '' AND c.status = 'merged'
    ON CONFLICT (customer_id) DO UPDATE
    SET
      merged_into = excluded.merged_into, is_active = true, claimed_by_load = excluded.claimed_by_load,
      undone_by = NULL, undo_reason = NULL, undone_at = NULL
    WHERE NOT m.is_active
    """
  }

  /// Where each chain ends: with the last one who is known. Columns: customer_id, root.
  private static let roots: SQL = """
    WITH RECURSIVE walk (customer_id, root, steps) AS (
      SELECT m.customer_id, m.merged_into, 1
      FROM \(merges) AS m
      JOIN \(Catalog.Warehouse.customer) AS c ON c.customer_id = m.merged_into
      WHERE m.is_active
      UNION ALL
      SELECT w.customer_id, m.merged_into, w.steps + 1
      FROM walk AS w
      JOIN \(merges) AS m ON m.customer_id = w.root AND m.is_active
      JOIN \(Catalog.Warehouse.customer) AS c ON c.customer_id = m.merged_into
    )
    SELECT DISTINCT ON (customer_id) customer_id, root
    FROM walk
    ORDER BY customer_id, steps DESC
    """

  /// The merges that can be carried out now.
  static let choose: SQL = """
    INSERT INTO \(Catalog.Intake.mergingCustomer) (customer_id, root)
    SELECT r.customer_id, r.root
    FROM (
      \(roots)
    ) AS r
    JOIN \(merges) AS m ON m.customer_id = r.customer_id AND NOT m.is_moved
    """

  /// Every chain ends where it ends now, and what was carried out is noted.
  ///
  /// - Parameter load: the load that carried them out; `nil` when a person took a merge back.
  static func settle(load: Int64?) -> SQL {
    """
    UPDATE \(merges) AS m
    SET
      root = r.root, is_moved = true,
      moved_by_load = coalesce(\(load.map { SQLValue.bigint($0) } ?? .null(.bigint)), m.moved_by_load)
    FROM (
      \(roots)
    ) AS r
    WHERE r.customer_id = m.customer_id AND (m.root IS DISTINCT FROM r.root OR NOT m.is_moved)
    """
  }

  static let moveHomes: SQL = """
    UPDATE \(Catalog.Warehouse.receiptHome) AS h
    SET customer_id = m.root
    FROM \(Catalog.Warehouse.receipt) AS t
    JOIN \(Catalog.Intake.mergingCustomer) AS m ON m.customer_id = t.customer_id
    WHERE h.receipt_id = t.receipt_id
    """

  /// Notes staged rows of merged customers as theirs, where the other has no such row himself.
  static func noteComing(_ route: Route) -> SQL {
    let (staging, target) = (route.staging, route.target)
    let rest = target.key.map(\.name).filter { $0 != "customer_id" }
    return """
      INSERT INTO \(Catalog.Warehouse.mergeMove) (merge_of, customer_id, table_name, row_key)
      SELECT DISTINCT m.customer_id, m.customer_id, \(target.qualifiedName),
        \(MergedTable(table: target).key(of: "s"))
      FROM \(staging) AS s
      JOIN \(merges) AS m ON m.customer_id = s.customer_id AND m.is_moved
      WHERE NOT EXISTS (
        SELECT
        FROM \(target) AS t
        WHERE t.customer_id = m.root AND (\(SQL.list(rest, of: "t"))) = (\(SQL.list(rest, of: "s")))
      )
      ON CONFLICT (merge_of, customer_id, table_name, row_key) DO NOTHING
      """
  }
}
