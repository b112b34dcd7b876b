-- Notes the dates of a night that are late and that nobody was told of, and answers with them: fires
-- that have not ended, and nights that began and are not done.
-- $1 night text    $2 scheduled before timestamptz    $3 now timestamptz
INSERT INTO run.alert (night, business_date, kind, noted_at)
SELECT l.night, l.business_date, 'late', $3::timestamptz
FROM (
  SELECT f.night, f.business_date
  FROM run.fire AS f
  WHERE f.night = $1::text AND f.finished_at IS NULL AND f.scheduled_at <= $2::timestamptz
    AND NOT EXISTS (
      SELECT FROM run.night AS d
      WHERE d.night = f.night AND d.business_date = f.business_date AND d.state = 'done'
    )
  UNION
  SELECT n.night, n.business_date
  FROM run.night AS n
  WHERE n.night = $1::text AND n.state <> 'done' AND n.scheduled_at <= $2::timestamptz
) AS l
ON CONFLICT ON CONSTRAINT alert_is_told_once_per_business_date DO NOTHING
RETURNING business_date
