-- The latest full delivery of a source that was loaded.
-- $1 feed text    $2 source text    $3 the run that asks bigint
SELECT
  load_id, file_name, sha256, sequence, content, rows_read, status,
  run_id = $3::bigint AS is_of_this_run
FROM intake.exchange_file
WHERE
  feed = $1::text AND source = $2::text AND content = 'full' AND fix = 0
  AND verdict IN ('accepted', 'partial')
ORDER BY load_id DESC
LIMIT 1
