-- Where the accruals of a batch stand, in the order of its file.
-- $1 batch text
SELECT
  accrual_key, customer_id, legal_entity, unit, op, amount, exported_on, confirmed_on, rejected_on,
  reversed_on, repeated_on, confirmed_amount, rejected_amount, repeated_amount, confirmed_batch,
  rejected_batch, repeated_batch, rejected_code
FROM ledger.accrual_standing
WHERE batch_id = $1::text
ORDER BY accrual_key COLLATE "C"
