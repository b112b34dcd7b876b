-- Nights whose triggers still wait for a feed.
SELECT
  m.campaign_id, m.business_date,
  string_agg(m.feed, ', ' ORDER BY m.feed) FILTER (WHERE m.came_on IS NULL) AS feeds
FROM campaign.missed_trigger AS m
GROUP BY m.campaign_id, m.business_date
HAVING bool_or(m.came_on IS NULL) AND count(m.lapsed_on) = 0
ORDER BY m.campaign_id, m.business_date
