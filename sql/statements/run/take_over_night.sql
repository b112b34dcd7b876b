-- Takes a night over from a run that ended early: whoever still holds the old token can write nothing
-- any more.
-- $1 run bigint    $2 holder text    $3 definitions digest text    $4 program version text
UPDATE run.night
SET
  token = token + 1,
  state = 'running',
  holder = $2::text,
  definitions_digest = $3::text,
  program_version = $4::text,
  finished_at = NULL,
  exit_code = NULL,
  problem = NULL
WHERE run_id = $1::bigint
RETURNING token
