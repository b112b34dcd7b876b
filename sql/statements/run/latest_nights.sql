-- The latest nights, the latest first.
-- $1 how many integer
SELECT
  n.run_id, n.night, n.business_date, n.scheduled_at, n.state, n.token, n.holder,
  n.definitions_digest, n.started_at, n.finished_at, n.exit_code, n.problem, n.attempt,
  n.rerun_reason, n.rerun_by,
  h.beat_at AS heartbeat_at,
  extract(epoch FROM clock_timestamp() - h.beat_at)::bigint AS silent_seconds
FROM run.night AS n
LEFT JOIN run.heartbeat AS h ON h.run_id = n.run_id
ORDER BY n.business_date DESC, n.run_id DESC
LIMIT $1::integer
