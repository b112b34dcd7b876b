-- Feeds that came in at least half of the fourteen nights before a run and not in it;
-- three nights are too few to say.
-- $1 run bigint
WITH past AS (
  SELECT p.run_id
  FROM run.night AS n
  JOIN run.night AS p ON p.night = n.night AND p.business_date < n.business_date
  WHERE n.run_id = $1::bigint
  ORDER BY p.business_date DESC
  LIMIT 14
)
SELECT
  f.feed, count(DISTINCT f.run_id)::integer AS nights,
  (SELECT count(*) FROM past)::integer AS looked_at,
  max(p.business_date) AS last_on
FROM past
JOIN run.night AS p ON p.run_id = past.run_id
JOIN intake.exchange_file AS f ON f.run_id = past.run_id
WHERE
  f.verdict IN ('accepted', 'partial', 'unchanged')
  AND NOT EXISTS (
    SELECT FROM intake.exchange_file AS t WHERE t.run_id = $1::bigint AND t.feed = f.feed
  )
GROUP BY f.feed
HAVING
  count(DISTINCT f.run_id) * 2 >= (SELECT count(*) FROM past)
  AND (SELECT count(*) FROM past) >= 3
ORDER BY f.feed
