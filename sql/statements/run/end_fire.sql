-- Notes how the night of a fire ended.
-- $1 night text    $2 business date    $3 exit code integer    $4 reason text
-- $5 finished at timestamptz, NULL: it failed    $6 next try at timestamptz
UPDATE run.fire
SET
  exit_code = $3::integer, reason = $4::text, finished_at = $5::timestamptz,
  next_try_at = $6::timestamptz,
  failures = failures + CASE WHEN $5::timestamptz IS NULL THEN 1 ELSE 0 END
WHERE night = $1::text AND business_date = $2::date AND finished_at IS NULL
