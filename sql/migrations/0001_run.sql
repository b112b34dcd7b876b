-- The journal of nights: which night ran for which business date, who holds it, what its steps did.

CREATE TABLE run.night (
  run_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  night text COLLATE "C" NOT NULL,
  business_date date NOT NULL,
  scheduled_at timestamptz NOT NULL,
  state text COLLATE "C" NOT NULL,
  token integer NOT NULL DEFAULT 1,
  holder text NOT NULL,
  definitions_digest text COLLATE "C" NOT NULL,
  program_version text NOT NULL,
  zone_rules text NOT NULL,
  loads_through bigint,
  started_at timestamptz NOT NULL DEFAULT now(),
  finished_at timestamptz,
  exit_code integer,
  problem text,
  CONSTRAINT night_runs_once_per_business_date UNIQUE (night, business_date),
  CONSTRAINT night_state_is_known CHECK (state IN ('running', 'done', 'failed'))
);
COMMENT ON TABLE run.night IS 'One row per night and business date; a second start finds it.';
COMMENT ON COLUMN run.night.token IS
  'Fencing: raised by every take-over; a writer whose token is old stops.';
COMMENT ON COLUMN run.night.loads_through IS
  'The last load this night saw: a resumed night works on the same facts.';

CREATE TABLE run.step (
  run_id bigint NOT NULL REFERENCES run.night,
  step text COLLATE "C" NOT NULL,
  ordinal integer NOT NULL,
  state text COLLATE "C" NOT NULL,
  started_at timestamptz NOT NULL DEFAULT now(),
  finished_at timestamptz,
  facts jsonb NOT NULL DEFAULT '{}',
  CONSTRAINT step_runs_once_per_night PRIMARY KEY (run_id, step),
  CONSTRAINT step_state_is_known CHECK (state IN ('running', 'done', 'failed'))
);
COMMENT ON TABLE run.step IS 'What each step of a night did; written by the transaction that did it.';
