-- Notes why no message came of drafts.
-- $1 text[]  customer_id
-- $2 text[]  message_key
-- $3 text[]  reason
UPDATE campaign.message_draft AS d
SET refusal = r.reason
FROM unnest($1::text[], $2::text[], $3::text[]) AS r (customer_id, message_key, reason)
WHERE d.customer_id = r.customer_id AND d.message_key = r.message_key;
