-- What waited when a report was read: batches that no file went out for, earlier nights that are not
-- done, fires that a person must decide.
-- $1 business date
SELECT 'batch' AS kind, batch_id AS name, business_date, state, '' AS reason
FROM ledger.batch
WHERE state IN ('FROZEN', 'WRITTEN') AND business_date <= $1::date
UNION ALL
SELECT 'night', night, business_date, state, coalesce(problem, '')
FROM run.night
WHERE state <> 'done' AND business_date < $1::date
UNION ALL
SELECT 'fire', night, business_date, decision, reason
FROM run.fire
WHERE decision = 'held' AND finished_at IS NULL AND business_date <= $1::date
ORDER BY 1, 3, 2
