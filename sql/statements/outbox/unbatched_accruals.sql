-- The accruals of a day by group, campaign, op and unit, of groups of which some are in no batch: each
-- group becomes one batch. An accrual leaves in one batch of its own day, so the counts tell; nothing
-- is looked up row by row. open_rows: those of the group that no batch has. is_first: none has any, so
-- that the sums are those of its batch.
-- $1 business date date
WITH struck AS (
  SELECT
    a.program, a.legal_entity, a.campaign_id, a.op, a.unit, count(*) AS rows, sum(a.amount) AS amount
  FROM ledger.accrual AS a
  WHERE a.business_date = $1::date
  GROUP BY a.program, a.legal_entity, a.campaign_id, a.op, a.unit
),
taken AS (
  SELECT b.program, b.legal_entity, sum(b.rows)::bigint AS rows
  FROM ledger.batch AS b
  WHERE b.business_date = $1::date AND b.stream = 'accrual'
  GROUP BY b.program, b.legal_entity
),
owed AS (
  SELECT
    s.program, s.legal_entity, sum(s.rows)::bigint - coalesce(t.rows, 0) AS open_rows,
    t.rows IS NULL AS is_first
  FROM struck AS s
  LEFT JOIN taken AS t USING (program, legal_entity)
  GROUP BY s.program, s.legal_entity, t.rows
)
SELECT
  s.program, s.legal_entity, o.open_rows, o.is_first, s.campaign_id, s.op, s.unit, s.rows, s.amount
FROM struck AS s
JOIN owed AS o USING (program, legal_entity)
WHERE o.open_rows > 0
ORDER BY s.program, s.legal_entity, s.campaign_id, s.op, s.unit
