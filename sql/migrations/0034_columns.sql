-- A batch keeps the columns that its kind of file had: a later version of the program may give files
-- more of them, and what was frozen before still gives the same bytes and the same root.

ALTER TABLE ledger.batch ADD COLUMN columns text[] COLLATE "C";
COMMENT ON COLUMN ledger.batch.columns IS
  'The columns of the exchange format when it was frozen; NULL: those of the version that came before.';

CREATE OR REPLACE FUNCTION ledger.refuse_other_content() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD.batch_id, OLD.program, OLD.stream, OLD.legal_entity, OLD.number, OLD.file_name,
      OLD.business_date, OLD.day_batch, OLD.scheduled_at, OLD.environment, OLD.rows, OLD.amount,
      OLD.customer_hash, OLD.row_hash, OLD.sha256, OLD.bytes, OLD.chain_head, OLD.dialect, OLD.root,
      OLD.columns)
    IS DISTINCT FROM
     (NEW.batch_id, NEW.program, NEW.stream, NEW.legal_entity, NEW.number, NEW.file_name,
      NEW.business_date, NEW.day_batch, NEW.scheduled_at, NEW.environment, NEW.rows, NEW.amount,
      NEW.customer_hash, NEW.row_hash, NEW.sha256, NEW.bytes, NEW.chain_head, NEW.dialect, NEW.root,
      NEW.columns)
  THEN
    RAISE EXCEPTION 'the content of a frozen batch is never changed'
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'batch_content_is_frozen';
  END IF;
  RETURN NEW;
END $$;
