import Catalog
import SQLText

/// What a merged customer was due for or got in campaigns is copied to the one he was merged into: what
/// either was paid is paid, and neither is paid again. His own stays, as the ledger stays.
///
/// Steps are copied too, so that a copy never arrives where the original has been; an entry that
/// waits goes on with the one who is active.
enum MergedOccasions {
  static let copied: [Table] = [Catalog.Campaign.entry, Catalog.Campaign.passage]

  static func copy(_ table: Table) -> SQL {
    let rest = table.columns.map(\.name).filter { $0 != "customer_id" }
    let key = MergedTable(table: table).key(of: "n")
    return """
      WITH copied AS (
        INSERT INTO \(table) AS n (customer_id, \(SQL.list(rest)))
        SELECT m.root, \(SQL.list(rest, of: "t"))
        FROM \(table) AS t
        JOIN \(Catalog.Intake.mergingCustomer) AS m ON m.customer_id = t.customer_id
        ORDER BY m.customer_id
        ON CONFLICT DO NOTHING
        RETURNING n.customer_id, \(key) AS row_key, to_jsonb(n) AS image
      )
      INSERT INTO \(Catalog.Warehouse.mergeMove) (merge_of, customer_id, table_name, row_key, image)
      SELECT min(m.customer_id), min(m.customer_id), \(table.qualifiedName), c.row_key, c.image
      FROM copied AS c
      JOIN \(Catalog.Intake.mergingCustomer) AS m ON m.root = c.customer_id
      JOIN \(table) AS t
        ON t.customer_id = m.customer_id AND \(MergedTable(table: table).key(of: "t")) = c.row_key
      GROUP BY c.row_key, c.image
      ON CONFLICT (merge_of, customer_id, table_name, row_key) DO UPDATE
      SET image = excluded.image
      """
  }

  /// Takes the copies back on which nothing has happened since. What was paid by one stays.
  static func takeBack(_ table: Table, mergeOf customer: String) -> SQL {
    """
    DELETE FROM \(table) AS t
    USING \(Catalog.Warehouse.mergeMove) AS j
    WHERE
      j.merge_of = \(customer)
      AND j.table_name = \(table.qualifiedName)
      AND t.customer_id = j.image ->> 'customer_id'
      AND to_jsonb(t) = j.image
      AND NOT EXISTS (
        SELECT
        FROM \(Catalog.Ledger.accrual) AS a
        WHERE
          a.customer_id = t.customer_id
          AND a.campaign_id = t.campaign_id
          AND a.occasion = t.occasion
      )
    """
  }
}
