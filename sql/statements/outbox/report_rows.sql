-- The rows of a report file in its order: the columns of the file without batch_id and line_no,
-- which the writer gives.
-- $1 batch text
SELECT
  b.note_key AS report_key,
  r.recipient,
  r.message,
  r.entries,
  nullif(b.customer_id, '') AS customer_id,
  b.campaign_id,
  b.step_id,
  nullif(b.occasion, '') AS occasion,
  b.business_date AS reported_on
FROM ledger.batch_note AS b
JOIN campaign.report AS r USING (customer_id, campaign_id, step_id, occasion, business_date)
WHERE b.batch_id = $1::text
ORDER BY b.note_key, b.customer_id
