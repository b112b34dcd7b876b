-- What was last said about a file by a person.
-- $1 feed text    $2 sha256 text
SELECT released_by, reason, is_granted
FROM intake.release
WHERE feed = $1::text AND sha256 = $2::text
ORDER BY release_id DESC
LIMIT 1
