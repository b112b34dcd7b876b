-- Puts the messages of one stream into a batch.
-- $1 batch text    $2 business date date    $3 program text    $4 stream text
INSERT INTO ledger.batch_message (customer_id, message_key, batch_id)
SELECT m.customer_id, m.message_key, $1::text
FROM ledger.written_message AS m
WHERE
  m.business_date = $2::date
  AND m.program = $3::text
  AND m.stream = $4::text
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
