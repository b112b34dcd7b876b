-- Batches that a person must look at, what people decide about batches, and closed periods.

CREATE TABLE ledger.batch_hold (
  batch_id text COLLATE "C" NOT NULL,
  ordinal integer NOT NULL,
  guard text COLLATE "C" NOT NULL,
  finding text NOT NULL,
  CONSTRAINT hold_is_noted_once PRIMARY KEY (batch_id, ordinal),
  CONSTRAINT guard_is_known
    CHECK (guard IN ('night', 'legal_entity', 'campaign', 'customer', 'volume'))
);
COMMENT ON TABLE ledger.batch_hold IS
  'Why a batch was frozen and not published: a cap was passed, or it is far from its history.';

CREATE TABLE ledger.decision (
  decision_id bigint GENERATED ALWAYS AS IDENTITY,
  kind text COLLATE "C" NOT NULL,
  batch_id text COLLATE "C" NOT NULL,
  sha256 text COLLATE "C" NOT NULL,
  person text NOT NULL,
  reason text NOT NULL,
  decided_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT decision_has_a_number PRIMARY KEY (decision_id),
  CONSTRAINT decision_kind_is_known CHECK (kind IN ('approve', 'void', 'resend', 'reissue')),
  CONSTRAINT decision_has_a_person CHECK (person ~ '\S'),
  CONSTRAINT decision_has_a_reason CHECK (reason ~ '\S')
);
CREATE INDEX decision_by_batch ON ledger.decision (batch_id);
COMMENT ON TABLE ledger.decision IS 'What people decided about batches, with name and reason.';
COMMENT ON COLUMN ledger.decision.sha256 IS
  'Of the file that was decided about: an approval releases these bytes and no others.';

CREATE TABLE ledger.closed_period (
  closed_from date,
  closed_until date NOT NULL,
  batches bigint NOT NULL,
  rows bigint NOT NULL,
  digest text COLLATE "C" NOT NULL,
  person text NOT NULL,
  reason text NOT NULL,
  closed_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT period_is_closed_once PRIMARY KEY (closed_until),
  CONSTRAINT closing_has_a_person CHECK (person ~ '\S'),
  CONSTRAINT closing_has_a_reason CHECK (reason ~ '\S')
);
COMMENT ON TABLE ledger.closed_period IS
  'Business dates that finance has closed: nothing is added to them any more.';
COMMENT ON COLUMN ledger.closed_period.closed_from IS
  'The day after the period before it; NULL: from the beginning.';
COMMENT ON COLUMN ledger.closed_period.digest IS
  'sha256 over the batches of the period: batch_id|state|sha256, by batch_id, joined by line ends.';

CREATE TRIGGER batch_hold_is_insert_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.batch_hold EXECUTE FUNCTION ledger.refuse_change();
CREATE TRIGGER decision_is_insert_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.decision EXECUTE FUNCTION ledger.refuse_change();
CREATE TRIGGER closed_period_is_insert_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.closed_period
  EXECUTE FUNCTION ledger.refuse_change();

-- Whatever a program does: a held batch is not written, and what was voided stays so.
CREATE FUNCTION ledger.refuse_step() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state = 'VOID' OR (NEW.state = 'VOID' AND OLD.state <> 'FROZEN') THEN
    RAISE EXCEPTION 'a batch is voided while it is frozen, and for ever'
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'void_follows_frozen';
  END IF;
  IF NEW.state IN ('WRITTEN', 'PUBLISHED')
    AND EXISTS (SELECT FROM ledger.batch_hold AS h WHERE h.batch_id = NEW.batch_id)
    AND NOT EXISTS (
      SELECT FROM ledger.decision AS d
      WHERE d.batch_id = NEW.batch_id AND d.kind = 'approve' AND d.sha256 = NEW.sha256
    )
  THEN
    RAISE EXCEPTION 'a held batch is released by a person before it is written'
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'held_batch_is_approved';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER batch_goes_its_way
  BEFORE UPDATE ON ledger.batch FOR EACH ROW
  WHEN (NEW.state IS DISTINCT FROM OLD.state) EXECUTE FUNCTION ledger.refuse_step();

-- A revision follows on one that came to nothing: rejected by the platform, taken back, or voided
-- before it left.
CREATE FUNCTION ledger.refuse_early_revision() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  former text := substr(encode(sha256(convert_to(
    '1|' || NEW.program || '|' || NEW.campaign_id || '|' || NEW.step_id || '|' || NEW.customer_id
      || '|' || NEW.occasion || '|ACCRUE|' || (NEW.revision - 1), 'UTF8')), 'hex'), 1, 32);
BEGIN
  IF EXISTS (
    SELECT FROM ledger.accrual_standing AS s
    WHERE
      s.customer_id = NEW.customer_id AND s.accrual_key = former AND s.confirmed_on IS NULL
      AND (s.rejected_on IS NOT NULL OR s.reversed_on IS NOT NULL)
  ) OR EXISTS (
    SELECT
    FROM ledger.batch_accrual AS b
    JOIN ledger.batch AS g ON g.batch_id = b.batch_id
    WHERE b.customer_id = NEW.customer_id AND b.accrual_key = former AND g.state = 'VOID'
  ) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'revision % of an accrual follows on one that is neither rejected nor taken back',
    NEW.revision
    USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'revision_follows_a_failure';
END $$;
CREATE TRIGGER accrual_revision_follows_a_failure
  BEFORE INSERT ON ledger.accrual FOR EACH ROW
  WHEN (NEW.op = 'ACCRUE' AND NEW.revision > 1) EXECUTE FUNCTION ledger.refuse_early_revision();

-- One look for a whole statement: a night inserts a million rows in one.
CREATE FUNCTION ledger.refuse_closed_day() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  closed date := (SELECT max(p.closed_until) FROM ledger.closed_period AS p);
BEGIN
  IF closed IS NOT NULL AND EXISTS (SELECT FROM added AS a WHERE a.business_date <= closed) THEN
    RAISE EXCEPTION 'days up to % are closed; what comes later is a row of an open day', closed
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'closed_day_is_immutable';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER accrual_is_of_an_open_day
  AFTER INSERT ON ledger.accrual REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_closed_day();
CREATE TRIGGER message_is_of_an_open_day
  AFTER INSERT ON ledger.message REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_closed_day();
CREATE TRIGGER batch_is_of_an_open_day
  AFTER INSERT ON ledger.batch REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_closed_day();
CREATE TRIGGER closed_batch_stays
  AFTER UPDATE ON ledger.batch REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_closed_day();
