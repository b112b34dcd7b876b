-- A build of an RFM model: that of a date, or the last one.
-- $1 model text    $2 business date, NULL: the last
SELECT
  business_date, customers, recency_cut_points, frequency_cut_points, monetary_cut_points, is_full,
  compared_with, changed, drift, is_alarm
FROM segment.rfm_build
WHERE model = $1::text AND business_date = coalesce($2::date, business_date)
ORDER BY business_date DESC
LIMIT 1
