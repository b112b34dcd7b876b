-- Stores a rendered message for a named address. Its key is made with the operation TEST and its
-- occasion is its own, so it is taken neither for a message to a customer nor for another test.
-- $1 message text, a row of ledger.message as JSON    $2 address text
WITH occasion AS (
  SELECT 'test:' || count(*) + 1 AS occasion
  FROM ledger.test_message
)
INSERT INTO ledger.test_message
SELECT t.*
FROM occasion AS o
CROSS JOIN LATERAL jsonb_populate_record(
  NULL::ledger.test_message,
  $1::text::jsonb || jsonb_build_object(
    'address', $2::text,
    'occasion', o.occasion,
    'message_key', substr(encode(sha256(convert_to(concat_ws(
      '|', '1', $1::text::jsonb ->> 'program', $1::text::jsonb ->> 'campaign_id',
      $1::text::jsonb ->> 'step_id', $1::text::jsonb ->> 'customer_id', o.occasion, 'TEST', '1'),
      'UTF8')), 'hex'), 1, 32)
  )
) AS t
