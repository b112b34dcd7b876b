-- Takes the next batch number. Numbers have no gaps: the counter row is locked and raised in the
-- transaction that freezes the batch, so a failed run gives the number back.
-- $1 program text    $2 stream text    $3 legal entity text, empty for streams without one
INSERT INTO ledger.batch_counter AS c (program, stream, legal_entity, number)
VALUES ($1::text, $2::text, $3::text, 1)
ON CONFLICT ON CONSTRAINT batch_numbers_have_one_counter DO UPDATE SET number = c.number + 1
RETURNING number
