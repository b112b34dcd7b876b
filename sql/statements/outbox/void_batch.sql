-- A batch of which nothing was published is not published any more; its number stays used.
-- $1 batch text
UPDATE ledger.batch
SET state = 'VOID'
WHERE batch_id = $1::text AND state = 'FROZEN'
