-- The last changes of a customer's score in a model.
-- $1 model text    $2 customer text    $3 how many at most integer
SELECT business_date, from_score, to_score, from_name, to_name
FROM segment.rfm_change
WHERE model = $1::text AND customer_id = $2::text
ORDER BY business_date DESC
LIMIT $3::integer
