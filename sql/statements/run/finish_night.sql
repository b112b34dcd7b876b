-- Ends a night.
-- $1 run bigint    $2 state text    $3 exit code integer    $4 problem text    $5 token integer
UPDATE run.night
SET state = $2::text, exit_code = $3::integer, problem = $4::text, finished_at = clock_timestamp()
WHERE run_id = $1::bigint AND token = $5::integer
