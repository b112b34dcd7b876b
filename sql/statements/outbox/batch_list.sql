-- Batches in the order in which they were numbered. A frozen batch is held while a guard has found
-- something and no person has released exactly its bytes.
-- $1 batch text, or NULL for all
SELECT
  b.batch_id, b.program, b.stream, b.legal_entity, b.number, b.file_name, b.business_date,
  b.scheduled_at, b.environment, b.state, b.rows, b.amount, b.customer_hash, b.row_hash, b.sha256,
  b.bytes, b.chain_head, b.temporary_name,
  b.dialect, b.root, array_to_string(b.columns, ',') AS columns,
  b.state = 'FROZEN'
  AND EXISTS (SELECT FROM ledger.batch_hold AS h WHERE h.batch_id = b.batch_id)
  AND NOT EXISTS (
    SELECT
    FROM ledger.decision AS d
    WHERE d.batch_id = b.batch_id AND d.kind = 'approve' AND d.sha256 = b.sha256
  ) AS is_held
FROM ledger.batch AS b
WHERE $1::text IS NULL OR b.batch_id = $1::text
ORDER BY b.stream, b.program, b.legal_entity, b.number
