-- What a batch of accruals sums up to, by campaign, op and unit.
-- $1 batch text
INSERT INTO ledger.batch_total (batch_id, campaign_id, op, unit, rows, amount)
SELECT b.batch_id, a.campaign_id, a.op, a.unit, count(*), sum(a.amount)
FROM ledger.batch_accrual AS b
JOIN ledger.accrual AS a ON a.customer_id = b.customer_id AND a.accrual_key = b.accrual_key
WHERE b.batch_id = $1::text
GROUP BY b.batch_id, a.campaign_id, a.op, a.unit
