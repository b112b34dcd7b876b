-- Forgets what a check of this night found before.
-- $1 run bigint    $2 step text
DELETE FROM run.check_row
WHERE run_id = $1::bigint AND step = $2::text
