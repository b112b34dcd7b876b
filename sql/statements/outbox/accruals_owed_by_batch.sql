-- What the ledger says an accrual file holds, for the proof of the file; columns are named as in
-- the file. Shares nothing with the writer's statement.
-- $1 batch text
SELECT
  l.accrual_key, l.op, l.ref_accrual_key, l.program, l.legal_entity, l.customer_id, f.card,
  l.amount, l.unit AS currency_or_unit, l.valid_from, l.valid_to, l.campaign_id, l.step_id,
  l.rule_version, l.occasion, l.description
FROM ledger.accrual AS l
JOIN ledger.batch_accrual AS f USING (customer_id, accrual_key)
WHERE f.batch_id = $1::text
ORDER BY l.accrual_key COLLATE "C"
