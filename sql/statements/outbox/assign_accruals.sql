-- Puts the accruals of one group into a batch, each with the card it goes to.
-- $1 batch text    $2 business date date    $3 program text    $4 legal entity text
INSERT INTO ledger.batch_accrual (customer_id, accrual_key, batch_id, card)
SELECT a.customer_id, a.accrual_key, $1::text, c.card
FROM ledger.accrual AS a
LEFT JOIN warehouse.customer AS c ON c.customer_id = a.customer_id
WHERE
  a.business_date = $2::date
  AND a.program = $3::text
  AND a.legal_entity = $4::text
  AND NOT EXISTS (
    SELECT
    FROM ledger.batch_accrual AS b
    WHERE b.customer_id = a.customer_id AND b.accrual_key = a.accrual_key
  )
