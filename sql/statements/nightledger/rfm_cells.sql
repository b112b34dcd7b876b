-- How the customers of a night spread over the cells of a model.
-- $1 model text    $2 business date
SELECT recency, frequency, monetary, name, customers, purchases, amount
FROM segment.rfm_cell
WHERE model = $1::text AND business_date = $2::date
ORDER BY recency, frequency, monetary
