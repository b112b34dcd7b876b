-- What keeps days from being closed: nights that are not done, batches on their way, accruals that
-- no batch carries.
-- $1 after this day date, or NULL    $2 to date
SELECT
  'the night ' || n.night || ' of ' || n.business_date || ' is ' || n.state AS finding
FROM run.night AS n
WHERE n.business_date <= $2::date AND n.state <> 'done'
UNION ALL
SELECT 'the batch ' || b.batch_id || ' is ' || lower(b.state)
FROM ledger.batch AS b
WHERE b.business_date <= $2::date AND b.state IN ('FROZEN', 'WRITTEN')
UNION ALL
SELECT count(*) || ' accruals of ' || a.business_date || ' are in no batch'
FROM ledger.unbatched_accrual AS a
WHERE a.business_date > coalesce($1::date, '-infinity') AND a.business_date <= $2::date
GROUP BY a.business_date
ORDER BY finding
