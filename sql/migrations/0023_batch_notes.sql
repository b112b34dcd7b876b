-- Changes of audiences, calls and reports leave in numbered batches, as accruals and messages do.

CREATE TABLE ledger.batch_note (
  customer_id text COLLATE "C" NOT NULL,
  note_key text COLLATE "C" NOT NULL,
  batch_id text COLLATE "C" NOT NULL,
  campaign_id text COLLATE "C" NOT NULL,
  step_id text COLLATE "C" NOT NULL,
  occasion text COLLATE "C" NOT NULL,
  business_date date NOT NULL,
  card text COLLATE "C",
  not_before text,
  not_after text,
  CONSTRAINT note_leaves_in_one_batch PRIMARY KEY (customer_id, note_key)
);
CREATE INDEX batch_note_by_batch ON ledger.batch_note (batch_id, note_key);
COMMENT ON TABLE ledger.batch_note IS
  'Which batch carries a change of an audience, a call or a report, and what is frozen with it.';
COMMENT ON COLUMN ledger.batch_note.customer_id IS 'Empty: a report over all customers of a night.';
COMMENT ON COLUMN ledger.batch_note.card IS
  'The customer''s card when the batch was frozen: a file written again has the same bytes.';
COMMENT ON COLUMN ledger.batch_note.not_before IS
  'Of a call: when it may be made, in the customer''s own time, with offset.';
