-- The groups of audience changes, calls and reports of a day that no batch carries: each becomes one
-- batch. Audiences that the platform is not told of stay here.
-- $1 business date date
SELECT g.kind, g.name
FROM (
  SELECT
    'audience' AS kind, a.audience AS name, a.customer_id, a.campaign_id, a.step_id, a.occasion,
    a.business_date
  FROM campaign.audience_change AS a
  WHERE a.business_date = $1::date AND a.is_transferred
  UNION ALL
  SELECT 'call', c.queue, c.customer_id, c.campaign_id, c.step_id, c.occasion, c.business_date
  FROM campaign.call AS c
  WHERE c.business_date = $1::date
  UNION ALL
  SELECT 'report', '', r.customer_id, r.campaign_id, r.step_id, r.occasion, r.business_date
  FROM campaign.report AS r
  WHERE r.business_date = $1::date
) AS g
WHERE
  NOT EXISTS (
    SELECT
    FROM ledger.batch_note AS b
    WHERE
      b.customer_id = g.customer_id
      AND b.campaign_id = g.campaign_id
      AND b.step_id = g.step_id
      AND b.occasion = g.occasion
      AND b.business_date = g.business_date
  )
GROUP BY g.kind, g.name
ORDER BY g.kind, g.name COLLATE "C"
