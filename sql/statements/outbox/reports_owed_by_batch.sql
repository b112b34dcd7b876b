-- What the database says a report file holds, for the proof of the file; columns are named as in the
-- file. Shares nothing with the writer's statement.
-- $1 batch text
SELECT
  f.note_key AS report_key, l.recipient, l.message, l.entries,
  CASE WHEN l.customer_id > '' THEN l.customer_id END AS customer_id, l.campaign_id, l.step_id,
  CASE WHEN l.occasion > '' THEN l.occasion END AS occasion, l.business_date AS reported_on
FROM campaign.report AS l
JOIN ledger.batch_note AS f USING (customer_id, campaign_id, step_id, occasion, business_date)
WHERE f.batch_id = $1::text
ORDER BY f.note_key COLLATE "C"
