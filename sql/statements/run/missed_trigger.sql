-- What became of a night whose trigger had to wait for a feed; no row: it was evaluated.
-- $1 campaign text    $2 business date date
SELECT
  string_agg(m.feed, ', ' ORDER BY m.feed) AS feeds, max(m.lapsed_on) AS lapsed_on,
  CASE WHEN count(m.came_on) = count(*) THEN max(m.came_on) END AS came_on
FROM campaign.missed_trigger AS m
WHERE m.campaign_id = $1::text AND m.business_date = $2::date
HAVING count(*) > 0
