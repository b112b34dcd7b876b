-- The latest fires, the latest first.
-- $1 how many integer
SELECT
  night, business_date, scheduled_at, decision, reason, decided_at, attempts, next_try_at,
  finished_at, exit_code
FROM run.fire
ORDER BY scheduled_at DESC, business_date DESC, night
LIMIT $1::integer
