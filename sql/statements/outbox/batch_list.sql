-- Batches in the order in which they were numbered.
-- $1 batch text, or NULL for all
SELECT
  batch_id, program, stream, legal_entity, number, file_name, business_date, scheduled_at,
  environment, state, rows, amount, customer_hash, row_hash, sha256, bytes, chain_head,
  temporary_name
FROM ledger.batch
WHERE $1::text IS NULL OR batch_id = $1::text
ORDER BY stream, program, legal_entity, number
