-- A batch keeps the dialect its file is written in: it gives the same bytes whatever becomes of the
-- definition.

ALTER TABLE ledger.batch
  ADD COLUMN dialect jsonb,
  ADD CONSTRAINT batch_dialect_is_an_object CHECK (jsonb_typeof(dialect) = 'object');
COMMENT ON COLUMN ledger.batch.dialect IS
  'Columns, delimiter, signs and records around the rows, as its manifest tells them; NULL: the exchange format.';

CREATE OR REPLACE FUNCTION ledger.refuse_other_content() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD.batch_id, OLD.program, OLD.stream, OLD.legal_entity, OLD.number, OLD.file_name,
      OLD.business_date, OLD.scheduled_at, OLD.environment, OLD.rows, OLD.amount,
      OLD.customer_hash, OLD.row_hash, OLD.sha256, OLD.bytes, OLD.chain_head, OLD.dialect)
    IS DISTINCT FROM
     (NEW.batch_id, NEW.program, NEW.stream, NEW.legal_entity, NEW.number, NEW.file_name,
      NEW.business_date, NEW.scheduled_at, NEW.environment, NEW.rows, NEW.amount,
      NEW.customer_hash, NEW.row_hash, NEW.sha256, NEW.bytes, NEW.chain_head, NEW.dialect)
  THEN
    RAISE EXCEPTION 'the content of a frozen batch is never changed'
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'batch_content_is_frozen';
  END IF;
  RETURN NEW;
END $$;
