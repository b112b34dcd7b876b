-- Puts the changes of one audience into a batch, each with a key of its own and the customer's card.
-- $1 batch text    $2 business date date    $3 program text    $4 audience text
INSERT INTO ledger.batch_note
  (customer_id, note_key, batch_id, campaign_id, step_id, occasion, business_date, card)
SELECT
  a.customer_id,
  substr(encode(sha256(convert_to(
    '1|' || $3::text || '|' || a.campaign_id || '|' || a.step_id || '|' || a.customer_id || '|'
      || a.occasion || '|AUDIENCE|1', 'UTF8')), 'hex'), 1, 32),
  $1::text, a.campaign_id, a.step_id, a.occasion, a.business_date, c.card
FROM campaign.audience_change AS a
LEFT JOIN warehouse.customer AS c ON c.customer_id = a.customer_id
WHERE a.business_date = $2::date AND a.is_transferred AND a.audience = $4::text
ON CONFLICT (customer_id, note_key) DO NOTHING
