import Catalog
import SQLText

/// Rows that name a customer nobody has told us of.
enum StrangerRows {
  /// Staged rows whose customer is not known: what is parked until the customer comes.
  static let unknownCustomer: SQL = """
    s.customer_id <> ''
    AND NOT EXISTS (
      SELECT FROM \(Catalog.Warehouse.customer) AS c WHERE c.customer_id = s.customer_id
    )
    """

  /// Lines whose receipt has not come.
  static let unknownReceipt: SQL = """
    NOT EXISTS (
      SELECT FROM \(Catalog.Warehouse.receiptHome) AS h WHERE h.receipt_id = s.receipt_id
    )
    """

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
      WHERE \(unknownCustomer)
      ORDER BY s.customer_id, s.row_number
      """
  }
}
