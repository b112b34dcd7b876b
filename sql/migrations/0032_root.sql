-- The file of a dialect may leave columns out: an edited row could hide in them. The root of such a
-- batch is the hash of its rows with all their columns.

ALTER TABLE ledger.batch
  ADD COLUMN root text COLLATE "C",
  ADD CONSTRAINT batch_root_is_of_a_dialect CHECK (root IS NULL OR dialect IS NOT NULL);
COMMENT ON COLUMN ledger.batch.root IS
  'sha256 of the rows in the exchange format; NULL: the file is in it, and its sha256 is the root.';
COMMENT ON COLUMN ledger.batch.chain_head IS
  'sha256 of the chain head before it, the batch_id, the sha256 of the file and the root, if it has one, separated by |.';

CREATE OR REPLACE FUNCTION ledger.refuse_other_content() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD.batch_id, OLD.program, OLD.stream, OLD.legal_entity, OLD.number, OLD.file_name,
      OLD.business_date, OLD.day_batch, OLD.scheduled_at, OLD.environment, OLD.rows, OLD.amount,
      OLD.customer_hash, OLD.row_hash, OLD.sha256, OLD.bytes, OLD.chain_head, OLD.dialect, OLD.root)
    IS DISTINCT FROM
     (NEW.batch_id, NEW.program, NEW.stream, NEW.legal_entity, NEW.number, NEW.file_name,
      NEW.business_date, NEW.day_batch, NEW.scheduled_at, NEW.environment, NEW.rows, NEW.amount,
      NEW.customer_hash, NEW.row_hash, NEW.sha256, NEW.bytes, NEW.chain_head, NEW.dialect, NEW.root)
  THEN
    RAISE EXCEPTION 'the content of a frozen batch is never changed'
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'batch_content_is_frozen';
  END IF;
  RETURN NEW;
END $$;
