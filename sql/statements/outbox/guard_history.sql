-- The least and the most of the latest batches of a chain that left the house.
-- $1 program text    $2 stream text    $3 legal entity text    $4 number bigint
-- $5 how many batches bigint
SELECT
  count(*) AS batches, min(h.rows) AS least_rows, max(h.rows) AS most_rows,
  min(h.amount) AS least_amount, max(h.amount) AS most_amount
FROM (
  SELECT b.rows, b.amount
  FROM ledger.batch AS b
  WHERE
    b.program = $1::text
    AND b.stream = $2::text
    AND b.legal_entity = $3::text
    AND b.number < $4::bigint
    AND b.state IN ('WRITTEN', 'PUBLISHED')
  ORDER BY b.number DESC
  LIMIT $5::bigint
) AS h
