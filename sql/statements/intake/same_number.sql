-- The delivery that arrived under a number, if there is one.
-- $1 feed text    $2 source text    $3 sequence bigint    $4 fix integer    $5 part integer
SELECT load_id, file_name, sha256, sequence, content, rows_read, status
FROM intake.exchange_file
WHERE
  feed = $1::text AND source = $2::text AND sequence = $3::bigint AND fix = $4::integer
  AND part = $5::integer AND verdict IN ('accepted', 'partial', 'unchanged')
  AND replaced_by IS NULL
