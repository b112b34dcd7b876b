-- The chain head of the batch before a number; no row before the first batch.
-- $1 program text    $2 stream text    $3 legal entity text    $4 number bigint
SELECT chain_head
FROM ledger.batch
WHERE
  program = $1::text AND stream = $2::text AND legal_entity = $3::text AND number = $4::bigint - 1
