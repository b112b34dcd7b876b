-- How many messages of a batch are for somebody who has said no to their channel or category since.
-- $1 batch text
SELECT count(*) AS messages
FROM ledger.batch_message AS b
JOIN ledger.unsubscribed_message AS u
  ON u.customer_id = b.customer_id AND u.message_key = b.message_key
WHERE b.batch_id = $1::text
