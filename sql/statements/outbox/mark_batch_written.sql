-- The temporary file of a batch is on the disk and has the bytes that were frozen. Said again when
-- a recovery had to write it again.
-- $1 batch text    $2 temporary name text
UPDATE ledger.batch
SET state = 'WRITTEN', temporary_name = $2::text, written_at = coalesce(written_at, now())
WHERE batch_id = $1::text AND state IN ('FROZEN', 'WRITTEN')
