-- Gives a file its load number, inside the transaction that will load it. Numbers may have gaps.
-- $1 run bigint    $2 feed text    $3 file name text    $4 bytes bigint
INSERT INTO intake.exchange_file (run_id, feed, file_name, sha256, bytes, verdict)
VALUES ($1::bigint, $2::text, $3::text, '', $4::bigint, 'accepted')
RETURNING load_id
