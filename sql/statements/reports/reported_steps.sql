-- The steps of a run, when they began and ended, and the median of their seconds in the thirty runs
-- of the same night before it.
-- $1 run bigint
WITH past AS (
  SELECT p.run_id
  FROM run.night AS n
  JOIN run.night AS p
    ON p.night = n.night AND p.business_date < n.business_date AND p.state = 'done'
  WHERE n.run_id = $1::bigint
  ORDER BY p.business_date DESC
  LIMIT 30
),
usual AS (
  SELECT
    s.step,
    percentile_disc(0.5) WITHIN GROUP (
      ORDER BY extract(epoch FROM s.finished_at - s.started_at)::numeric(12, 3)
    ) AS seconds
  FROM past
  JOIN run.step AS s ON s.run_id = past.run_id
  WHERE s.state = 'done'
  GROUP BY s.step
)
SELECT
  s.step, s.state, s.started_at, s.finished_at,
  extract(epoch FROM s.finished_at - s.started_at)::numeric(12, 3) AS seconds,
  u.seconds AS usual_seconds
FROM run.step AS s
LEFT JOIN usual AS u ON u.step = s.step
WHERE s.run_id = $1::bigint
ORDER BY s.ordinal
