import Catalog
import SQLText

/// A flat file repeats its receipt on every line and may carry its customer: what it says is taken
/// apart into staged customers, receipts and lines.
enum FlatFile {
  /// Lines that name another customer or kind than the first line of their receipt.
  static let disagreeing: SQL = """
    WITH first_line AS (
      SELECT DISTINCT ON (receipt_id) receipt_id, customer_id, kind
      FROM \(Catalog.Intake.saleRow)
      ORDER BY receipt_id, row_number
    )
    DELETE FROM \(Catalog.Intake.saleRow) AS s
    USING first_line AS f
    WHERE
      f.receipt_id = s.receipt_id
      AND (f.customer_id, f.kind) IS DISTINCT FROM (s.customer_id, s.kind)
    RETURNING s.row_number
    """

  static let customers = StrangerRows.customers(
    from: Catalog.Intake.saleRow,
    saying: [
      "full_name", "first_name", "last_name", "email", "phone", "country", "region", "city",
      "time_zone",
    ] + Catalog.Warehouse.profileFindings.map(\.name))

  /// The receipts that the lines belong to. The first line says what the receipt is; money is summed
  /// and carries the sign of the kind.
  static let receipts: SQL = """
    INSERT INTO \(Catalog.Intake.receiptRow)
      (row_number, suspect, customer_id, receipt_id, issued_at, issued_on, kind, status, amount,
        discount, bonus_used, bonus_earned, currency, shop_id, legal_entity, channel,
        parent_receipt_id, promo_code, updated_at)
    SELECT
      f.row_number, false, f.customer_id, f.receipt_id, f.issued_at, f.issued_on, f.kind, f.status,
      CASE f.kind WHEN 'return' THEN -lines.amount ELSE lines.amount END,
      lines.discount, lines.bonus_used, lines.bonus_earned, f.currency, f.shop_id, f.legal_entity,
      f.channel, f.parent_receipt_id, f.promo_code, lines.updated_at
    FROM (
      SELECT
        receipt_id,
        min(row_number) AS first_row,
        sum(amount) AS amount,
        sum(discount) AS discount,
        sum(bonus_used) AS bonus_used,
        sum(bonus_earned) AS bonus_earned,
        max(updated_at) AS updated_at
      FROM \(Catalog.Intake.saleRow)
      GROUP BY receipt_id
    ) AS lines
    JOIN \(Catalog.Intake.saleRow) AS f ON f.row_number = lines.first_row
    """

  /// The lines, numbered in the order of the file where the file does not number them.
  static let lines: SQL = """
    INSERT INTO \(Catalog.Intake.receiptLineRow)
      (row_number, suspect, customer_id, receipt_id, line_no, product_id, quantity, price, amount,
        discount, bonus_used, bonus_earned, custom, updated_at)
    SELECT
      row_number, suspect, customer_id, receipt_id,
      coalesce(
        line_no, (row_number() OVER (PARTITION BY receipt_id ORDER BY row_number))::integer),
      product_id, quantity, price, amount, discount, bonus_used, bonus_earned, custom, updated_at
    FROM \(Catalog.Intake.saleRow)
    """

  /// A flat file carries whole receipts: lines of a corrected receipt that it no longer has go.
  static func dropLinesNotRepeated(at place: ReceiptMoves.Place) -> SQL {
    """
    DELETE FROM \(place.lines) AS t
    USING \(Catalog.Intake.receiptRow) AS s
    WHERE
      \(place.scope)
      AND t.customer_id = s.customer_id
      AND t.receipt_id = s.receipt_id
      AND NOT EXISTS (
        SELECT
        FROM \(Catalog.Intake.receiptLineRow) AS l
        WHERE l.receipt_id = t.receipt_id AND l.line_no = t.line_no
      )
    """
  }
}
