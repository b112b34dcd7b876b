-- The last build of an RFM model, if there is one.
-- $1 model text
SELECT business_date, customers
FROM segment.rfm_build
WHERE model = $1::text
ORDER BY business_date DESC
LIMIT 1
