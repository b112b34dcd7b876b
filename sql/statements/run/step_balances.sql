-- The balance of every step of every campaign in a night, versions added up.
-- $1 business date
SELECT
  campaign_id,
  step_id,
  min(ordinal) AS ordinal,
  sum(arrived)::bigint AS arrived,
  sum(released)::bigint AS released,
  sum(passed)::bigint AS passed,
  sum(control)::bigint AS control,
  sum(refused)::bigint AS refused,
  sum(suppressed)::bigint AS suppressed,
  sum(waiting)::bigint AS waiting,
  sum(held)::bigint AS held
FROM campaign.step_balance
WHERE business_date = $1::date
GROUP BY campaign_id, step_id
ORDER BY campaign_id, ordinal, step_id
