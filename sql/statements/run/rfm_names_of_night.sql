-- Customers by name in a night of a model.
-- $1 model text    $2 business date
SELECT name, sum(customers)::bigint AS customers
FROM segment.rfm_cell
WHERE model = $1::text AND business_date = $2::date
GROUP BY name
