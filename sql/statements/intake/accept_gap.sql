-- Gives a sequence up.
-- $1 feed text    $2 source text    $3 sequence bigint    $4 reason text    $5 by text
INSERT INTO intake.accepted_gap (feed, source, sequence, reason, accepted_by)
VALUES ($1::text, $2::text, $3::bigint, $4::text, $5::text)
ON CONFLICT (feed, source, sequence) DO NOTHING
