-- The rows of a call file in its order: the columns of the file without batch_id and line_no, which
-- the writer gives.
-- $1 batch text
SELECT
  c.call_key,
  c.queue,
  b.customer_id,
  c.phone,
  c.topic,
  c.script_id,
  c.script AS script_text,
  c.assignee,
  c.due_on,
  b.not_before,
  b.not_after,
  c.priority,
  b.campaign_id,
  b.step_id,
  b.occasion
FROM ledger.batch_note AS b
JOIN campaign.call AS c ON c.customer_id = b.customer_id AND c.call_key = b.note_key
WHERE b.batch_id = $1::text
ORDER BY b.note_key, b.customer_id
