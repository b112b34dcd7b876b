-- Closes the days up to a date.
-- $1 from date, or NULL    $2 until date    $3 batches bigint    $4 rows bigint    $5 digest text
-- $6 person text    $7 reason text
INSERT INTO ledger.closed_period
  (closed_from, closed_until, batches, rows, digest, person, reason)
VALUES ($1::date, $2::date, $3::bigint, $4::bigint, $5::text, $6::text, $7::text)
