-- The rows of an audience file in its order: the columns of the file without batch_id and line_no,
-- which the writer gives.
-- $1 batch text
SELECT
  b.note_key AS audience_key,
  a.audience AS audience_id,
  a.op,
  b.customer_id,
  b.card,
  b.campaign_id,
  b.step_id,
  b.occasion,
  b.business_date AS effective_on
FROM ledger.batch_note AS b
JOIN campaign.audience_change AS a USING (customer_id, campaign_id, occasion, step_id)
WHERE b.batch_id = $1::text
ORDER BY b.note_key, b.customer_id
