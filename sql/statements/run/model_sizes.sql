-- The RFM models built for a business date.
-- $1 business date
SELECT
  model, customers, changed, is_full, compared_with,
  (drift * 1000000)::integer AS drift_per_million, is_alarm
FROM segment.rfm_build
WHERE business_date = $1::date
ORDER BY model
