-- The latest nights, the latest first.
-- $1 how many integer
SELECT
  run_id, night, business_date, scheduled_at, state, token, holder, definitions_digest, started_at,
  finished_at, exit_code, problem
FROM run.night
ORDER BY business_date DESC, run_id DESC
LIMIT $1::integer
