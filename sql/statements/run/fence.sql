-- Locks the night's row for the transaction if the token is still ours; no row: somebody took over.
-- $1 run bigint    $2 token integer
SELECT run_id
FROM run.night
WHERE run_id = $1::bigint AND token = $2::integer AND state = 'running'
FOR UPDATE
