-- What checks of nights find: the rows that are wrong, for who mends them. They go with their step.

CREATE TABLE run.check_row (
  run_id bigint NOT NULL,
  step text COLLATE "C" NOT NULL,
  row_number integer NOT NULL,
  content jsonb NOT NULL,
  CONSTRAINT check_row_is_kept_once PRIMARY KEY (run_id, step, row_number),
  CONSTRAINT check_row_has_its_step
    FOREIGN KEY (run_id, step) REFERENCES run.step ON DELETE CASCADE
);
COMMENT ON TABLE run.check_row IS
  'The first hundred rows that the last run of a check answered with; they may hold personal data.';
