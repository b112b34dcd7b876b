-- The changes of scores in a night, by customer.
-- $1 model text    $2 business date    $3 how many at most integer
SELECT customer_id, from_score, to_score, from_name, to_name
FROM segment.rfm_change
WHERE model = $1::text AND business_date = $2::date
ORDER BY customer_id
LIMIT $3::integer
