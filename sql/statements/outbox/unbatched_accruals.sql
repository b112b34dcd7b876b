-- What the accruals of a day that no batch carries sum up to, by what they leave in and by campaign, op
-- and unit: each programme and legal entity becomes one batch.
-- $1 business date date
WITH struck AS MATERIALIZED (
  SELECT
    a.program, a.legal_entity, a.day_batch, a.campaign_id, a.op, a.unit, count(*) AS rows,
    sum(a.amount) AS amount
  FROM ledger.accrual AS a
  WHERE a.business_date = $1::date
  GROUP BY a.program, a.legal_entity, a.day_batch, a.campaign_id, a.op, a.unit
)
SELECT s.program, s.legal_entity, s.day_batch, s.campaign_id, s.op, s.unit, s.rows, s.amount
FROM struck AS s
WHERE
  NOT EXISTS (
    SELECT
    FROM ledger.batch AS b
    WHERE
      b.stream = 'accrual'
      AND b.program = s.program
      AND b.legal_entity = s.legal_entity
      AND b.business_date = $1::date
      AND b.day_batch = s.day_batch
  )
ORDER BY s.program, s.legal_entity, s.day_batch, s.campaign_id, s.op, s.unit
