-- The steps of a run in their order, with what they did.
-- $1 run bigint
SELECT
  step, ordinal, state, facts, facts ->> 'warning' AS warning,
  coalesce(extract(epoch FROM finished_at - started_at), 0)::numeric(12, 3) AS seconds
FROM run.step
WHERE run_id = $1::bigint
ORDER BY ordinal
