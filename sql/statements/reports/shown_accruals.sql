-- The accruals of a customer up to a date, the batch that carries each, and what the platform
-- answered by then.
-- $1 customer text    $2 date
SELECT
  a.business_date, a.campaign_id, a.step_id, a.occasion, a.op, a.amount, a.unit, a.legal_entity,
  a.valid_from, a.valid_to, g.batch_id, g.state AS batch_state,
  (
    SELECT string_agg(DISTINCT r.status, ', ')
    FROM ledger.platform_answer AS r
    WHERE
      r.customer_id = coalesce(m.root, a.customer_id) AND r.accrual_key = a.accrual_key
      AND r.learned_on <= $2::date
  ) AS answer
FROM ledger.accrual AS a
LEFT JOIN warehouse.customer_merge AS m ON m.customer_id = a.customer_id AND m.is_moved
LEFT JOIN ledger.batch AS g
  ON g.stream = 'accrual'
  AND g.program = a.program
  AND g.legal_entity = a.legal_entity
  AND g.business_date = a.business_date
  AND g.day_batch = a.day_batch
WHERE a.customer_id = $1::text AND a.business_date <= $2::date
ORDER BY a.business_date DESC, a.campaign_id, a.step_id, a.occasion, a.op
