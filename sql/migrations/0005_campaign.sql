-- Who entered a campaign by which occasion, and the path of each entry through its steps.

CREATE TABLE campaign.version (
  campaign_id text COLLATE "C" NOT NULL,
  version text COLLATE "C" NOT NULL,
  definition text NOT NULL,
  first_used_on date NOT NULL,
  CONSTRAINT campaign_version_is_kept_once PRIMARY KEY (campaign_id, version)
);
COMMENT ON TABLE campaign.version IS
  'The text of every definition an entry began with; an entry ends with the version it began with.';

CREATE TABLE campaign.step_identity (
  campaign_id text COLLATE "C" NOT NULL,
  step_id text COLLATE "C" NOT NULL,
  kind text COLLATE "C" NOT NULL,
  CONSTRAINT step_id_means_one_kind_of_step_for_ever PRIMARY KEY (campaign_id, step_id)
);
COMMENT ON TABLE campaign.step_identity IS
  'Ids are parts of keys of money and messages: never reused for another kind of step.';

CREATE TABLE campaign.entry (
  customer_id text COLLATE "C" NOT NULL,
  campaign_id text COLLATE "C" NOT NULL,
  occasion text COLLATE "C" NOT NULL,
  version text COLLATE "C" NOT NULL,
  entered_on date NOT NULL,
  is_control boolean NOT NULL,
  CONSTRAINT entry_once_per_occasion PRIMARY KEY (customer_id, campaign_id, occasion)
);
CREATE INDEX entry_by_day ON campaign.entry (campaign_id, entered_on);

CREATE TABLE campaign.passage (
  customer_id text COLLATE "C" NOT NULL,
  campaign_id text COLLATE "C" NOT NULL,
  occasion text COLLATE "C" NOT NULL,
  step_id text COLLATE "C" NOT NULL,
  version text COLLATE "C" NOT NULL,
  is_control boolean NOT NULL,
  arrived_on date NOT NULL,
  outcome text COLLATE "C" NOT NULL,
  passed_on date,
  due_on date,
  due_at timestamptz,
  CONSTRAINT entry_passes_a_step_once PRIMARY KEY (customer_id, campaign_id, occasion, step_id),
  CONSTRAINT waiting_has_no_passing_day CHECK ((outcome = 'waiting') = (passed_on IS NULL)),
  CONSTRAINT waiting_has_an_end CHECK (outcome <> 'waiting' OR num_nonnulls(due_on, due_at) = 1)
);
CREATE INDEX passage_by_day ON campaign.passage (campaign_id, passed_on, step_id);
CREATE INDEX passage_by_arrival ON campaign.passage (campaign_id, arrived_on, step_id);
CREATE INDEX passage_waiting ON campaign.passage (campaign_id, step_id) WHERE outcome = 'waiting';
COMMENT ON TABLE campaign.passage IS 'One row per entry and step: the path that explain shows.';
COMMENT ON COLUMN campaign.passage.version IS
  'Of its entry, as is_control: the next step reads one index and joins nothing.';
COMMENT ON COLUMN campaign.passage.due_on IS
  'A wait of whole days ends in the night of this day, whatever its scheduled instant.';
COMMENT ON COLUMN campaign.passage.due_at IS
  'A shorter wait ends in the first night whose scheduled instant is at or after this.';

CREATE TABLE campaign.step_balance (
  campaign_id text COLLATE "C" NOT NULL,
  business_date date NOT NULL,
  version text COLLATE "C" NOT NULL,
  step_id text COLLATE "C" NOT NULL,
  ordinal integer NOT NULL,
  arrived bigint NOT NULL,
  released bigint NOT NULL,
  passed bigint NOT NULL,
  control bigint NOT NULL,
  refused bigint NOT NULL,
  suppressed bigint NOT NULL,
  waiting bigint NOT NULL,
  CONSTRAINT step_balance_is_struck_once PRIMARY KEY (campaign_id, business_date, version, step_id),
  CONSTRAINT step_balances CHECK (arrived + released = passed + refused + suppressed + waiting),
  CONSTRAINT control_is_part_of_the_passed CHECK (control <= passed)
);
COMMENT ON TABLE campaign.step_balance IS
  'Who came to a step = who left it by each branch + who was suppressed + who waits.';
COMMENT ON COLUMN campaign.step_balance.control IS
  'Those of the passed who are in the control group and got nothing here.';

CREATE TABLE campaign.message_draft (
  customer_id text COLLATE "C" NOT NULL,
  campaign_id text COLLATE "C" NOT NULL,
  occasion text COLLATE "C" NOT NULL,
  step_id text COLLATE "C" NOT NULL,
  business_date date NOT NULL,
  channel text COLLATE "C" NOT NULL,
  template text COLLATE "C" NOT NULL,
  category text COLLATE "C",
  address text NOT NULL,
  after_accrual_key text COLLATE "C",
  scheduled_at timestamptz NOT NULL,
  window_from integer NOT NULL,
  window_until integer NOT NULL,
  lifetime_seconds bigint NOT NULL,
  message_key text COLLATE "C" NOT NULL,
  refusal text COLLATE "C",
  CONSTRAINT message_is_drafted_once PRIMARY KEY (customer_id, message_key)
);
CREATE INDEX message_draft_by_day
  ON campaign.message_draft (business_date, customer_id, message_key);
COMMENT ON TABLE campaign.message_draft IS
  'To whom a step writes; the text is rendered before the batch is frozen. Windows are minutes of the recipient''s day.';
COMMENT ON COLUMN campaign.message_draft.scheduled_at IS
  'The scheduled instant of its night: windows and lifetimes count from it.';
COMMENT ON COLUMN campaign.message_draft.refusal IS
  'Why no message came of it: expired = its lifetime ends before the window opens.';
