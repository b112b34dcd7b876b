-- Fixes the set of files of a run.
-- $1 run bigint    $2 files integer
INSERT INTO intake.claim (run_id, files)
VALUES ($1::bigint, $2::integer)
