-- Whether a file of this feed with so many bytes was seen before: then its hash is worth computing
-- first.
-- $1 feed text    $2 bytes bigint
SELECT EXISTS (
  SELECT
  FROM intake.exchange_file
  WHERE feed = $1::text AND bytes = $2::bigint
) AS found
