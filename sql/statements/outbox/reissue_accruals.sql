-- Owes accruals of a batch again that came to nothing, with the next revision and from today: those
-- that the platform rejected, or all of a batch that was voided. Whose next revision exists is passed
-- over.
-- $1 batch text    $2 business date date    $3 accrual key text, or NULL for all of the batch
INSERT INTO ledger.accrual (
  customer_id, accrual_key, op, ref_accrual_key, revision, program, legal_entity, amount, unit,
  valid_from, valid_to, campaign_id, step_id, rule_version, occasion, description, business_date,
  card, day_batch
)
SELECT
  a.customer_id, n.accrual_key, 'ACCRUE', NULL, a.revision + 1, a.program, a.legal_entity, a.amount,
  a.unit, a.valid_from + ($2::date - a.business_date), a.valid_to + ($2::date - a.business_date),
  a.campaign_id, a.step_id, a.rule_version, a.occasion, a.description, $2::date, c.card,
  ledger.next_day_batch(a.program, a.legal_entity, $2::date)
FROM ledger.batch AS g
JOIN ledger.batch_accrual AS a ON a.batch_id = g.batch_id
LEFT JOIN warehouse.customer AS c ON c.customer_id = a.customer_id
JOIN ledger.accrual_standing AS s
  ON s.customer_id = a.customer_id AND s.accrual_key = a.accrual_key
CROSS JOIN LATERAL (
  SELECT substr(encode(sha256(convert_to(
    '1|' || a.program || '|' || a.campaign_id || '|' || a.step_id || '|' || a.customer_id || '|'
      || a.occasion || '|ACCRUE|' || (a.revision + 1), 'UTF8')), 'hex'), 1, 32) AS accrual_key
) AS n
WHERE
  g.batch_id = $1::text
  AND ($3::text IS NULL OR a.accrual_key = $3::text)
  AND a.op = 'ACCRUE'
  AND (g.state = 'VOID' OR (s.rejected_on IS NOT NULL AND s.confirmed_on IS NULL))
  AND s.reversed_on IS NULL
  AND NOT EXISTS (
    SELECT
    FROM ledger.accrual AS l
    WHERE l.customer_id = a.customer_id AND l.accrual_key = n.accrual_key
  )
