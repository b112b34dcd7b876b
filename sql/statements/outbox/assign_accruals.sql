-- Puts the accruals of one group into a batch, each with the card it goes to, strikes what they sum up
-- to by campaign, op and unit, and gives the rows of the file in its order: the columns of accrual_rows.
-- All from one reading of the ledger; rows are added in the order of the primary key, which so grows
-- from place to place and not by chance.
-- $1 batch text    $2 business date date    $3 program text    $4 legal entity text
WITH owed AS MATERIALIZED (
  SELECT
    a.accrual_key, a.op, a.ref_accrual_key, a.program, a.legal_entity, a.customer_id, c.card,
    a.amount, a.unit, a.valid_from, a.valid_to, a.campaign_id, a.step_id, a.rule_version,
    a.occasion, a.description
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
  ORDER BY a.accrual_key, a.customer_id
),
struck AS (
  INSERT INTO ledger.batch_total (batch_id, campaign_id, op, unit, rows, amount)
  SELECT $1::text, o.campaign_id, o.op, o.unit, count(*), sum(o.amount)
  FROM owed AS o
  GROUP BY o.campaign_id, o.op, o.unit
),
added AS (
  INSERT INTO ledger.batch_accrual (customer_id, accrual_key, batch_id, card)
  SELECT o.customer_id, o.accrual_key, $1::text, o.card
  FROM owed AS o
  ORDER BY o.customer_id, o.accrual_key
)
SELECT
  o.accrual_key, o.op, o.ref_accrual_key, o.program, o.legal_entity, o.customer_id, o.card,
  o.amount, o.unit, o.valid_from, o.valid_to, o.campaign_id, o.step_id, o.rule_version, o.occasion,
  o.description
FROM owed AS o
