-- How many accruals a batch carries.
-- $1 batch text
SELECT count(*) AS rows
FROM ledger.batch_accrual
WHERE batch_id = $1::text
