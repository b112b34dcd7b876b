-- The run that a report is about, with the median of the seconds of the thirty runs before it.
-- $1 night text, NULL: any    $2 business date, NULL: the last one
SELECT
  n.run_id, n.night, n.business_date, n.scheduled_at, n.state, n.definitions_digest,
  n.program_version, n.zone_rules, n.started_at, n.finished_at, n.exit_code, n.problem,
  n.attempt, n.rerun_reason, n.rerun_by,
  extract(epoch FROM n.finished_at - n.started_at)::numeric(12, 1) AS seconds,
  (
    SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY past.seconds)
    FROM (
      SELECT extract(epoch FROM p.finished_at - p.started_at)::numeric(12, 1) AS seconds
      FROM run.night AS p
      WHERE p.night = n.night AND p.business_date < n.business_date AND p.state = 'done'
      ORDER BY p.business_date DESC
      LIMIT 30
    ) AS past
  ) AS usual_seconds
FROM run.night AS n
WHERE n.night = coalesce($1::text, n.night) AND n.business_date = coalesce($2::date, n.business_date)
ORDER BY n.business_date DESC, n.run_id DESC
LIMIT 1
