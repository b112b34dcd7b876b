-- The last builds of a model, the latest first.
-- $1 model text    $2 how many at most integer
SELECT
  business_date, customers, changed, (drift * 1000000)::integer AS drift_per_million, is_alarm,
  is_full, compared_with, recency_cut_points, frequency_cut_points, monetary_cut_points
FROM segment.rfm_build
WHERE model = $1::text
ORDER BY business_date DESC
LIMIT $2::integer
