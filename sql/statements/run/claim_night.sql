-- Makes the row of a night, if there is none yet. Its number is the next one without a gap, not one
-- of the sequence: a start that finds the row would use one up, and answers name the run.
-- $1 night text    $2 business date    $3 scheduled instant timestamptz    $4 holder text
-- $5 definitions digest text    $6 program version text    $7 zone rules text
INSERT INTO run.night
  (run_id, night, business_date, scheduled_at, state, holder, definitions_digest, program_version,
    zone_rules)
OVERRIDING SYSTEM VALUE
SELECT
  coalesce(max(run_id), 0) + 1, $1::text, $2::date, $3::timestamptz, 'running', $4::text, $5::text,
  $6::text, $7::text
FROM run.night
ON CONFLICT ON CONSTRAINT night_runs_once_per_business_date DO NOTHING
