-- Where every accrual stands between the ledger, its file and the platform's answers.

CREATE VIEW ledger.platform_answer AS
SELECT
  r.customer_id, r.accrual_key, r.batch_id, r.status, r.original_status, r.amount, r.code,
  coalesce(r.original_status, nullif(r.status, 'duplicate')) AS verdict,
  coalesce(n.business_date, r.processed_on) AS learned_on
FROM warehouse.accrual_response AS r
LEFT JOIN intake.exchange_file AS f ON f.load_id = r.first_load
LEFT JOIN run.night AS n ON n.run_id = f.run_id;
COMMENT ON COLUMN ledger.platform_answer.verdict IS
  'confirmed, rejected, or NULL: a duplicate that does not say of what.';
COMMENT ON COLUMN ledger.platform_answer.learned_on IS
  'The business date of the night that loaded it: what is known later never moves a day before.';

CREATE VIEW ledger.accrual_standing AS
WITH place AS (
  SELECT
    b.customer_id, b.accrual_key, b.batch_id,
    g.business_date AS exported_on
  FROM ledger.batch_accrual AS b
  JOIN ledger.batch AS g ON g.batch_id = b.batch_id
  WHERE g.state = 'PUBLISHED'
),
reversal AS (
  SELECT
    v.customer_id, v.ref_accrual_key AS accrual_key, sum(v.amount) AS amount,
    max(p.exported_on) AS reversed_on
  FROM ledger.accrual AS v
  JOIN place AS p ON p.customer_id = v.customer_id AND p.accrual_key = v.accrual_key
  WHERE v.op = 'REVERSE'
  GROUP BY v.customer_id, v.ref_accrual_key
),
known AS (
  SELECT
    l.customer_id, l.accrual_key, l.program, l.legal_entity, l.unit, l.op, l.amount,
    l.business_date, p.batch_id, p.exported_on,
    least(
      c.learned_on, CASE WHEN d.verdict = 'confirmed' THEN d.learned_on END
    ) AS confirmed_on,
    least(
      j.learned_on, CASE WHEN d.verdict = 'rejected' THEN d.learned_on END
    ) AS rejected_on,
    CASE WHEN v.amount >= l.amount THEN v.reversed_on END AS reversed_on,
    d.learned_on AS repeated_on,
    c.amount AS confirmed_amount, j.amount AS rejected_amount, d.amount AS repeated_amount,
    c.batch_id AS confirmed_batch, j.batch_id AS rejected_batch, d.batch_id AS repeated_batch,
    j.code AS rejected_code
  FROM ledger.accrual AS l
  LEFT JOIN place AS p ON p.customer_id = l.customer_id AND p.accrual_key = l.accrual_key
  LEFT JOIN warehouse.customer_merge AS m ON m.customer_id = l.customer_id AND m.is_moved
  LEFT JOIN ledger.platform_answer AS c
    ON c.customer_id = coalesce(m.root, l.customer_id) AND c.accrual_key = l.accrual_key
    AND c.status = 'confirmed'
  LEFT JOIN ledger.platform_answer AS j
    ON j.customer_id = coalesce(m.root, l.customer_id) AND j.accrual_key = l.accrual_key
    AND j.status = 'rejected'
  LEFT JOIN ledger.platform_answer AS d
    ON d.customer_id = coalesce(m.root, l.customer_id) AND d.accrual_key = l.accrual_key
    AND d.status = 'duplicate'
  LEFT JOIN reversal AS v ON v.customer_id = l.customer_id AND v.accrual_key = l.accrual_key
)
SELECT
  k.*,
  CASE
    WHEN coalesce(k.confirmed_on, k.rejected_on, k.reversed_on) IS NOT NULL
      THEN greatest(k.exported_on, least(k.confirmed_on, k.rejected_on, k.reversed_on))
  END AS settled_on,
  CASE least(k.confirmed_on, k.rejected_on, k.reversed_on)
    WHEN k.confirmed_on THEN 'confirmed'
    WHEN k.rejected_on THEN 'rejected'
    WHEN k.reversed_on THEN 'reversed'
  END AS settled_as
FROM known AS k;
COMMENT ON VIEW ledger.accrual_standing IS
  'planned (no exported_on), exported, then confirmed, rejected or reversed, whichever came first.';
COMMENT ON COLUMN ledger.accrual_standing.settled_on IS
  'Never before it was exported. NULL: outstanding.';
