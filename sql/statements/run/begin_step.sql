-- Notes that a step has begun, again if it was cut.
-- $1 run bigint    $2 step text    $3 ordinal integer
INSERT INTO run.step (run_id, step, ordinal, state, started_at)
VALUES ($1::bigint, $2::text, $3::integer, 'running', clock_timestamp())
ON CONFLICT ON CONSTRAINT step_runs_once_per_night DO UPDATE
SET state = 'running', started_at = clock_timestamp(), finished_at = NULL
