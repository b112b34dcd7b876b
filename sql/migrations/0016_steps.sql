-- What the steps of campaigns keep: places and decisions, changes of audiences, calls, reports, the
-- receipts that accruals hang on; and entries that are held until something outside happens.

ALTER TABLE campaign.passage
  DROP CONSTRAINT waiting_has_no_passing_day,
  ADD CONSTRAINT staying_has_no_passing_day
    CHECK ((outcome IN ('waiting', 'held')) = (passed_on IS NULL));
DROP INDEX campaign.passage_waiting;
CREATE INDEX passage_staying ON campaign.passage (campaign_id, step_id) WHERE passed_on IS NULL;
COMMENT ON COLUMN campaign.passage.outcome IS
  'waiting: until its own end; held: until something outside happens; else how it left.';

CREATE FUNCTION campaign.sum_of_counts(counts jsonb) RETURNS numeric
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN (SELECT coalesce(sum(c.value::bigint), 0) FROM jsonb_each_text(counts) AS c);

ALTER TABLE campaign.step_balance
  ADD COLUMN held bigint NOT NULL DEFAULT 0,
  ADD COLUMN outcomes jsonb,
  DROP CONSTRAINT step_balances,
  ADD CONSTRAINT step_balances
    CHECK (arrived + released = passed + refused + suppressed + waiting + held),
  ADD CONSTRAINT outcomes_add_up_to_the_leaving
    CHECK (campaign.sum_of_counts(outcomes) = passed + refused + suppressed);
COMMENT ON COLUMN campaign.step_balance.outcomes IS
  'Outcome → entries that left so; NULL: struck before this was kept.';

CREATE TABLE campaign.place (
  customer_id text COLLATE "C" NOT NULL,
  campaign_id text COLLATE "C" NOT NULL,
  occasion text COLLATE "C" NOT NULL,
  step_id text COLLATE "C" NOT NULL,
  subject text COLLATE "C" NOT NULL,
  number bigint NOT NULL,
  taken_on date NOT NULL,
  CONSTRAINT entry_has_one_place_at_a_step PRIMARY KEY (customer_id, campaign_id, occasion, step_id),
  CONSTRAINT places_are_counted_from_one CHECK (number > 0)
);
CREATE INDEX place_by_step ON campaign.place (campaign_id, step_id, subject, number);
COMMENT ON TABLE campaign.place IS
  'The places that steps with a limit gave away, in the order of arrival, then of a salted hash.';
COMMENT ON COLUMN campaign.place.subject IS 'What has a limit of its own: a trade object; else empty.';

CREATE TABLE campaign.exhaustion (
  campaign_id text COLLATE "C" NOT NULL,
  step_id text COLLATE "C" NOT NULL,
  places bigint NOT NULL,
  exhausted_on date NOT NULL,
  CONSTRAINT step_is_exhausted_once PRIMARY KEY (campaign_id, step_id, places)
);
COMMENT ON TABLE campaign.exhaustion IS
  'Since when a limit has no place left; a limit that was raised is exhausted anew.';

CREATE TABLE campaign.decision (
  campaign_id text COLLATE "C" NOT NULL,
  step_id text COLLATE "C" NOT NULL,
  decided_on date NOT NULL,
  winner integer NOT NULL,
  figures jsonb NOT NULL,
  CONSTRAINT test_is_decided_once PRIMARY KEY (campaign_id, step_id)
);
COMMENT ON TABLE campaign.decision IS 'Who won an A/B test, and by what; frozen.';
COMMENT ON COLUMN campaign.decision.winner IS 'The number of the branch, from 1.';
COMMENT ON COLUMN campaign.decision.figures IS 'By branch: its entries, and those with the outcome.';

CREATE TABLE campaign.audience_change (
  customer_id text COLLATE "C" NOT NULL,
  campaign_id text COLLATE "C" NOT NULL,
  occasion text COLLATE "C" NOT NULL,
  step_id text COLLATE "C" NOT NULL,
  audience text COLLATE "C" NOT NULL,
  op text COLLATE "C" NOT NULL,
  is_transferred boolean NOT NULL,
  business_date date NOT NULL,
  CONSTRAINT audience_is_changed_once_per_occasion
    PRIMARY KEY (customer_id, campaign_id, occasion, step_id),
  CONSTRAINT audience_op_is_known CHECK (op IN ('ADD', 'REMOVE'))
);
CREATE INDEX audience_change_by_day ON campaign.audience_change (business_date, audience);
COMMENT ON COLUMN campaign.audience_change.is_transferred IS 'Whether the platform is told in a file.';

CREATE TABLE campaign.call (
  customer_id text COLLATE "C" NOT NULL,
  call_key text COLLATE "C" NOT NULL,
  campaign_id text COLLATE "C" NOT NULL,
  occasion text COLLATE "C" NOT NULL,
  step_id text COLLATE "C" NOT NULL,
  business_date date NOT NULL,
  queue text COLLATE "C" NOT NULL,
  phone text NOT NULL,
  topic text NOT NULL,
  script text NOT NULL,
  assignee text COLLATE "C" NOT NULL,
  turn bigint,
  due_on date NOT NULL,
  priority integer NOT NULL,
  window_from integer NOT NULL,
  window_until integer NOT NULL,
  CONSTRAINT call_is_asked_for_once PRIMARY KEY (customer_id, call_key)
);
CREATE INDEX call_by_step ON campaign.call (campaign_id, step_id, turn);
CREATE INDEX call_by_day ON campaign.call (business_date);
COMMENT ON COLUMN campaign.call.turn IS
  'Its number among the calls of its step that went round the employees; NULL: its employee is named.';

CREATE TABLE campaign.report (
  customer_id text COLLATE "C" NOT NULL,
  campaign_id text COLLATE "C" NOT NULL,
  step_id text COLLATE "C" NOT NULL,
  occasion text COLLATE "C" NOT NULL,
  business_date date NOT NULL,
  recipient text COLLATE "C" NOT NULL,
  message text NOT NULL,
  entries bigint NOT NULL,
  CONSTRAINT report_is_written_once
    PRIMARY KEY (customer_id, campaign_id, step_id, occasion, business_date)
);
CREATE INDEX report_by_day ON campaign.report (business_date);
COMMENT ON COLUMN campaign.report.customer_id IS 'Empty: one report of the night, over all customers.';

CREATE TABLE campaign.receipt_accrual (
  customer_id text COLLATE "C" NOT NULL,
  accrual_key text COLLATE "C" NOT NULL,
  campaign_id text COLLATE "C" NOT NULL,
  receipt_id text COLLATE "C" NOT NULL,
  receipt_amount numeric NOT NULL,
  on_return text COLLATE "C" NOT NULL,
  is_open boolean NOT NULL DEFAULT true,
  CONSTRAINT accrual_hangs_on_one_receipt PRIMARY KEY (customer_id, accrual_key),
  CONSTRAINT on_return_is_known CHECK (on_return IN ('keep', 'reverse', 'in_proportion'))
);
CREATE INDEX receipt_accrual_open ON campaign.receipt_accrual (customer_id) WHERE is_open;
COMMENT ON TABLE campaign.receipt_accrual IS
  'Which receipt an accrual hangs on, and what its return or cancellation takes back.';
COMMENT ON COLUMN campaign.receipt_accrual.is_open IS 'False: nothing of it is left to take back.';

CREATE TABLE campaign.spending (
  campaign_id text COLLATE "C" NOT NULL,
  business_date date NOT NULL,
  legal_entity text COLLATE "C" NOT NULL,
  amount numeric NOT NULL,
  CONSTRAINT spending_is_struck_once PRIMARY KEY (campaign_id, business_date, legal_entity)
);
COMMENT ON TABLE campaign.spending IS
  'What a campaign accrued in a night, struck from the ledger; reversals do not give it back.';
