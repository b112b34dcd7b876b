-- Gives a file its load number, inside the transaction that will load it. The number is the next one
-- without a gap, not one of the sequence: a load that was cut short leaves no trace, and answers
-- name loads. The lock of the night keeps others from taking the same number. Until it is settled the
-- row counts as no arrival: a replacement takes its number from the delivery before it.
-- $1 run bigint    $2 feed text    $3 file name text    $4 bytes bigint    $5 source text
-- $6 sequence bigint    $7 fix integer    $8 part integer    $9 business date    $10 content text
-- $11 status text
INSERT INTO intake.exchange_file
  (load_id, run_id, feed, file_name, sha256, bytes, verdict, source, sequence, fix, part,
    business_date, content, status)
OVERRIDING SYSTEM VALUE
SELECT
  coalesce(max(load_id), 0) + 1, $1::bigint, $2::text, $3::text, '', $4::bigint, 'rejected',
  $5::text, $6::bigint, $7::integer, $8::integer, $9::date, $10::text, $11::text
FROM intake.exchange_file
RETURNING load_id
