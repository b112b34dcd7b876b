-- Notes the last load the night has seen: its high-water mark.
-- $1 run bigint    $2 load bigint
UPDATE run.night
SET loads_through = $2::bigint
WHERE run_id = $1::bigint
