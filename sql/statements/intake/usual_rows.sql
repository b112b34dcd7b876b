-- The median of the rows of the latest ten loaded deliveries of a source; null when there are fewer
-- than three.
-- $1 feed text    $2 source text    $3 content text
SELECT CASE
  WHEN count(*) >= 3 THEN percentile_disc(0.5) WITHIN GROUP (ORDER BY latest.rows_read)
END AS rows_read
FROM (
  SELECT rows_read
  FROM intake.exchange_file
  WHERE
    feed = $1::text AND source = $2::text AND content = $3::text AND fix = 0
    AND verdict IN ('accepted', 'partial') AND status <> 'delete'
  ORDER BY load_id DESC
  LIMIT 10
) AS latest
