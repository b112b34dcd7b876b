-- What the batches of a day accrue, by batch, campaign and unit; what was voided counts no more.
-- $1 business date date    $2 program text
SELECT b.batch_id, b.legal_entity, t.campaign_id, t.unit, sum(t.amount) AS amount
FROM ledger.batch AS b
JOIN ledger.batch_total AS t ON t.batch_id = b.batch_id
WHERE
  b.business_date = $1::date
  AND b.program = $2::text
  AND b.state <> 'VOID'
  AND t.op = 'ACCRUE'
GROUP BY b.batch_id, b.legal_entity, t.campaign_id, t.unit
ORDER BY b.batch_id, t.campaign_id, t.unit
