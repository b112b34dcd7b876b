import Catalog
import SQLText

/// Customers that nobody has told us of, made from the rows that name them.
enum StrangerRows {
  /// One customer for each id that is not known yet, with the first content the file gives it,
  /// registered when the first receipt was issued. For feeds whose `unknown_customer` is `create`.
  static func customers(from staging: Table, saying given: [SQLName]) -> SQL {
    let names: [SQLName] = ["customer_id"] + given
    return """
      INSERT INTO \(Catalog.Intake.customerRow)
        (row_number, suspect, registered_at, registered_on, status, custom, \(SQL.list(names)))
      SELECT DISTINCT ON (s.customer_id)
        s.row_number,
        false,
        min(s.issued_at) OVER (PARTITION BY s.customer_id),
        min(s.issued_on) OVER (PARTITION BY s.customer_id),
        'active',
        '{}'::jsonb,
        \(SQL.list(names, of: "s"))
      FROM \(staging) AS s
      WHERE s.customer_id <> '' AND NOT \(customerHasCome)
      ORDER BY s.customer_id, s.row_number
      """
  }

  private static let customerHasCome: SQL = """
    EXISTS (
      SELECT FROM \(Catalog.Warehouse.customer) AS c WHERE c.customer_id = s.customer_id
    )
    """
}
