import Postgres
import SQLText
import Vocabulary

/// The accruals of a batch as the ledger has them, each with all that was said of it, in the order of the
/// file.
///
/// An accrual with several answers stands in as many rows, one behind the other; what they come to is
/// found by ``Standing``. Answers to a merged customer, and reversals that have left, come in the same
/// way, so the server joins once.
struct OwedRows {
  let batchID: String
  /// What was learned later is not known yet.
  let knownOn: CivilDate
  /// Whether tables are joined as a whole: for few accruals all is looked up one by one.
  let isLarge: Bool

  enum Column {
    static let key = 0
    static let customer = 1
    static let legalEntity = 2
    static let unit = 3
    static let op = 4
    static let amount = 5
    static let status = 6
    static let verdict = 7
    static let learnedOn = 8
    static let answeredAmount = 9
    static let answeredBatch = 10
    static let code = 11
    static let count = 12
  }

  /// To be called in a transaction.
  ///
  /// Two columns make the key of an accrual; the planner takes them for two filters, expects one row and
  /// would look up a million one by one.
  func forEach(
    on connection: Connection, _ body: (CopiedRow) throws(Problem) -> Void
  ) throws(Problem) {
    try connection.forEachCopiedRow(
      of: isLarge ? Self.asWhole : Self.oneByOne, columns: Column.count,
      settings: [
        "nightledger.batch_id": batchID, "nightledger.known_on": knownOn.description,
        "enable_nestloop": isLarge ? "off" : "on",
      ], body)
  }

  private static let asWhole = copy(
    join: "LEFT JOIN", answered: "TRUE", merged: "TRUE", reversed: "TRUE",
    on: "e.customer_id = o.customer_id AND e.accrual_key = o.accrual_key")

  private static let oneByOne = copy(
    join: "LEFT JOIN LATERAL",
    answered: "r.customer_id = o.customer_id AND r.accrual_key = o.accrual_key",
    merged: "m.customer_id = o.customer_id AND r.accrual_key = o.accrual_key",
    reversed: "v.customer_id = o.customer_id AND v.ref_accrual_key = o.accrual_key",
    on: "TRUE")

  private static func copy(
    join: SQL, answered: SQL, merged: SQL, reversed: SQL, on condition: SQL
  ) -> SQL {
    """
    COPY (
      SELECT
        o.accrual_key, o.customer_id, o.legal_entity, o.unit, o.op, o.amount,
        e.status, e.verdict, e.learned_on, e.amount, e.batch_id, e.code
      FROM ledger.batch_accrual AS o
      \(join) (
        SELECT
          r.customer_id, r.accrual_key, r.status, r.verdict, r.learned_on, r.amount, r.batch_id,
          r.code
        FROM ledger.platform_answer AS r
        WHERE \(answered) AND r.learned_on <= current_setting('nightledger.known_on')::date
        UNION ALL
        SELECT
          m.customer_id, r.accrual_key, r.status, r.verdict, r.learned_on, r.amount, r.batch_id,
          r.code
        FROM warehouse.customer_merge AS m
        JOIN ledger.platform_answer AS r ON r.customer_id = m.root
        WHERE
          \(merged) AND m.is_moved
          AND r.learned_on <= current_setting('nightledger.known_on')::date
        UNION ALL
        SELECT
          v.customer_id, v.ref_accrual_key, 'reversed', NULL, g.business_date, v.amount, NULL, NULL
        FROM ledger.batch_accrual AS v
        JOIN ledger.batch AS g ON g.batch_id = v.batch_id
        WHERE
          \(reversed) AND v.op = 'REVERSE' AND g.state = 'PUBLISHED'
          AND g.business_date <= current_setting('nightledger.known_on')::date
      ) AS e ON \(condition)
      WHERE o.batch_id = current_setting('nightledger.batch_id')
      ORDER BY o.accrual_key COLLATE "C", o.customer_id COLLATE "C"
    ) TO STDOUT
    """
  }
}
