-- What a model has of a customer now.
-- $1 model text    $2 customer text
SELECT recency, frequency, monetary, name, last_on, purchases, amount
FROM segment.rfm_score
WHERE model = $1::text AND customer_id = $2::text
