-- How many entered each campaign in a night; campaigns in which entries only moved on show 0.
-- $1 business date
SELECT b.campaign_id, count(e.customer_id) AS entered
FROM (
  SELECT DISTINCT campaign_id
  FROM campaign.step_balance
  WHERE business_date = $1::date
) AS b
LEFT JOIN campaign.entry AS e
  ON e.campaign_id = b.campaign_id AND e.entered_on = $1::date
GROUP BY b.campaign_id
ORDER BY b.campaign_id
