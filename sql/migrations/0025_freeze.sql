-- The rows of a batch are found by the batch alone and sorted by whoever reads them: an index that held
-- the keys too grew at a million places by chance.

DROP INDEX ledger.batch_accrual_by_batch;
CREATE INDEX batch_accrual_by_batch ON ledger.batch_accrual (batch_id);
