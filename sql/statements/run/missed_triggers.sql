-- What a night says of triggers that wait for a feed: those it did not evaluate, those it caught up with
-- how many entered by them, those it gave up.
-- $1 business date date
SELECT
  w.campaign_id, w.business_date, w.fate, w.feeds,
  (
    SELECT count(*)
    FROM campaign.entry AS e
    WHERE
      w.fate = 'caught_up'
      AND e.campaign_id = w.campaign_id
      AND e.entered_on = $1::date
      AND e.caught_up_for = w.business_date
  ) AS entered
FROM (
  SELECT
    m.campaign_id, m.business_date,
    CASE
      WHEN bool_or(m.lapsed_on = $1::date) THEN 'lapsed'
      WHEN m.business_date = $1::date AND bool_or(m.came_on IS DISTINCT FROM $1::date) THEN 'missed'
      WHEN max(m.came_on) = $1::date AND count(m.came_on) = count(*) THEN 'caught_up'
    END AS fate,
    string_agg(m.feed, ', ' ORDER BY m.feed) AS feeds
  FROM campaign.missed_trigger AS m
  WHERE m.business_date <= $1::date
  GROUP BY m.campaign_id, m.business_date
) AS w
WHERE w.fate IS NOT NULL
ORDER BY w.campaign_id, w.business_date
