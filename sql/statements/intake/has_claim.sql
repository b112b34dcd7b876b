-- Whether the set of files of a run is fixed.
-- $1 run bigint
SELECT EXISTS (
  SELECT
  FROM intake.claim
  WHERE run_id = $1::bigint
) AS found
