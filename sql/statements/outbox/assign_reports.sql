-- Puts the reports to employees into a batch, each with a key of its own.
-- $1 batch text    $2 business date date    $3 program text
INSERT INTO ledger.batch_note
  (customer_id, note_key, batch_id, campaign_id, step_id, occasion, business_date)
SELECT
  r.customer_id,
  substr(encode(sha256(convert_to(
    '1|' || $3::text || '|' || r.campaign_id || '|' || r.step_id || '|' || r.customer_id || '|'
      || r.occasion || '|REPORT|' || r.business_date, 'UTF8')), 'hex'), 1, 32),
  $1::text, r.campaign_id, r.step_id, r.occasion, r.business_date
FROM campaign.report AS r
WHERE r.business_date = $2::date
ON CONFLICT (customer_id, note_key) DO NOTHING
