-- How many customers of each batch get more than one customer may in a day, and the most one gets.
-- $1 business date date    $2 program text    $3 cap numeric
WITH owed AS (
  SELECT a.customer_id, a.unit, sum(a.amount) AS amount, array_agg(DISTINCT b.batch_id) AS batches
  FROM ledger.batch AS b
  JOIN ledger.batch_accrual AS r ON r.batch_id = b.batch_id
  JOIN ledger.accrual AS a ON a.customer_id = r.customer_id AND a.accrual_key = r.accrual_key
  WHERE
    b.business_date = $1::date
    AND b.program = $2::text
    AND b.state <> 'VOID'
    AND a.op = 'ACCRUE'
  GROUP BY a.customer_id, a.unit
  HAVING sum(a.amount) > $3::numeric
)
SELECT v.batch_id, o.unit, count(*) AS customers, max(o.amount) AS most
FROM owed AS o
CROSS JOIN LATERAL unnest(o.batches) AS v (batch_id)
GROUP BY v.batch_id, o.unit
ORDER BY v.batch_id, o.unit
