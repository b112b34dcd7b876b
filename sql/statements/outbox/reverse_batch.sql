-- Takes back what a published batch accrued and nobody took back before: one reversal for each
-- accrual, of what is left of it, with the next revision. What the platform rejected is not there to
-- be taken back.
-- $1 batch text    $2 business date date
INSERT INTO ledger.accrual (
  customer_id, accrual_key, op, ref_accrual_key, revision, program, legal_entity, amount, unit,
  valid_from, valid_to, campaign_id, step_id, rule_version, occasion, description, business_date,
  card, day_batch
)
SELECT
  a.customer_id,
  substr(encode(sha256(convert_to(
    '1|' || a.program || '|' || a.campaign_id || '|' || a.step_id || '|' || a.customer_id || '|'
      || a.occasion || '|REVERSE|' || (v.revision + 1), 'UTF8')), 'hex'), 1, 32),
  'REVERSE', a.accrual_key, v.revision + 1, a.program, a.legal_entity, a.amount - v.amount, a.unit,
  a.valid_from, a.valid_to, a.campaign_id, a.step_id, a.rule_version, a.occasion, a.description,
  $2::date, c.card, ledger.next_day_batch(a.program, a.legal_entity, $2::date)
FROM ledger.batch_accrual AS a
LEFT JOIN warehouse.customer AS c ON c.customer_id = a.customer_id
JOIN ledger.accrual_standing AS s
  ON s.customer_id = a.customer_id AND s.accrual_key = a.accrual_key
CROSS JOIN LATERAL (
  SELECT
    coalesce(sum(r.amount) FILTER (WHERE r.ref_accrual_key = a.accrual_key), 0) AS amount,
    coalesce(max(r.revision), 0) AS revision
  FROM ledger.accrual AS r
  WHERE
    r.customer_id = a.customer_id
    AND r.op = 'REVERSE'
    AND r.program = a.program
    AND r.campaign_id = a.campaign_id
    AND r.step_id = a.step_id
    AND r.occasion = a.occasion
) AS v
WHERE
  a.batch_id = $1::text
  AND a.op = 'ACCRUE'
  AND a.amount > v.amount
  AND (s.rejected_on IS NULL OR s.confirmed_on IS NOT NULL)
