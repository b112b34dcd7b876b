-- The load that accepted the same bytes for the same feed, if there is one.
-- $1 feed text    $2 sha256 text
SELECT load_id
FROM intake.exchange_file
WHERE feed = $1::text AND sha256 = $2::text AND verdict IN ('accepted', 'partial')
