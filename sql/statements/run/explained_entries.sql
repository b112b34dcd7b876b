-- The entries of a customer up to a business date, the newest first, with the texts they began with.
-- $1 customer text    $2 business date date
SELECT
  e.campaign_id, e.occasion, e.version, e.entered_on, e.caught_up_for, e.is_control, v.definition
FROM campaign.entry AS e
JOIN campaign.version AS v ON v.campaign_id = e.campaign_id AND v.version = e.version
WHERE e.customer_id = $1::text AND e.entered_on <= $2::date
ORDER BY e.campaign_id, e.entered_on DESC, e.occasion
