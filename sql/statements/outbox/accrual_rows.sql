-- The rows of an accrual file in its order: the columns of the file without batch_id and line_no,
-- which the writer gives.
-- $1 batch text
SELECT
  a.accrual_key,
  a.op,
  a.ref_accrual_key,
  a.program,
  a.legal_entity,
  a.customer_id,
  a.card,
  a.amount,
  a.unit,
  a.valid_from,
  a.valid_to,
  a.campaign_id,
  a.step_id,
  a.rule_version,
  a.occasion,
  a.description
FROM ledger.batch_accrual AS a
WHERE a.batch_id = $1::text
ORDER BY a.accrual_key, a.customer_id
