-- The subscriptions of a customer.
-- $1 customer text
SELECT channel, category, state, changed_at, source
FROM warehouse.subscription
WHERE customer_id = $1::text
ORDER BY channel, category
