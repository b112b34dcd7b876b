-- Notes that the night of a fire is started, before it is.
-- $1 night text    $2 business date
UPDATE run.fire
SET attempts = attempts + 1, next_try_at = NULL, exit_code = NULL
WHERE night = $1::text AND business_date = $2::date AND finished_at IS NULL
