-- The scored customers of the models of a business date by whole months since their last purchase.
-- Only of models that were not built for a later date: scores are kept as they are now.
-- $1 business date
SELECT
  b.model, b.customers,
  (extract(year FROM s.age) * 12 + extract(month FROM s.age))::integer AS months,
  count(*) AS scored, sum(s.purchases)::bigint AS purchases, sum(s.amount) AS amount
FROM segment.rfm_build AS b
JOIN (
  SELECT model, age($1::date, last_on) AS age, purchases, amount
  FROM segment.rfm_score
) AS s ON s.model = b.model
WHERE
  b.business_date = $1::date
  AND NOT EXISTS (
    SELECT FROM segment.rfm_build AS later
    WHERE later.model = b.model AND later.business_date > $1::date
  )
GROUP BY b.model, b.customers, 3
ORDER BY b.model, 3
