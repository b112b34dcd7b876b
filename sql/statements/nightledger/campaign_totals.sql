-- What every campaign has come to: its entries and what it accrued.
-- Entries are counted in their index, money is struck by each night.
SELECT
  v.campaign_id,
  (SELECT count(*) FROM campaign.entry AS e WHERE e.campaign_id = v.campaign_id) AS entries,
  (SELECT max(e.entered_on) FROM campaign.entry AS e WHERE e.campaign_id = v.campaign_id)
    AS last_entered_on,
  (SELECT coalesce(sum(s.amount), 0) FROM campaign.spending AS s WHERE s.campaign_id = v.campaign_id)
    AS accrued
FROM (SELECT DISTINCT campaign_id FROM campaign.version) AS v
ORDER BY v.campaign_id
