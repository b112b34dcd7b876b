-- Whether an earlier night held the file.
-- $1 feed text    $2 sha256 text    $3 run bigint
SELECT EXISTS (
  SELECT
  FROM intake.exchange_file
  WHERE feed = $1::text AND sha256 = $2::text AND verdict = 'held' AND run_id <> $3::bigint
) AS found
