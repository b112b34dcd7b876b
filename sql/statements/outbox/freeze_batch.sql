-- Notes a batch whose rows, order and bytes are settled.
-- $1 batch text           $2 program text         $3 stream text      $4 legal entity text
-- $5 number bigint        $6 file name text       $7 date date        $8 scheduled at timestamptz
-- $9 environment text     $10 rows bigint         $11 customer hash text
-- $12 row hash text       $13 sha256 text         $14 bytes bigint    $15 chain head text
-- $16 which one of its group and day integer, or NULL for what is no accrual
-- $17 dialect text, or NULL for the exchange format    $18 root text, or NULL for the same
-- $19 columns of the exchange format text[]
INSERT INTO ledger.batch (
  batch_id, program, stream, legal_entity, number, file_name, business_date, scheduled_at,
  environment, state, rows, amount, customer_hash, row_hash, sha256, bytes, chain_head,
  day_batch, dialect, root, columns
)
SELECT
  $1::text, $2::text, $3::text, $4::text, $5::bigint, $6::text, $7::date, $8::timestamptz,
  $9::text, 'FROZEN', $10::bigint, coalesce(sum(t.amount), 0), $11::text, $12::text, $13::text,
  $14::bigint, $15::text, $16::integer, $17::text::jsonb, $18::text,
  $19::text[]
FROM ledger.batch_total AS t
WHERE t.batch_id = $1::text
