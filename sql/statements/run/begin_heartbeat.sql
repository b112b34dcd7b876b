-- The first beat of a run, or of a process that takes it over.
-- $1 run bigint    $2 token integer
INSERT INTO run.heartbeat (run_id, token, beat_at)
VALUES ($1::bigint, $2::integer, clock_timestamp())
ON CONFLICT ON CONSTRAINT heartbeat_is_one_per_night DO UPDATE
SET token = excluded.token, beat_at = excluded.beat_at
