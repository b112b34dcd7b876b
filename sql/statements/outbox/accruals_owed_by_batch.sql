-- What the ledger says an accrual file holds, for the proof of the file; columns are named as in
-- the file. Shares nothing with the writer's statement.
-- $1 batch text
SELECT
  l.accrual_key, l.op, l.ref_accrual_key, l.program, l.legal_entity, l.customer_id, l.card,
  l.amount, l.unit AS currency_or_unit, l.valid_from, l.valid_to, l.campaign_id, l.step_id,
  l.rule_version, l.occasion, l.description
FROM ledger.accrual AS l
JOIN ledger.batch AS g USING (program, legal_entity, business_date, day_batch)
WHERE g.stream = 'accrual' AND g.batch_id = $1::text
ORDER BY l.accrual_key COLLATE "C"
