import Catalog
package import SQLText
package import Vocabulary

/// What the return or cancellation of a receipt takes back of the accruals that hang on it.
///
/// Ledger rows of the night that sees the return, for all campaigns together: also for those that
/// are not active any more, or gone.
package enum Clawback {
  /// Writes: `ledger.accrual`, rows REVERSE with the next revision, and `campaign.receipt_accrual`:
  /// an accrual of which nothing is left is looked at no more.
  /// Twice: what was taken back is taken off what is due, so a second run takes nothing.
  package static func statement(on businessDate: CivilDate) -> SQL {
    """
    WITH hanging AS (
      SELECT
        h.customer_id,
        h.accrual_key,
        h.receipt_id,
        h.receipt_amount,
        h.on_return,
        coalesce(m.root, h.customer_id) AS holder
      FROM \(Catalog.Campaign.receiptAccrual) AS h
      LEFT JOIN \(Catalog.Warehouse.customerMerge) AS m
        ON m.customer_id = h.customer_id AND m.is_moved
      WHERE h.is_open AND h.on_return <> 'keep'
    ),
    returned AS (
      SELECT
        h.customer_id,
        h.accrual_key,
        h.on_return,
        h.receipt_amount,
        bool_or(r.receipt_id = h.receipt_id AND r.status = 'cancelled') AS is_cancelled,
        coalesce(sum(abs(r.amount)) FILTER (WHERE r.kind = 'return' AND r.status <> 'cancelled'
          AND r.parent_receipt_id = h.receipt_id), 0) AS amount
      FROM hanging AS h
      JOIN \(Catalog.Warehouse.receipt) AS r
        ON r.customer_id = h.holder
        AND (r.receipt_id = h.receipt_id OR r.parent_receipt_id = h.receipt_id)
      GROUP BY h.customer_id, h.accrual_key, h.on_return, h.receipt_amount
    ),
    due AS (
      SELECT
        a.customer_id,
        a.accrual_key,
        a.amount,
        CASE
          WHEN t.is_cancelled OR t.on_return = 'reverse' OR t.amount >= t.receipt_amount
            THEN a.amount
          ELSE round(a.amount * t.amount / t.receipt_amount, scale(a.amount))
        END AS taken_back,
        b.amount AS reversed,
        b.revisions
      FROM returned AS t
      JOIN \(Catalog.Ledger.accrual) AS a
        ON a.customer_id = t.customer_id AND a.accrual_key = t.accrual_key
      CROSS JOIN LATERAL (
        SELECT coalesce(sum(b.amount), 0) AS amount, count(*) AS revisions
        FROM \(Catalog.Ledger.accrual) AS b
        WHERE b.customer_id = a.customer_id AND b.ref_accrual_key = a.accrual_key
      ) AS b
      WHERE t.is_cancelled OR t.amount > 0
    ),
    closed AS (
      UPDATE \(Catalog.Campaign.receiptAccrual) AS h
      SET is_open = false
      FROM due AS d
      WHERE
        h.customer_id = d.customer_id
        AND h.accrual_key = d.accrual_key
        AND d.taken_back >= d.amount
    )
    INSERT INTO \(Catalog.Ledger.accrual)
      (customer_id, accrual_key, op, ref_accrual_key, revision, program, legal_entity, amount, unit,
      valid_from, valid_to, campaign_id, step_id, rule_version, occasion, description,
      business_date, card, day_batch)
    SELECT
      a.customer_id,
      \(IdempotencyKey.reversal(of: "a", revision: "(d.revisions + 1)")),
      'REVERSE',
      a.accrual_key,
      (d.revisions + 1)::integer,
      a.program,
      a.legal_entity,
      d.taken_back - d.reversed,
      a.unit,
      a.valid_from,
      a.valid_to,
      a.campaign_id,
      a.step_id,
      a.rule_version,
      a.occasion,
      a.description,
      \(businessDate),
      c.card,
      \(NextBatch.ordinal(
        program: "a.program", legalEntity: "a.legal_entity", on: businessDate))
    FROM due AS d
    JOIN \(Catalog.Ledger.accrual) AS a
      ON a.customer_id = d.customer_id AND a.accrual_key = d.accrual_key
    LEFT JOIN \(Catalog.Warehouse.customer) AS c ON c.customer_id = a.customer_id
    WHERE d.taken_back > d.reversed
    ON CONFLICT (customer_id, accrual_key) DO NOTHING
    """
  }
}
