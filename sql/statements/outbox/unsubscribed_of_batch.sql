-- How many messages of a batch are for somebody who has said no to their channel or category since.
-- $1 batch text
SELECT count(*) AS messages
FROM ledger.batch_message AS b
JOIN ledger.message AS m ON m.customer_id = b.customer_id AND m.message_key = b.message_key
WHERE
  b.batch_id = $1::text
  AND EXISTS (
    SELECT
    FROM warehouse.subscription AS s
    WHERE
      s.customer_id = m.customer_id
      AND s.channel = m.channel
      AND s.category IN ('', coalesce(m.category, ''))
      AND s.state = 'off'
  )
