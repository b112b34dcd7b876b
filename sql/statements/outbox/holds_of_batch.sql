-- Why a batch was held.
-- $1 batch text
SELECT guard, finding
FROM ledger.batch_hold
WHERE batch_id = $1::text
ORDER BY ordinal
