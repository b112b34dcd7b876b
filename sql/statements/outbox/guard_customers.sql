-- How many customers of each batch get more than one customer may in a day, and the most one gets.
-- $1 business date date    $2 program text    $3 cap numeric
WITH owed AS (
  SELECT a.customer_id, a.unit, sum(a.amount) AS amount, array_agg(DISTINCT a.batch_id) AS batches
  FROM ledger.batch AS b
  JOIN ledger.batch_accrual AS a ON a.batch_id = b.batch_id
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
