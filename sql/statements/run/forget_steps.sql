-- Takes the steps of old nights out of the journal, so many at once. The last night of a name keeps
-- them, however old it is, and one that is not done needs them to go on.
-- $1 business date before which date    $2 how many integer
WITH old AS (
  SELECT s.run_id, s.step
  FROM run.night AS n
  JOIN run.step AS s ON s.run_id = n.run_id
  WHERE n.state = 'done' AND n.business_date < $1::date
    AND EXISTS (
      SELECT FROM run.night AS l WHERE l.night = n.night AND l.business_date > n.business_date
    )
  LIMIT $2::integer
)
DELETE FROM run.step AS s
USING old AS o
WHERE s.run_id = o.run_id AND s.step = o.step
