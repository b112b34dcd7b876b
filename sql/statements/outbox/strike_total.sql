-- What the accruals of a batch of one campaign, op and unit sum up to.
-- $1 batch text    $2 campaign text    $3 op text    $4 unit text    $5 rows bigint    $6 amount numeric
INSERT INTO ledger.batch_total (batch_id, campaign_id, op, unit, rows, amount)
VALUES ($1::text, $2::text, $3::text, $4::text, $5::bigint, $6::numeric)
