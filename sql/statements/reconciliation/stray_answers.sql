-- Answers of a range of nights that belong to no accrual of their customer, or of one merged into him,
-- that was published by then. is_owed: the ledger has it, but it had not left the house.
-- $1 from date    $2 to date
SELECT
  r.accrual_key, r.status, r.amount,
  EXISTS (
    SELECT
    FROM ledger.accrual AS l
    WHERE l.customer_id = r.customer_id AND l.accrual_key = r.accrual_key
  ) AS is_owed
FROM ledger.platform_answer AS r
LEFT JOIN ledger.batch_accrual AS b
  ON b.customer_id = r.customer_id AND b.accrual_key = r.accrual_key
LEFT JOIN ledger.batch AS g ON g.batch_id = b.batch_id
WHERE
  r.learned_on BETWEEN $1::date AND $2::date
  AND (g.state IS DISTINCT FROM 'PUBLISHED' OR g.business_date > r.learned_on)
  AND NOT EXISTS (
    SELECT
    FROM warehouse.customer_merge AS m
    JOIN ledger.batch_accrual AS o ON o.customer_id = m.customer_id
    JOIN ledger.batch AS p ON p.batch_id = o.batch_id
    WHERE
      m.root = r.customer_id
      AND m.is_moved
      AND o.accrual_key = r.accrual_key
      AND p.state = 'PUBLISHED'
      AND p.business_date <= r.learned_on
  )
ORDER BY r.accrual_key, r.status
