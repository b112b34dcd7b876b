-- What the programme owes and has said, for ever. Rows are inserted, never changed.

CREATE TABLE ledger.accrual (
  customer_id text COLLATE "C" NOT NULL,
  accrual_key text COLLATE "C" NOT NULL,
  op text COLLATE "C" NOT NULL,
  ref_accrual_key text COLLATE "C",
  revision integer NOT NULL,
  program text COLLATE "C" NOT NULL,
  legal_entity text COLLATE "C" NOT NULL,
  amount numeric NOT NULL,
  unit text COLLATE "C" NOT NULL,
  valid_from date NOT NULL,
  valid_to date NOT NULL,
  campaign_id text COLLATE "C" NOT NULL,
  step_id text COLLATE "C" NOT NULL,
  rule_version text COLLATE "C" NOT NULL,
  occasion text COLLATE "C" NOT NULL,
  description text NOT NULL,
  business_date date NOT NULL,
  CONSTRAINT accrual_once_per_occasion PRIMARY KEY (customer_id, accrual_key),
  CONSTRAINT accrual_op_is_known CHECK (op IN ('ACCRUE', 'REVERSE')),
  CONSTRAINT accrual_amount_is_positive CHECK (amount > 0 AND amount < 1e12 AND amount <> 'NaN'),
  CONSTRAINT accrual_ends_after_it_began CHECK (valid_to >= valid_from),
  CONSTRAINT accrual_key_is_the_hash_of_its_parts CHECK (
    accrual_key = substr(encode(sha256(convert_to(
      '1|' || program || '|' || campaign_id || '|' || step_id || '|' || customer_id || '|'
        || occasion || '|' || op || '|' || revision, 'UTF8')), 'hex'), 1, 32)
  )
);
CREATE INDEX accrual_by_day ON ledger.accrual (business_date, legal_entity);

CREATE TABLE ledger.message (
  customer_id text COLLATE "C" NOT NULL,
  message_key text COLLATE "C" NOT NULL,
  channel text COLLATE "C" NOT NULL,
  program text COLLATE "C" NOT NULL,
  campaign_id text COLLATE "C" NOT NULL,
  step_id text COLLATE "C" NOT NULL,
  occasion text COLLATE "C" NOT NULL,
  template text COLLATE "C" NOT NULL,
  template_version text COLLATE "C" NOT NULL,
  category text COLLATE "C",
  address text NOT NULL,
  sender text,
  subject text,
  body text NOT NULL,
  not_before text COLLATE "C" NOT NULL,
  not_after text COLLATE "C" NOT NULL,
  expires_at text COLLATE "C" NOT NULL,
  time_zone text COLLATE "C" NOT NULL,
  zone_source text COLLATE "C" NOT NULL,
  after_accrual_key text COLLATE "C",
  business_date date NOT NULL,
  CONSTRAINT message_once_per_occasion PRIMARY KEY (customer_id, message_key),
  CONSTRAINT message_channel_is_known CHECK (channel IN ('email', 'sms', 'push')),
  CONSTRAINT message_key_is_the_hash_of_its_parts CHECK (
    message_key = substr(encode(sha256(convert_to(
      '1|' || program || '|' || campaign_id || '|' || step_id || '|' || customer_id || '|'
        || occasion || '|MESSAGE|1', 'UTF8')), 'hex'), 1, 32)
  )
);
CREATE INDEX message_by_day ON ledger.message (business_date, channel);

CREATE TABLE ledger.batch_counter (
  program text COLLATE "C" NOT NULL,
  stream text COLLATE "C" NOT NULL,
  legal_entity text COLLATE "C" NOT NULL,
  number bigint NOT NULL,
  CONSTRAINT batch_numbers_have_one_counter PRIMARY KEY (program, stream, legal_entity)
);
COMMENT ON TABLE ledger.batch_counter IS
  'Locked and raised by the transaction that freezes a batch: a failed run gives the number back.';

CREATE TABLE ledger.batch (
  batch_id text COLLATE "C" NOT NULL,
  program text COLLATE "C" NOT NULL,
  stream text COLLATE "C" NOT NULL,
  legal_entity text COLLATE "C" NOT NULL,
  number bigint NOT NULL,
  file_name text COLLATE "C" NOT NULL,
  business_date date NOT NULL,
  scheduled_at timestamptz NOT NULL,
  environment text COLLATE "C" NOT NULL,
  state text COLLATE "C" NOT NULL,
  rows bigint NOT NULL,
  amount numeric NOT NULL,
  customer_hash text COLLATE "C" NOT NULL,
  row_hash text COLLATE "C" NOT NULL,
  sha256 text COLLATE "C" NOT NULL,
  bytes bigint NOT NULL,
  chain_head text COLLATE "C" NOT NULL,
  temporary_name text,
  frozen_at timestamptz NOT NULL DEFAULT now(),
  written_at timestamptz,
  published_at timestamptz,
  CONSTRAINT batch_is_known_once PRIMARY KEY (batch_id),
  CONSTRAINT batch_number_is_used_once UNIQUE (program, stream, legal_entity, number),
  CONSTRAINT batch_file_is_named_once UNIQUE (stream, file_name),
  CONSTRAINT batch_state_is_known CHECK (state IN ('FROZEN', 'WRITTEN', 'PUBLISHED', 'VOID')),
  CONSTRAINT batch_is_not_empty CHECK (rows > 0)
);
CREATE INDEX batch_by_state ON ledger.batch (state) WHERE state IN ('FROZEN', 'WRITTEN');
COMMENT ON COLUMN ledger.batch.legal_entity IS 'Empty for streams that belong to no legal entity.';
COMMENT ON COLUMN ledger.batch.chain_head IS
  'sha256 of the chain head before it, the batch_id and the sha256 of the file, separated by |.';
COMMENT ON COLUMN ledger.batch.temporary_name IS 'Where the file was written before it was published.';

CREATE TABLE ledger.batch_total (
  batch_id text COLLATE "C" NOT NULL,
  campaign_id text COLLATE "C" NOT NULL,
  op text COLLATE "C" NOT NULL,
  unit text COLLATE "C" NOT NULL,
  rows bigint NOT NULL,
  amount numeric NOT NULL,
  CONSTRAINT batch_total_is_struck_once PRIMARY KEY (batch_id, campaign_id, op, unit),
  CONSTRAINT batch_total_has_rows CHECK (rows > 0)
);
COMMENT ON TABLE ledger.batch_total IS
  'What a batch of accruals sums up to, struck when it was frozen; finance ties the file out to it.';

CREATE TABLE ledger.batch_accrual (
  customer_id text COLLATE "C" NOT NULL,
  accrual_key text COLLATE "C" NOT NULL,
  batch_id text COLLATE "C" NOT NULL,
  card text COLLATE "C",
  CONSTRAINT accrual_leaves_in_one_batch PRIMARY KEY (customer_id, accrual_key)
);
CREATE INDEX batch_accrual_by_batch ON ledger.batch_accrual (batch_id, accrual_key);

COMMENT ON COLUMN ledger.batch_accrual.card IS
  'The customer''s card when the batch was frozen: a file written again has the same bytes.';

CREATE TABLE ledger.batch_message (
  customer_id text COLLATE "C" NOT NULL,
  message_key text COLLATE "C" NOT NULL,
  batch_id text COLLATE "C" NOT NULL,
  CONSTRAINT message_leaves_in_one_batch PRIMARY KEY (customer_id, message_key)
);
CREATE INDEX batch_message_by_batch ON ledger.batch_message (batch_id, message_key);

CREATE TABLE ledger.withdrawn_message (
  customer_id text COLLATE "C" NOT NULL,
  message_key text COLLATE "C" NOT NULL,
  reason text COLLATE "C" NOT NULL,
  business_date date NOT NULL,
  CONSTRAINT message_is_withdrawn_once PRIMARY KEY (customer_id, message_key)
);
COMMENT ON TABLE ledger.withdrawn_message IS
  'Messages that were written and must not be sent: the last check, when a batch is frozen.';

CREATE FUNCTION ledger.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of % are never changed or removed; a correction is a new row', TG_TABLE_NAME
    USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'ledger_is_insert_only';
END $$;

CREATE TRIGGER accrual_is_insert_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.accrual EXECUTE FUNCTION ledger.refuse_change();
CREATE TRIGGER message_is_insert_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.message EXECUTE FUNCTION ledger.refuse_change();
CREATE TRIGGER batch_accrual_is_insert_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.batch_accrual EXECUTE FUNCTION ledger.refuse_change();
CREATE TRIGGER batch_message_is_insert_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.batch_message EXECUTE FUNCTION ledger.refuse_change();
CREATE TRIGGER batch_total_is_insert_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.batch_total EXECUTE FUNCTION ledger.refuse_change();
CREATE TRIGGER withdrawn_message_is_insert_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.withdrawn_message
  EXECUTE FUNCTION ledger.refuse_change();

-- A batch moves on along its states; what it holds and what it was counted to be never changes.
CREATE FUNCTION ledger.refuse_other_content() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD.batch_id, OLD.program, OLD.stream, OLD.legal_entity, OLD.number, OLD.file_name,
      OLD.business_date, OLD.scheduled_at, OLD.environment, OLD.rows, OLD.amount,
      OLD.customer_hash, OLD.row_hash, OLD.sha256, OLD.bytes, OLD.chain_head)
    IS DISTINCT FROM
     (NEW.batch_id, NEW.program, NEW.stream, NEW.legal_entity, NEW.number, NEW.file_name,
      NEW.business_date, NEW.scheduled_at, NEW.environment, NEW.rows, NEW.amount,
      NEW.customer_hash, NEW.row_hash, NEW.sha256, NEW.bytes, NEW.chain_head)
  THEN
    RAISE EXCEPTION 'the content of a frozen batch is never changed'
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'batch_content_is_frozen';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER batch_content_is_frozen
  BEFORE UPDATE ON ledger.batch FOR EACH ROW EXECUTE FUNCTION ledger.refuse_other_content();
CREATE TRIGGER batch_is_never_removed
  BEFORE DELETE OR TRUNCATE ON ledger.batch EXECUTE FUNCTION ledger.refuse_change();
