-- The fires that have not ended, the oldest first, with the state of their night.
SELECT
  f.night, f.business_date, f.scheduled_at, f.decision, f.attempts, f.failures, f.next_try_at,
  f.exit_code, n.state
FROM run.fire AS f
LEFT JOIN run.night AS n ON n.night = f.night AND n.business_date = f.business_date
WHERE f.finished_at IS NULL
ORDER BY f.scheduled_at, f.business_date, f.night
