-- The last check before messages are frozen: who said no to the channel or the category after the
-- message was written gets none.
-- $1 business date date
INSERT INTO ledger.withdrawn_message (customer_id, message_key, reason, business_date)
SELECT m.customer_id, m.message_key, 'unsubscribed', m.business_date
FROM ledger.message AS m
WHERE
  m.business_date = $1::date
  AND EXISTS (
    SELECT
    FROM warehouse.subscription AS s
    WHERE
      s.customer_id = m.customer_id
      AND s.channel = m.channel
      AND s.category IN ('', coalesce(m.category, ''))
      AND s.state = 'off'
  )
  AND NOT EXISTS (
    SELECT
    FROM ledger.batch_message AS b
    WHERE b.customer_id = m.customer_id AND b.message_key = m.message_key
  )
ON CONFLICT DO NOTHING
