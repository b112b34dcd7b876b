-- Notes that a step is done and what it did.
-- $1 run bigint    $2 step text    $3 facts jsonb
UPDATE run.step
SET state = 'done', finished_at = clock_timestamp(), facts = $3::jsonb
WHERE run_id = $1::bigint AND step = $2::text
