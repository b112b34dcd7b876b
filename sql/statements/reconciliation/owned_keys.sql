-- Which of some keys are accruals of anybody. Asked for stray answers only: no index leads by the key.
-- $1 keys text[]
SELECT DISTINCT l.accrual_key
FROM ledger.accrual AS l
WHERE l.accrual_key = ANY ($1::text[])
