-- The published accrual batches of a range of business dates.
-- $1 from date    $2 to date
SELECT batch_id, legal_entity, business_date, file_name, sha256, bytes, rows
FROM ledger.batch
WHERE
  stream = 'accrual' AND state = 'PUBLISHED' AND business_date BETWEEN $1::date AND $2::date
ORDER BY business_date, program, legal_entity, number
