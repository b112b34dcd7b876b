-- The ledger of fires: what was due, what was decided about it, how it ended.

CREATE TABLE run.schedule (
  night text COLLATE "C" CONSTRAINT schedule_has_one_row_per_night PRIMARY KEY,
  fingerprint text NOT NULL,
  owed_from timestamptz NOT NULL
);
COMMENT ON TABLE run.schedule IS
  'The schedule of each night as it was last seen: another one owes nothing of the past.';
COMMENT ON COLUMN run.schedule.owed_from IS
  'Fires are owed that are later than this: when this schedule was first seen.';

CREATE TABLE run.fire (
  night text COLLATE "C" NOT NULL,
  business_date date NOT NULL,
  scheduled_at timestamptz NOT NULL,
  decision text COLLATE "C" NOT NULL,
  reason text NOT NULL,
  decided_at timestamptz NOT NULL,
  attempts integer NOT NULL DEFAULT 0,
  failures integer NOT NULL DEFAULT 0,
  next_try_at timestamptz,
  finished_at timestamptz,
  exit_code integer,
  CONSTRAINT fire_is_decided_once_per_business_date PRIMARY KEY (night, business_date),
  CONSTRAINT fire_decision_is_known CHECK (decision IN ('run', 'skipped', 'held'))
);
CREATE INDEX fire_in_the_order_of_the_schedule ON run.fire (night, scheduled_at);
CREATE INDEX fire_not_ended ON run.fire (night) WHERE finished_at IS NULL;
COMMENT ON TABLE run.fire IS
  'Every decision about a fire: run, skipped by policy, held. Kept for ever: it carries uniqueness.';
COMMENT ON COLUMN run.fire.attempts IS
  'How often its night was started, also those that were cut or found another night at work.';
COMMENT ON COLUMN run.fire.next_try_at IS 'When a failed night is tried again by itself.';
COMMENT ON COLUMN run.fire.finished_at IS
  'When it ended: done or skipped. NULL: still owed, cut, failed or held.';
