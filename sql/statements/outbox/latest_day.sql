-- The last business date that a night has done or a batch carries; NULL before the first one.
SELECT greatest(
  (SELECT max(n.business_date) FROM run.night AS n WHERE n.state = 'done'),
  (SELECT max(b.business_date) FROM ledger.batch AS b)
) AS business_date
