-- The batches of a business date in the order of their numbers.
-- $1 business date
SELECT batch_id, stream, legal_entity, file_name, state, rows, amount, bytes, sha256
FROM ledger.batch
WHERE business_date = $1::date
ORDER BY stream, legal_entity, number
