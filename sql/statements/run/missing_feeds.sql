-- Feeds that the nights of a business date expect and that none of them has loaded. A full file that says
-- what the last one said has come, also where files have no numbers and it counts as a repeated one.
-- $1 business date    $2 nights text[]    $3 a feed of each, text[]
SELECT DISTINCT x.feed
FROM unnest($2::text[], $3::text[]) AS x (night, feed)
JOIN run.night AS n ON n.night = x.night AND n.business_date = $1::date
WHERE
  NOT EXISTS (
    SELECT
    FROM run.night AS o
    JOIN intake.exchange_file AS f ON f.run_id = o.run_id
    WHERE
      o.business_date = $1::date
      AND f.feed = x.feed
      AND (
        f.verdict IN ('accepted', 'partial', 'unchanged')
        OR (f.verdict = 'duplicate' AND f.sequence IS NULL AND f.content = 'full')
      )
  )
ORDER BY x.feed
