-- A programme that the ledger has numbered batches for, besides this one.
-- $1 program text
SELECT program
FROM ledger.batch_counter
WHERE program <> $1::text
ORDER BY program
LIMIT 1
