-- Makes the row of a night, if there is none yet.
-- $1 night text    $2 business date    $3 scheduled instant timestamptz    $4 holder text
-- $5 definitions digest text    $6 program version text    $7 zone rules text
INSERT INTO run.night
  (night, business_date, scheduled_at, state, holder, definitions_digest, program_version, zone_rules)
VALUES
  ($1::text, $2::date, $3::timestamptz, 'running', $4::text, $5::text, $6::text, $7::text)
ON CONFLICT ON CONSTRAINT night_runs_once_per_business_date DO NOTHING
