-- Notes what became of every row of a load. The constraint file_rows_balance judges the sum.
-- $1 load bigint    $2 sha256 text    $3 verdict text
-- $4 read    $5 new    $6 changed    $7 unchanged    $8 stale    $9 duplicate    $10 parked
-- $11 rejected, all bigint    $12 rejects by code jsonb    $13 totals jsonb
UPDATE intake.exchange_file
SET
  sha256 = $2::text,
  verdict = $3::text,
  rows_read = $4::bigint,
  rows_new = $5::bigint,
  rows_changed = $6::bigint,
  rows_unchanged = $7::bigint,
  rows_stale = $8::bigint,
  rows_duplicate = $9::bigint,
  rows_parked = $10::bigint,
  rows_rejected = $11::bigint,
  rejects_by_code = $12::jsonb,
  totals = $13::jsonb
WHERE load_id = $1::bigint
