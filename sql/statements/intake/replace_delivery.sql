-- Frees the number of a delivery for the one that was released to take its place.
-- $1 load bigint    $2 the load that takes its place bigint
UPDATE intake.exchange_file
SET replaced_by = $2::bigint
WHERE load_id = $1::bigint AND replaced_by IS NULL
