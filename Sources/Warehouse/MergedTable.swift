import Catalog
import SQLText

/// One table whose rows go with a merged customer, and come back when the merge is undone.
///
/// Names in the SQL below: `m` is a merge that is carried out, `t` a row of the table, `j` an entry of
/// the journal.
struct MergedTable {
  let table: Table
  /// The table under whose name the journal notes the rows: a row that waits is noted as what it will
  /// be when it has come home.
  let home: Table

  init(table: Table, home: Table? = nil) {
    self.table = table
    self.home = home ?? table
  }

  /// The tables themselves and where their rows wait.
  static let all: [MergedTable] =
    Catalog.Warehouse.movedByMerge.map { MergedTable(table: $0) }
    + Route.all.compactMap { route in
      guard let parking = route.parking, Catalog.Warehouse.movedByMerge.contains(route.target)
      else { return nil }
      return MergedTable(table: parking, home: route.target)
    }

  /// The key without the customer.
  private var rest: [SQLName] { home.key.map(\.name).filter { $0 != "customer_id" } }
  private var columns: [SQLName] {
    // What the server computes cannot be written.
    table.columns.map(\.name).filter { $0 != "digest" }
  }

  /// The rest of the key as the journal keeps it.
  func key(of alias: SQLName) -> SQL {
    let members = rest.map { column -> SQL in
      "\(column.description), \(alias).\(column)"
    }
    return "jsonb_build_object(\(SQL.joined(members, separator: ", ")))"
  }

  /// Which of two rows with one key is right: the newer one, by what the table knows of time.
  private var newestFirst: SQL {
    let columns: [SQLName] = ["as_of", "updated_at", "changed_at", "load_id"]
      .filter { table[column: $0.description] != nil }
    return SQL.joined(
      columns.map { "c.\($0) DESC NULLS LAST" as SQL } + ["(c.customer_id = c.root) DESC"],
      separator: ", ")
  }

  /// Of rows that would stand under one key all but the newest give way; the journal keeps them.
  var giveWay: SQL {
    let versions: [SQLName] = ["as_of", "updated_at", "changed_at", "load_id"]
      .filter { table[column: $0.description] != nil }
    let carried = SQL.list(rest + versions, of: "t")
    return """
      WITH own AS (
        SELECT t.customer_id, m.root, m.customer_id AS merge_of, \(carried)
        FROM \(table) AS t
        JOIN \(Catalog.Intake.mergingCustomer) AS m ON m.customer_id = t.customer_id
      ),
      candidate AS (
        SELECT * FROM own
        UNION ALL
        SELECT t.customer_id, t.customer_id, o.merge_of, \(carried)
        FROM \(table) AS t
        JOIN (
          SELECT root, \(SQL.list(rest)), min(merge_of) AS merge_of
          FROM own
          GROUP BY root, \(SQL.list(rest))
        ) AS o
          ON o.root = t.customer_id AND (\(SQL.list(rest, of: "o"))) = (\(SQL.list(rest, of: "t")))
      ),
      loser AS (
        SELECT *
        FROM (
          SELECT c.*, row_number() OVER (
            PARTITION BY c.root, \(SQL.list(rest, of: "c"))
            ORDER BY \(newestFirst), c.customer_id
          ) AS place
          FROM candidate AS c
        ) AS ranked
        WHERE place > 1
      ),
      gone AS (
        DELETE FROM \(table) AS t
        USING loser AS l
        WHERE l.customer_id = t.customer_id AND (\(SQL.list(rest, of: "l"))) = (\(SQL.list(rest, of: "t")))
        RETURNING l.merge_of, t.customer_id, \(key(of: "t")) AS row_key, to_jsonb(t) AS image
      )
      INSERT INTO \(Catalog.Warehouse.mergeMove) (merge_of, customer_id, table_name, row_key, image)
      SELECT merge_of, customer_id, \(table.qualifiedName), row_key, image
      FROM gone
      ON CONFLICT (merge_of, customer_id, table_name, row_key) DO UPDATE
      SET image = excluded.image
      """
  }

  /// Notes whose rows are about to move; rows that came by an earlier merge are noted already.
  var note: SQL {
    """
    INSERT INTO \(Catalog.Warehouse.mergeMove) (merge_of, customer_id, table_name, row_key)
    SELECT t.customer_id, t.customer_id, \(home.qualifiedName), \(key(of: "t"))
    FROM \(table) AS t
    JOIN \(Catalog.Intake.mergingCustomer) AS m ON m.customer_id = t.customer_id
    WHERE NOT EXISTS (
      SELECT
      FROM \(Catalog.Warehouse.mergeMove) AS j
      JOIN \(Catalog.Warehouse.customerMerge) AS e
        ON e.customer_id = j.customer_id AND e.is_moved AND e.root = t.customer_id
      WHERE j.table_name = \(home.qualifiedName) AND j.row_key = \(key(of: "t")) AND j.image IS NULL
    )
    ON CONFLICT (merge_of, customer_id, table_name, row_key) DO NOTHING
    """
  }

  var move: SQL {
    """
    UPDATE \(table) AS t
    SET customer_id = m.root
    FROM \(Catalog.Intake.mergingCustomer) AS m
    WHERE m.customer_id = t.customer_id
    """
  }

  // MARK: Back

  /// Rows of some customers, which stand with a root, go to one of them.
  func moveBack(of origins: [String], from root: String, to customer: String) -> SQL {
    """
    UPDATE \(table) AS t
    SET customer_id = \(customer)
    FROM \(Catalog.Warehouse.mergeMove) AS j
    WHERE
      t.customer_id = \(root)
      AND j.customer_id = ANY (\(SQLValue.textArray(origins)))
      AND j.table_name = \(home.qualifiedName)
      AND j.image IS NULL
      AND j.row_key = \(key(of: "t"))
    """
  }

  /// Rows that gave way stand again.
  func bringBack(mergeOf customer: String) -> SQL {
    """
    INSERT INTO \(table) (\(SQL.list(columns)))
    SELECT \(SQL.list(columns, of: "r"))
    FROM \(Catalog.Warehouse.mergeMove) AS j
    CROSS JOIN LATERAL jsonb_populate_record(NULL::\(table), j.image) AS r
    WHERE
      j.merge_of = \(customer)
      AND j.table_name = \(table.qualifiedName)
      AND j.image IS NOT NULL
    ON CONFLICT DO NOTHING
    """
  }
}
