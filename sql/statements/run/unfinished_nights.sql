-- Nights that began and were cut or failed, the oldest first: they own claimed files and owe money.
-- $1 night text    $2 business date before which
SELECT
  run_id, night, business_date, scheduled_at, state, token, holder, definitions_digest, started_at,
  finished_at, exit_code, problem
FROM run.night
WHERE night = $1::text AND business_date < $2::date AND state <> 'done'
ORDER BY business_date
