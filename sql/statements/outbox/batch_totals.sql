-- The totals of a batch in the order in which finance reads them: each campaign, op and unit, then
-- each op and unit with no campaign.
-- $1 batch text
SELECT campaign_id, op, unit, sum(rows)::bigint AS rows, sum(amount) AS amount
FROM ledger.batch_total
WHERE batch_id = $1::text
GROUP BY GROUPING SETS ((campaign_id, op, unit), (op, unit))
ORDER BY campaign_id NULLS LAST, op, unit
