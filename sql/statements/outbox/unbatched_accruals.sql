-- The groups of accruals of a day that no batch carries: each becomes one batch.
-- $1 business date date
SELECT a.program, a.legal_entity
FROM ledger.accrual AS a
WHERE
  a.business_date = $1::date
  AND NOT EXISTS (
    SELECT
    FROM ledger.batch_accrual AS b
    WHERE b.customer_id = a.customer_id AND b.accrual_key = a.accrual_key
  )
GROUP BY a.program, a.legal_entity
ORDER BY a.program, a.legal_entity
