-- The row of a night.
-- $1 night text    $2 business date
SELECT
  run_id, night, business_date, scheduled_at, state, token, holder, definitions_digest, started_at,
  finished_at, exit_code, problem
FROM run.night
WHERE night = $1::text AND business_date = $2::date
