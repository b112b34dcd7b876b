-- The last check before messages are frozen: who said no to the channel or the category after the
-- message was written gets none.
-- $1 business date date
INSERT INTO ledger.withdrawn_message (customer_id, message_key, reason, business_date)
SELECT u.customer_id, u.message_key, 'unsubscribed', u.business_date
FROM ledger.unsubscribed_message AS u
WHERE
  u.business_date = $1::date
  AND NOT EXISTS (
    SELECT
    FROM ledger.batch_message AS b
    WHERE b.customer_id = u.customer_id AND b.message_key = u.message_key
  )
ON CONFLICT DO NOTHING
