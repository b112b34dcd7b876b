-- The published accrual batches of a range of business dates.
-- $1 from date    $2 to date
SELECT
  b.batch_id, b.legal_entity, b.business_date, b.file_name, b.sha256, b.bytes, b.rows,
  b.dialect, t.accrued, t.reversed
FROM ledger.batch AS b
CROSS JOIN LATERAL (
  SELECT
    coalesce(sum(t.amount) FILTER (WHERE t.op = 'ACCRUE'), 0) AS accrued,
    coalesce(sum(t.amount) FILTER (WHERE t.op = 'REVERSE'), 0) AS reversed
  FROM ledger.batch_total AS t
  WHERE t.batch_id = b.batch_id
) AS t
WHERE
  b.stream = 'accrual' AND b.state = 'PUBLISHED' AND b.business_date BETWEEN $1::date AND $2::date
ORDER BY b.business_date, b.program, b.legal_entity, b.number
