import Catalog
import SQLText

/// A receipt that changes its customer is a removal and an insert, and can never stand under both.
enum ReceiptMoves {
  /// Where receipts can stand: under a customer, or apart without one.
  struct Place {
    let receipts: Table
    let lines: Table
    /// Staged rows that belong here, as a condition on `s`.
    let scope: SQL
  }

  static let places = [
    Place(
      receipts: Catalog.Warehouse.receipt, lines: Catalog.Warehouse.receiptLine,
      scope: "s.customer_id <> ''"),
    Place(
      receipts: Catalog.Warehouse.anonymousReceipt, lines: Catalog.Warehouse.anonymousReceiptLine,
      scope: "s.customer_id = ''"),
  ]

  /// A staged receipt that was never seen before, as a condition on `s`.
  static let isUnseen: SQL = """
    NOT EXISTS (
      SELECT FROM \(Catalog.Warehouse.receiptHome) AS h WHERE h.receipt_id = s.receipt_id
    )
    """

  /// Finds staged receipts that stand under another customer now.
  static let find: SQL = """
    INSERT INTO \(Catalog.Intake.movedReceipt) (receipt_id, from_customer_id, to_customer_id)
    SELECT s.receipt_id, h.customer_id, s.customer_id
    FROM \(Catalog.Intake.receiptRow) AS s
    JOIN \(Catalog.Warehouse.receiptHome) AS h ON h.receipt_id = s.receipt_id
    WHERE h.customer_id <> s.customer_id
    """

  /// Keeps what is removed or replaced here as history.
  static func keepMoved(at place: Place, load: Int64) -> SQL {
    """
    INSERT INTO \(Catalog.Warehouse.receiptHistory)
      (customer_id, receipt_id, replaced_by_load, content)
    SELECT t.customer_id, t.receipt_id, \(load), to_jsonb(t)
    FROM \(place.receipts) AS t
    JOIN \(Catalog.Intake.movedReceipt) AS m
      ON m.receipt_id = t.receipt_id AND m.from_customer_id = t.customer_id
    ON CONFLICT DO NOTHING
    """
  }

  /// Keeps the old content of receipts that are about to be corrected where they stand.
  static func keepChanged(at place: Place, load: Int64) -> SQL {
    """
    INSERT INTO \(Catalog.Warehouse.receiptHistory)
      (customer_id, receipt_id, replaced_by_load, content)
    SELECT t.customer_id, t.receipt_id, \(load), to_jsonb(t)
    FROM \(place.receipts) AS t
    JOIN \(Catalog.Intake.receiptRow) AS s
      ON s.customer_id = t.customer_id AND s.receipt_id = t.receipt_id
    JOIN \(Catalog.Intake.verdict) AS v ON v.row_number = s.row_number AND v.verdict = 'changed'
    WHERE \(place.scope)
    ON CONFLICT DO NOTHING
    """
  }

  /// Takes the moved receipts away from here.
  static func removeReceipts(at place: Place) -> SQL {
    """
    DELETE FROM \(place.receipts) AS t
    USING \(Catalog.Intake.movedReceipt) AS m
    WHERE m.receipt_id = t.receipt_id AND m.from_customer_id = t.customer_id
    """
  }

  /// Lines go where their receipt goes.
  static func moveLines(from old: Place, to new: Place) -> SQL {
    let rest = Catalog.Warehouse.receiptLine.columns.map(\.name).filter { $0 != "customer_id" }
    let intoNewPlace: SQL = new.receipts == Catalog.Warehouse.receipt ? "<> ''" : "= ''"
    return """
      WITH moved AS (
        DELETE FROM \(old.lines) AS t
        USING \(Catalog.Intake.movedReceipt) AS m
        WHERE
          m.receipt_id = t.receipt_id
          AND m.from_customer_id = t.customer_id
          AND m.to_customer_id \(intoNewPlace)
        RETURNING m.to_customer_id, \(SQL.list(rest, of: "t"))
      )
      INSERT INTO \(new.lines) (customer_id, \(SQL.list(rest)))
      SELECT to_customer_id, \(SQL.list(rest))
      FROM moved
      """
  }

  /// Notes the new home of what moved.
  static let rehome: SQL = """
    UPDATE \(Catalog.Warehouse.receiptHome) AS h
    SET customer_id = m.to_customer_id
    FROM \(Catalog.Intake.movedReceipt) AS m
    WHERE m.receipt_id = h.receipt_id
    """

  /// Notes the home of receipts that were never seen before.
  static let settle: SQL = """
    INSERT INTO \(Catalog.Warehouse.receiptHome) (receipt_id, customer_id)
    SELECT s.receipt_id, s.customer_id
    FROM \(Catalog.Intake.receiptRow) AS s
    JOIN \(Catalog.Intake.verdict) AS v ON v.row_number = s.row_number AND v.verdict = 'new'
    WHERE NOT EXISTS (
      SELECT FROM \(Catalog.Intake.movedReceipt) AS m WHERE m.receipt_id = s.receipt_id
    )
    ORDER BY s.receipt_id
    """

  /// Notes the home of every staged receipt: the first load of an empty warehouse.
  static let settleAll: SQL = """
    INSERT INTO \(Catalog.Warehouse.receiptHome) (receipt_id, customer_id)
    SELECT receipt_id, customer_id
    FROM \(Catalog.Intake.receiptRow)
    """

  /// A staged receipt is older than what stands under another customer, as a condition on `s`. Only
  /// receipts that move are looked at.
  static func isStaleMove(at place: Place) -> SQL {
    """
    EXISTS (
      SELECT
      FROM \(Catalog.Intake.movedReceipt) AS m
      JOIN \(place.receipts) AS t
        ON t.customer_id = m.from_customer_id AND t.receipt_id = m.receipt_id
      WHERE m.receipt_id = s.receipt_id AND s.updated_at < t.updated_at
    )
    """
  }

  static func dropStaleMoves(at place: Place) -> SQL {
    "DELETE FROM \(Catalog.Intake.receiptRow) AS s WHERE \(isStaleMove(at: place))"
  }

  /// Moves of receipts that are not staged any more.
  static let forgetParked: SQL = """
    DELETE FROM \(Catalog.Intake.movedReceipt) AS m
    WHERE NOT EXISTS (
      SELECT FROM \(Catalog.Intake.receiptRow) AS s WHERE s.receipt_id = m.receipt_id
    )
    """

  /// Staged receipts that were found to be older than what stands.
  static let stale: SQL = """
    FROM \(Catalog.Intake.receiptRow) AS s
    JOIN \(Catalog.Intake.verdict) AS v ON v.row_number = s.row_number AND v.verdict = 'stale'
    """
}
