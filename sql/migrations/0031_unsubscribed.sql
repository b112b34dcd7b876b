-- Who has said no since a message was written: asked when messages are frozen, and once more when a
-- held batch of them is released.

CREATE VIEW ledger.unsubscribed_message AS
SELECT m.customer_id, m.message_key, m.business_date
FROM ledger.message AS m
WHERE EXISTS (
  SELECT
  FROM warehouse.subscription AS s
  WHERE
    s.customer_id = m.customer_id
    AND s.channel = m.channel
    AND s.category IN ('', coalesce(m.category, ''))
    AND s.state = 'off'
);
COMMENT ON VIEW ledger.unsubscribed_message IS
  'Messages to customers who have said no to their channel or category, as things stand now.';
