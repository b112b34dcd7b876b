-- The messages written to a customer up to a date, and how far each came.
-- $1 customer text    $2 date
SELECT
  m.business_date, m.campaign_id, m.step_id, m.channel, m.template, b.batch_id,
  w.reason AS withdrawn,
  (
    SELECT string_agg(s.status, ', ' ORDER BY s.status_at, s.status)
    FROM warehouse.message_status AS s
    WHERE
      s.customer_id = m.customer_id AND s.message_key = m.message_key AND s.status_on <= $2::date
  ) AS statuses
FROM ledger.message AS m
LEFT JOIN ledger.batch_message AS b
  ON b.customer_id = m.customer_id AND b.message_key = m.message_key
LEFT JOIN ledger.withdrawn_message AS w
  ON w.customer_id = m.customer_id AND w.message_key = m.message_key
WHERE m.customer_id = $1::text AND m.business_date <= $2::date
ORDER BY m.business_date DESC, m.campaign_id, m.step_id
LIMIT 100
