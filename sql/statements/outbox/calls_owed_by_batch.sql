-- What the database says a call file holds, for the proof of the file; columns are named as in the
-- file. Shares nothing with the writer's statement.
-- $1 batch text
SELECT
  l.call_key, l.queue, l.customer_id, l.phone, l.topic, l.script_id, l.script AS script_text,
  l.assignee, l.due_on, f.not_before, f.not_after, l.priority, l.campaign_id, l.step_id, l.occasion
FROM campaign.call AS l
JOIN ledger.batch_note AS f USING (customer_id, campaign_id, step_id, occasion, business_date)
WHERE f.batch_id = $1::text
ORDER BY l.call_key COLLATE "C"
