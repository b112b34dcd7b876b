-- Notes a file that was not loaded: refused as a whole, held, or the same as one that was accepted
-- before. Its number is the next one without a gap, as that of a file that is loaded.
-- $1 run bigint    $2 feed text    $3 file name text    $4 sha256 text    $5 bytes bigint
-- $6 verdict text    $7 reason text    $8 the load it repeats bigint
-- $9 rejects by code jsonb    $10 totals jsonb    $11 source text    $12 sequence bigint
-- $13 fix integer    $14 part integer    $15 business date    $16 content text    $17 status text
-- $18 code text    $19 exit code integer
INSERT INTO intake.exchange_file
  (load_id, run_id, feed, file_name, sha256, bytes, verdict, reason, repeats_load,
    rejects_by_code, totals, source, sequence, fix, part, business_date, content, status, code,
    exit_code)
OVERRIDING SYSTEM VALUE
SELECT
  coalesce(max(load_id), 0) + 1, $1::bigint, $2::text, $3::text, $4::text, $5::bigint, $6::text,
  $7::text, $8::bigint, $9::jsonb, $10::jsonb, $11::text, $12::bigint, $13::integer, $14::integer,
  $15::date, $16::text, $17::text, $18::text, $19::integer
FROM intake.exchange_file
RETURNING load_id
