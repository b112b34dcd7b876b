-- The business dates of a night that are done and for which the night behind it was never decided.
-- $1 night that is waited for text    $2 night that waits text    $3 owed from timestamptz
SELECT n.business_date, n.scheduled_at
FROM run.night AS n
WHERE
  n.night = $1::text
  AND n.state = 'done'
  AND n.finished_at > $3::timestamptz
  AND NOT EXISTS (
    SELECT FROM run.fire AS f WHERE f.night = $2::text AND f.business_date = n.business_date
  )
ORDER BY n.business_date
