-- The sequences of a source above a number that are given up.
-- $1 feed text    $2 source text    $3 sequence bigint
SELECT sequence
FROM intake.accepted_gap
WHERE feed = $1::text AND source = $2::text AND sequence > $3::bigint
