-- The RFM scores of a customer.
-- $1 customer text
SELECT model, recency, frequency, monetary, name, last_on, purchases, amount
FROM segment.rfm_score
WHERE customer_id = $1::text
ORDER BY model
