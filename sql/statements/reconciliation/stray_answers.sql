-- Answers of a range of nights that belong to no published accrual of their customer.
-- $1 from date    $2 to date
SELECT
  r.accrual_key, r.status, r.amount,
  CASE
    WHEN l.accrual_key IS NULL THEN 'NOT_IN_LEDGER'
    WHEN l.customer_id <> r.customer_id AND m.root IS DISTINCT FROM r.customer_id
      THEN 'CUSTOMER_MISMATCH'
    ELSE 'ANSWER_BEFORE_EXPORT'
  END AS class
FROM ledger.platform_answer AS r
LEFT JOIN ledger.accrual AS l ON l.accrual_key = r.accrual_key
LEFT JOIN warehouse.customer_merge AS m ON m.customer_id = l.customer_id AND m.is_moved
LEFT JOIN ledger.batch_accrual AS b
  ON b.customer_id = l.customer_id AND b.accrual_key = l.accrual_key
LEFT JOIN ledger.batch AS g ON g.batch_id = b.batch_id
WHERE
  r.learned_on BETWEEN $1::date AND $2::date
  AND (
    l.accrual_key IS NULL
    OR coalesce(m.root, l.customer_id) <> r.customer_id
    OR g.state IS DISTINCT FROM 'PUBLISHED'
    OR g.business_date > r.learned_on
  )
ORDER BY r.accrual_key, r.status
