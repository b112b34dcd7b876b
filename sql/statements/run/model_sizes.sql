-- The RFM models built for a business date.
-- $1 business date
SELECT model, customers
FROM segment.rfm_build
WHERE business_date = $1::date
ORDER BY model
