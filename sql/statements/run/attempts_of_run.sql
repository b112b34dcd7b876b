-- The attempts of a night that were done before its last one.
-- $1 run bigint
SELECT attempt, rerun_reason, rerun_by, holder, started_at, finished_at, exit_code, problem
FROM run.attempt
WHERE run_id = $1::bigint
ORDER BY attempt
