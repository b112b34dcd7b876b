-- The latest accepted delivery of the same bytes for the same feed, if there is one. One that closed
-- keys said something else with them.
-- $1 feed text    $2 sha256 text
SELECT load_id, file_name, sha256, sequence, content, rows_read, status
FROM intake.exchange_file
WHERE
  feed = $1::text AND sha256 = $2::text AND verdict IN ('accepted', 'partial') AND status <> 'delete'
ORDER BY load_id DESC
LIMIT 1
