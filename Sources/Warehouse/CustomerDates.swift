import Catalog
import Postgres
import SQLText
import Vocabulary

/// Custom dates of customers stand in a narrow table too, where they can be found by day.
extension WarehouseLoad {
  /// Brings the dates of the staged customers in step with what stands of them now.
  func keepCustomerDates() throws(Problem) {
    let dates = Catalog.Warehouse.customerDate
    if dateFields.isEmpty, try !hasRows(dates) { return }
    _ = try connection.execute(
      """
      DELETE FROM \(dates) AS d
      USING \(Catalog.Intake.customerRow) AS s, \(Catalog.Warehouse.customer) AS t
      WHERE
        s.customer_id = d.customer_id
        AND t.customer_id = s.customer_id
        AND t.custom = s.custom
        AND (
          d.field <> ALL (\(SQLValue.textArray(dateFields)))
          OR s.custom ->> d.field IS NULL
        )
      """)
    _ = try connection.execute(
      """
      INSERT INTO \(dates) AS d (customer_id, field, date)
      SELECT s.customer_id, f.field, (s.custom ->> f.field)::date
      FROM \(Catalog.Intake.customerRow) AS s
      JOIN \(Catalog.Warehouse.customer) AS t
        ON t.customer_id = s.customer_id AND t.custom = s.custom
      CROSS JOIN unnest(\(SQLValue.textArray(dateFields))) AS f (field)
      WHERE s.custom ->> f.field IS NOT NULL
      ORDER BY s.customer_id, f.field
      ON CONFLICT (customer_id, field) DO UPDATE
      SET date = excluded.date
      WHERE d.date <> excluded.date
      """)
  }

  /// The dates of all customers of a first load, whose rows were never staged.
  static func firstCustomerDates(_ fields: [String]) -> SQL {
    """
    INSERT INTO \(Catalog.Warehouse.customerDate) (customer_id, field, date)
    SELECT t.customer_id, f.field, (t.custom ->> f.field)::date
    FROM \(Catalog.Warehouse.customer) AS t
    CROSS JOIN unnest(\(SQLValue.textArray(fields))) AS f (field)
    WHERE t.custom ->> f.field IS NOT NULL
    ORDER BY t.customer_id, f.field
    """
  }
}
