-- Makes a new attempt of a night that is done: what the last one was and did is kept beside it, its steps
-- are to be done again, and files that lie in the inbox now are taken.
-- $1 run bigint    $2 holder text    $3 definitions digest text    $4 program version text
-- $5 reason text    $6 person text
WITH kept AS (
  INSERT INTO run.attempt
    (run_id, attempt, rerun_reason, rerun_by, holder, definitions_digest, program_version,
      started_at, finished_at, exit_code, problem, steps)
  SELECT
    n.run_id, n.attempt, n.rerun_reason, n.rerun_by, n.holder, n.definitions_digest,
    n.program_version, n.started_at, n.finished_at, n.exit_code, n.problem,
    coalesce(
      (
        SELECT jsonb_agg(to_jsonb(s) - 'run_id' ORDER BY s.ordinal)
        FROM run.step AS s
        WHERE s.run_id = n.run_id
      ),
      '[]'
    )
  FROM run.night AS n
  WHERE n.run_id = $1::bigint
),
steps AS (
  DELETE FROM run.step AS s
  WHERE s.run_id = $1::bigint
),
claims AS (
  DELETE FROM intake.claim AS c
  WHERE c.run_id = $1::bigint
)
UPDATE run.night
SET
  token = token + 1,
  attempt = attempt + 1,
  rerun_reason = $5::text,
  rerun_by = $6::text,
  state = 'running',
  holder = $2::text,
  definitions_digest = $3::text,
  program_version = $4::text,
  started_at = now(),
  finished_at = NULL,
  exit_code = NULL,
  problem = NULL
WHERE run_id = $1::bigint
RETURNING token
