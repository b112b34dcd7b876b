-- When the process of a run last said that it lives. Not a column of run.night: the transactions of the
-- night hold its row, and the heart beats beside them.

CREATE TABLE run.heartbeat (
  run_id bigint NOT NULL REFERENCES run.night ON DELETE CASCADE,
  token integer NOT NULL,
  beat_at timestamptz NOT NULL,
  CONSTRAINT heartbeat_is_one_per_night PRIMARY KEY (run_id)
);
COMMENT ON TABLE run.heartbeat IS
  'When the process of a night last said that it lives; written by a session of its own.';
COMMENT ON COLUMN run.heartbeat.token IS
  'The token of the process that beats: one that lost the night beats no more.';
