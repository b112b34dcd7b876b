-- The file, its totals and its manifest stand in the outbox.
-- $1 batch text
UPDATE ledger.batch
SET state = 'PUBLISHED', published_at = now()
WHERE batch_id = $1::text AND state = 'WRITTEN'
