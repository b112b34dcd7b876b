-- What is left of each pool of promo codes since the last night that drew from it.
SELECT DISTINCT ON (l.pool) l.pool, l.codes_left, l.alarm_below
FROM campaign.promo_level AS l
ORDER BY l.pool, l.business_date DESC
