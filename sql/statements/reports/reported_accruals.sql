-- The accruals of a business date by legal entity, campaign, op and unit: what the ledger holds, and
-- what its batches were struck to, also those that a person took back before they left.
-- $1 business date
WITH owed AS (
  SELECT
    a.legal_entity, a.campaign_id, a.op, a.unit, count(*) AS rows, sum(a.amount) AS amount,
    count(DISTINCT a.customer_id) AS customers
  FROM ledger.accrual AS a
  WHERE a.business_date = $1::date
  GROUP BY a.legal_entity, a.campaign_id, a.op, a.unit
),
struck AS (
  SELECT
    b.legal_entity, t.campaign_id, t.op, t.unit, sum(t.rows)::bigint AS rows,
    sum(t.amount) AS amount
  FROM ledger.batch AS b
  JOIN ledger.batch_total AS t ON t.batch_id = b.batch_id
  WHERE b.business_date = $1::date AND b.stream = 'accrual'
  GROUP BY b.legal_entity, t.campaign_id, t.op, t.unit
)
SELECT
  legal_entity, campaign_id, op, unit, coalesce(o.rows, 0) AS rows,
  coalesce(o.customers, 0) AS customers, coalesce(o.amount, 0) AS amount,
  coalesce(s.rows, 0) AS batch_rows, coalesce(s.amount, 0) AS batch_amount
FROM owed AS o
FULL JOIN struck AS s USING (legal_entity, campaign_id, op, unit)
ORDER BY legal_entity, unit, op, campaign_id
