-- Where an accrual stands is asked batch by batch: nothing of it looks at all of history any more. An
-- answer that came before a merge stays with the customer he was, so it is looked for there too.

CREATE INDEX accrual_reversal ON ledger.accrual (customer_id, ref_accrual_key)
  WHERE op = 'REVERSE';

CREATE OR REPLACE VIEW ledger.accrual_standing AS
WITH place AS NOT MATERIALIZED (
  SELECT
    b.customer_id, b.accrual_key, b.batch_id,
    g.business_date AS exported_on
  FROM ledger.batch_accrual AS b
  JOIN ledger.batch AS g ON g.batch_id = b.batch_id
  WHERE g.state = 'PUBLISHED'
),
reversal AS NOT MATERIALIZED (
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
      c.learned_on, CASE WHEN d.verdict = 'confirmed' THEN d.learned_on END, m.confirmed_on
    ) AS confirmed_on,
    least(
      j.learned_on, CASE WHEN d.verdict = 'rejected' THEN d.learned_on END, m.rejected_on
    ) AS rejected_on,
    CASE WHEN v.amount >= l.amount THEN v.reversed_on END AS reversed_on,
    coalesce(d.learned_on, m.repeated_on) AS repeated_on,
    coalesce(c.amount, m.confirmed_amount) AS confirmed_amount,
    coalesce(j.amount, m.rejected_amount) AS rejected_amount,
    coalesce(d.amount, m.repeated_amount) AS repeated_amount,
    coalesce(c.batch_id, m.confirmed_batch) AS confirmed_batch,
    coalesce(j.batch_id, m.rejected_batch) AS rejected_batch,
    coalesce(d.batch_id, m.repeated_batch) AS repeated_batch,
    coalesce(j.code, m.rejected_code) AS rejected_code
  FROM ledger.accrual AS l
  LEFT JOIN place AS p ON p.customer_id = l.customer_id AND p.accrual_key = l.accrual_key
  LEFT JOIN ledger.platform_answer AS c
    ON c.customer_id = l.customer_id AND c.accrual_key = l.accrual_key AND c.status = 'confirmed'
  LEFT JOIN ledger.platform_answer AS j
    ON j.customer_id = l.customer_id AND j.accrual_key = l.accrual_key AND j.status = 'rejected'
  LEFT JOIN ledger.platform_answer AS d
    ON d.customer_id = l.customer_id AND d.accrual_key = l.accrual_key AND d.status = 'duplicate'
  LEFT JOIN (
    SELECT
      o.customer_id, r.accrual_key,
      min(r.learned_on) FILTER (WHERE r.verdict = 'confirmed') AS confirmed_on,
      min(r.learned_on) FILTER (WHERE r.verdict = 'rejected') AS rejected_on,
      min(r.learned_on) FILTER (WHERE r.status = 'duplicate') AS repeated_on,
      min(r.amount) FILTER (WHERE r.status = 'confirmed') AS confirmed_amount,
      min(r.amount) FILTER (WHERE r.status = 'rejected') AS rejected_amount,
      min(r.amount) FILTER (WHERE r.status = 'duplicate') AS repeated_amount,
      min(r.batch_id) FILTER (WHERE r.status = 'confirmed') AS confirmed_batch,
      min(r.batch_id) FILTER (WHERE r.status = 'rejected') AS rejected_batch,
      min(r.batch_id) FILTER (WHERE r.status = 'duplicate') AS repeated_batch,
      min(r.code) FILTER (WHERE r.status = 'rejected') AS rejected_code
    FROM warehouse.customer_merge AS o
    JOIN ledger.platform_answer AS r ON r.customer_id = o.root
    WHERE o.is_moved
    GROUP BY o.customer_id, r.accrual_key
  ) AS m ON m.customer_id = l.customer_id AND m.accrual_key = l.accrual_key
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
