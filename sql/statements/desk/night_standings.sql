-- How each night stands: what it did last, what it has left open, what its schedule owes.
-- $1 now timestamptz
SELECT
  n.night, n.last_business_date, n.last_done, n.last_done_at, n.last_seconds, n.latest_start,
  n.open_nights, n.failed_nights, n.oldest_open, n.silent_seconds, n.holder,
  coalesce(f.owed, 0) AS owed, coalesce(f.held, 0) AS held,
  (
    SELECT count(*)::integer
    FROM run.alert AS a
    WHERE a.night = n.night AND a.kind = 'late'
      AND NOT EXISTS (
        SELECT FROM run.night AS d
        WHERE d.night = a.night AND d.business_date = a.business_date AND d.state = 'done'
      )
  ) AS late
FROM (
  SELECT
    r.night,
    max(r.business_date) AS last_business_date,
    max(r.business_date) FILTER (WHERE r.state = 'done') AS last_done,
    max(r.finished_at) FILTER (WHERE r.state = 'done') AS last_done_at,
    (array_agg(
      extract(epoch FROM r.finished_at - r.started_at)::bigint ORDER BY r.business_date DESC
    ) FILTER (WHERE r.state = 'done'))[1] AS last_seconds,
    max(r.started_at) AS latest_start,
    count(*) FILTER (WHERE r.state <> 'done')::integer AS open_nights,
    count(*) FILTER (WHERE r.state = 'failed')::integer AS failed_nights,
    min(r.business_date) FILTER (WHERE r.state <> 'done') AS oldest_open,
    min(
      extract(epoch FROM pg_catalog.clock_timestamp() - h.beat_at)::bigint
    ) FILTER (WHERE r.state = 'running') AS silent_seconds,
    (array_agg(r.holder ORDER BY h.beat_at DESC NULLS LAST) FILTER (WHERE r.state = 'running'))[1]
      AS holder
  FROM run.night AS r
  LEFT JOIN run.heartbeat AS h ON h.run_id = r.run_id
  GROUP BY r.night
) AS n
LEFT JOIN (
  SELECT
    o.night, count(*)::integer AS owed,
    count(*) FILTER (WHERE o.decision = 'held')::integer AS held
  FROM run.fire AS o
  WHERE o.finished_at IS NULL AND o.scheduled_at <= $1::timestamptz
  GROUP BY o.night
) AS f ON f.night = n.night
ORDER BY n.night
