-- What waited when a report was read: batches that no file went out for, those among them that a guard
-- holds, earlier nights that are not done, fires that a person must decide.
-- $1 business date
SELECT
  CASE WHEN h.reason IS NULL THEN 'batch' ELSE 'held' END AS kind, b.batch_id AS name,
  b.business_date, b.state, coalesce(h.reason, '') AS reason
FROM ledger.batch AS b
LEFT JOIN LATERAL (
  SELECT string_agg(g.finding, '; ' ORDER BY g.ordinal) AS reason
  FROM ledger.batch_hold AS g
  WHERE
    g.batch_id = b.batch_id
    AND NOT EXISTS (
      SELECT FROM ledger.decision AS d
      WHERE d.batch_id = b.batch_id AND d.kind = 'approve' AND d.sha256 = b.sha256
    )
) AS h ON true
WHERE b.state IN ('FROZEN', 'WRITTEN') AND b.business_date <= $1::date
UNION ALL
SELECT 'night', night, business_date, state, coalesce(problem, '')
FROM run.night
WHERE state <> 'done' AND business_date < $1::date
UNION ALL
SELECT 'fire', night, business_date, decision, reason
FROM run.fire
WHERE decision = 'held' AND finished_at IS NULL AND business_date <= $1::date
ORDER BY 1, 3, 2
