import Postgres
import SQLText
import Vocabulary

/// The accruals of a batch that is being frozen in the order of their file, as they come fastest.
///
/// The rows are those of `accrual_rows.sql` for the frozen batch; that both give the same bytes is a
/// test.
struct AccrualCopy {
  let program: String
  let legalEntity: String
  let date: CivilDate
  let dayBatch: Int

  static let columnCount = 16

  /// To be called in a transaction.
  func forEachRow(
    on connection: Connection, _ body: (CopiedRow) throws(Problem) -> Void
  ) throws(Problem) {
    try connection.forEachCopiedRow(
      of: Self.rows, columns: Self.columnCount,
      settings: [
        "nightledger.program": program, "nightledger.legal_entity": legalEntity,
        "nightledger.business_date": date.description, "nightledger.day_batch": String(dayBatch),
      ], body)
  }

  private static let rows: SQL = """
    COPY (
      SELECT
        a.accrual_key, a.op, a.ref_accrual_key, a.program, a.legal_entity, a.customer_id, a.card,
        a.amount, a.unit, a.valid_from, a.valid_to, a.campaign_id, a.step_id, a.rule_version,
        a.occasion, a.description
      FROM ledger.accrual AS a
      WHERE
        a.business_date = current_setting('nightledger.business_date')::date
        AND a.program = current_setting('nightledger.program')
        AND a.legal_entity = current_setting('nightledger.legal_entity')
        AND a.day_batch = current_setting('nightledger.day_batch')::integer
      ORDER BY a.accrual_key, a.customer_id
    ) TO STDOUT
    """
}
