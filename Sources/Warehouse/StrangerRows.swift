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
  /// registered when the file says so, else when the first receipt was issued. For feeds whose
  /// `unknown_customer` is `create`.
  ///
  /// - Parameter given: what the staged rows say of the customer: the customer's column and the
  ///   value on `s`.
  static func customers(from staging: Table, saying given: [Given]) -> SQL {
    let firstReceipt: SQL = "min(s.issued_at) OVER (PARTITION BY s.customer_id)"
    let firstDay: SQL = "min(s.issued_on) OVER (PARTITION BY s.customer_id)"
    let isFlat = staging[column: "registered_at"] != nil
    let registeredAt: SQL = isFlat ? "coalesce(s.registered_at, \(firstReceipt))" : firstReceipt
    let registeredOn: SQL = isFlat ? "coalesce(s.registered_on, \(firstDay))" : firstDay
    let values = [
      Given("status", isFlat ? "s.customer_status" : "'active'"),
      Given("custom", isFlat ? "s.custom" : "'{}'::jsonb"),
    ]
    let all = values + given
    return """
      INSERT INTO \(Catalog.Intake.customerRow)
        (row_number, suspect, customer_id, registered_at, registered_on,
          \(SQL.list(all.map(\.column))))
      SELECT DISTINCT ON (s.customer_id)
        s.row_number,
        false,
        s.customer_id,
        \(registeredAt),
        \(registeredOn),
        \(SQL.joined(all.map(\.value), separator: ", "))
      FROM \(staging) AS s
      WHERE \(unknownCustomer)
      ORDER BY s.customer_id, s.row_number
      """
  }

  /// A column of the customer and what a staged row says of it.
  struct Given {
    let column: SQLName
    let value: SQL

    init(_ column: SQLName, _ value: SQL) {
      self.column = column
      self.value = value
    }

    /// The staged column has the same name.
    init(_ column: SQLName) {
      self.init(column, "s.\(column)")
    }
  }
}
