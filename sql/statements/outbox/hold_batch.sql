-- Notes why a batch is held.
-- $1 batch text    $2 ordinal integer    $3 guard text    $4 finding text
INSERT INTO ledger.batch_hold (batch_id, ordinal, guard, finding)
VALUES ($1::text, $2::integer, $3::text, $4::text)
