-- The nights of a range of business dates with their steps and what they came to, the latest first.
-- $1 from date    $2 to date
SELECT
  n.run_id, n.night, n.business_date, n.state, n.exit_code,
  extract(epoch FROM n.finished_at - n.started_at)::numeric(12, 1) AS seconds,
  s.steps, coalesce(f.files, 0) AS files, coalesce(f.rows_read, 0) AS rows_read,
  coalesce(f.rows_rejected, 0) AS rows_rejected, coalesce(f.refused, 0) AS refused,
  coalesce(b.accruals, 0) AS accruals, coalesce(b.amount, 0) AS amount,
  coalesce(b.messages, 0) AS messages
FROM run.night AS n
LEFT JOIN LATERAL (
  SELECT string_agg(t.step || '=' || t.state, ',' ORDER BY t.ordinal) AS steps
  FROM run.step AS t
  WHERE t.run_id = n.run_id
) AS s ON true
LEFT JOIN LATERAL (
  SELECT
    count(*) AS files, sum(x.rows_read)::bigint AS rows_read,
    sum(x.rows_rejected)::bigint AS rows_rejected,
    count(*) FILTER (WHERE x.verdict IN ('rejected', 'quarantined', 'held')) AS refused
  FROM intake.exchange_file AS x
  WHERE x.run_id = n.run_id
) AS f ON true
LEFT JOIN (
  SELECT
    business_date, sum(rows) FILTER (WHERE stream = 'accrual')::bigint AS accruals,
    sum(amount) FILTER (WHERE stream = 'accrual') AS amount,
    sum(rows) FILTER (WHERE stream LIKE 'message%')::bigint AS messages
  FROM ledger.batch
  WHERE business_date BETWEEN $1::date AND $2::date AND state <> 'VOID'
  GROUP BY business_date
) AS b ON b.business_date = n.business_date
WHERE n.business_date BETWEEN $1::date AND $2::date
ORDER BY n.business_date DESC, n.run_id DESC
