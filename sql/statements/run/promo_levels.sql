-- What a night left of the pools of promo codes it drew from, and how many it drew.
-- $1 business date date
SELECT
  l.pool,
  l.codes_left,
  l.alarm_below,
  (
    SELECT count(*)
    FROM campaign.promo_draw AS d
    WHERE d.drawn_on = l.business_date AND d.pool = l.pool
  ) AS drawn
FROM campaign.promo_level AS l
WHERE l.business_date = $1::date
ORDER BY l.pool
