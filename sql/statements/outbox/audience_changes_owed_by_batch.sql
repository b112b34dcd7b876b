-- What the database says an audience file holds, for the proof of the file; columns are named as in
-- the file. Shares nothing with the writer's statement.
-- $1 batch text
SELECT
  f.note_key AS audience_key, l.audience AS audience_id, l.op, l.customer_id, f.card,
  l.campaign_id, l.step_id, l.occasion, l.business_date AS effective_on
FROM campaign.audience_change AS l
JOIN ledger.batch_note AS f USING (customer_id, campaign_id, step_id, occasion, business_date)
WHERE f.batch_id = $1::text AND l.is_transferred
ORDER BY f.note_key COLLATE "C"
