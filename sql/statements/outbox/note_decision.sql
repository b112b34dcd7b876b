-- Notes what a person decides about a batch.
-- $1 kind text    $2 batch text    $3 sha256 text    $4 person text    $5 reason text
INSERT INTO ledger.decision (kind, batch_id, sha256, person, reason)
VALUES ($1::text, $2::text, $3::text, $4::text, $5::text)
