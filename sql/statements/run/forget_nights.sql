-- Takes old nights out of the journal on which nothing stands, so many at once: a later night of the
-- name is there, its steps are gone, it has taken no file, no batch and no row of the ledger has its
-- business date, its fire has ended, nobody was told that it is late, and no night that runs behind
-- it still owes the date.
-- $1 business date before which date    $2 how many integer
WITH old AS (
  SELECT n.run_id
  FROM run.night AS n
  WHERE n.state = 'done' AND n.business_date < $1::date
    AND EXISTS (
      SELECT FROM run.night AS l WHERE l.night = n.night AND l.business_date > n.business_date
    )
    AND NOT EXISTS (SELECT FROM run.step AS s WHERE s.run_id = n.run_id)
    AND NOT EXISTS (SELECT FROM intake.exchange_file AS f WHERE f.run_id = n.run_id)
    AND NOT EXISTS (SELECT FROM ledger.batch AS b WHERE b.business_date = n.business_date)
    AND NOT EXISTS (SELECT FROM ledger.accrual AS a WHERE a.business_date = n.business_date)
    AND NOT EXISTS (SELECT FROM ledger.message AS m WHERE m.business_date = n.business_date)
    AND NOT EXISTS (
      SELECT
      FROM run.fire AS f
      WHERE f.night = n.night AND f.business_date = n.business_date AND f.finished_at IS NULL
    )
    AND NOT EXISTS (
      SELECT
      FROM run.alert AS a
      WHERE a.night = n.night AND a.business_date = n.business_date
    )
    AND NOT EXISTS (
      SELECT
      FROM run.schedule AS w
      WHERE
        w.fingerprint = 'after ' || n.night AND n.finished_at > w.owed_from
        AND NOT EXISTS (
          SELECT
          FROM run.fire AS f
          WHERE f.night = w.night AND f.business_date = n.business_date
        )
    )
  LIMIT $2::integer
),
claims AS (
  DELETE FROM intake.claim AS c
  USING old AS o
  WHERE c.run_id = o.run_id
)
DELETE FROM run.night AS n
USING old AS o
WHERE n.run_id = o.run_id
