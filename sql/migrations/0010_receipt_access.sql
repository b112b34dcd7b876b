-- What a receipt costs to write: one pass over the table builds the index by day and by load, and the
-- check of the amount compares twice instead of taking an absolute value first.

DROP INDEX warehouse.receipt_by_day;
DROP INDEX warehouse.receipt_by_load;
CREATE INDEX receipt_by_day_and_load ON warehouse.receipt USING brin (issued_on, last_load);

-- NaN is greater than every number, so it is refused too.
ALTER TABLE warehouse.receipt
  DROP CONSTRAINT receipt_amount_is_a_number,
  ADD CONSTRAINT receipt_amount_is_a_number CHECK (amount > -1e15 AND amount < 1e15);
ALTER TABLE warehouse.anonymous_receipt
  DROP CONSTRAINT receipt_amount_is_a_number,
  ADD CONSTRAINT receipt_amount_is_a_number CHECK (amount > -1e15 AND amount < 1e15);
ALTER TABLE warehouse.receipt_line
  DROP CONSTRAINT receipt_line_amount_is_a_number,
  ADD CONSTRAINT receipt_line_amount_is_a_number CHECK (amount > -1e15 AND amount < 1e15);
ALTER TABLE warehouse.anonymous_receipt_line
  DROP CONSTRAINT receipt_line_amount_is_a_number,
  ADD CONSTRAINT receipt_line_amount_is_a_number CHECK (amount > -1e15 AND amount < 1e15);

CREATE UNLOGGED TABLE intake.receipt_key (
  receipt_id text COLLATE "C" NOT NULL,
  customer_id text COLLATE "C" NOT NULL
);
COMMENT ON TABLE intake.receipt_key IS
  'The keys of a small file whose rows wait in the memory of the import until it is sure of them.';
