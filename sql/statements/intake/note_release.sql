-- Notes what a person says about a file.
-- $1 feed text    $2 sha256 text    $3 granted boolean    $4 reason text    $5 by text
INSERT INTO intake.release (feed, sha256, is_granted, reason, released_by)
VALUES ($1::text, $2::text, $3::boolean, $4::text, $5::text)
