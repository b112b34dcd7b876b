-- The highest sequence of a source that arrived; null before the first.
-- $1 feed text    $2 source text
SELECT max(sequence) AS sequence
FROM intake.exchange_file
WHERE
  feed = $1::text AND source = $2::text AND fix = 0 AND verdict IN ('accepted', 'partial', 'unchanged')
  AND replaced_by IS NULL
