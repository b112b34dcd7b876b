-- A beat of a run, while nobody else has taken it over.
-- $1 run bigint    $2 token integer
UPDATE run.heartbeat
SET beat_at = clock_timestamp()
WHERE run_id = $1::bigint AND token = $2::integer
