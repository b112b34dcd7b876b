-- The groups of messages of a day that no batch carries and nobody withdrew: each becomes one batch.
-- $1 business date date
SELECT m.program, m.channel
FROM ledger.message AS m
WHERE
  m.business_date = $1::date
  AND NOT EXISTS (
    SELECT
    FROM ledger.batch_message AS b
    WHERE b.customer_id = m.customer_id AND b.message_key = m.message_key
  )
  AND NOT EXISTS (
    SELECT
    FROM ledger.withdrawn_message AS w
    WHERE w.customer_id = m.customer_id AND w.message_key = m.message_key
  )
GROUP BY m.program, m.channel
ORDER BY m.program, m.channel
