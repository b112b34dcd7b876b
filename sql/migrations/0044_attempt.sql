-- A night that is done may be run again, for a reason that somebody gives: its row is that of the last
-- attempt, those before it are kept beside it.

ALTER TABLE run.night
  ADD COLUMN attempt integer NOT NULL DEFAULT 1,
  ADD COLUMN rerun_reason text,
  ADD CONSTRAINT night_rerun_has_its_reason
    CHECK (attempt = 1 AND rerun_reason IS NULL OR attempt > 1 AND rerun_reason ~ '[^[:space:]]');
COMMENT ON COLUMN run.night.attempt IS
  'One more for each time that it was run again when it was done; a take-over is no new attempt.';
COMMENT ON COLUMN run.night.rerun_reason IS 'Why it was run again, as somebody said.';

CREATE TABLE run.attempt (
  run_id bigint NOT NULL REFERENCES run.night ON DELETE CASCADE,
  attempt integer NOT NULL,
  rerun_reason text,
  holder text NOT NULL,
  definitions_digest text COLLATE "C" NOT NULL,
  program_version text NOT NULL,
  started_at timestamptz NOT NULL,
  finished_at timestamptz,
  exit_code integer,
  problem text,
  steps jsonb NOT NULL,
  CONSTRAINT attempt_is_kept_once PRIMARY KEY (run_id, attempt)
);
COMMENT ON TABLE run.attempt IS
  'Attempts of nights that were done and were run again; the last one is the row of the night.';
