-- The steps a customer has come to up to a business date, and what each gave him: the accrual or the
-- message, the batch that carries it, and what the platform answered.
-- $1 customer text    $2 business date date
SELECT
  p.campaign_id,
  p.occasion,
  p.step_id,
  p.arrived_on,
  CASE WHEN p.passed_on > $2::date THEN 'waiting' ELSE p.outcome END AS outcome,
  CASE WHEN p.passed_on <= $2::date THEN p.passed_on END AS passed_on,
  coalesce(p.due_on::text, to_char(p.due_at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI "UTC"')) AS due,
  a.amount AS accrued,
  a.legal_entity,
  r.status AS response,
  d.channel,
  d.template,
  d.refusal,
  w.reason AS withdrawn,
  b.batch_id,
  b.file_name,
  b.state AS batch_state
FROM campaign.passage AS p
LEFT JOIN ledger.accrual AS a
  ON a.customer_id = p.customer_id
  AND a.campaign_id = p.campaign_id
  AND a.step_id = p.step_id
  AND a.occasion = p.occasion
  AND a.op = 'ACCRUE'
LEFT JOIN LATERAL (
  SELECT s.status
  FROM warehouse.accrual_response AS s
  WHERE s.customer_id = a.customer_id AND s.accrual_key = a.accrual_key
  ORDER BY s.processed_at DESC, s.status
  LIMIT 1
) AS r ON true
LEFT JOIN campaign.message_draft AS d
  ON d.customer_id = p.customer_id
  AND d.campaign_id = p.campaign_id
  AND d.step_id = p.step_id
  AND d.occasion = p.occasion
LEFT JOIN ledger.withdrawn_message AS w
  ON w.customer_id = d.customer_id AND w.message_key = d.message_key
LEFT JOIN ledger.batch_accrual AS ba
  ON ba.customer_id = a.customer_id AND ba.accrual_key = a.accrual_key
LEFT JOIN ledger.batch_message AS bm
  ON bm.customer_id = d.customer_id AND bm.message_key = d.message_key
LEFT JOIN ledger.batch AS b ON b.batch_id = coalesce(ba.batch_id, bm.batch_id)
WHERE p.customer_id = $1::text AND p.arrived_on <= $2::date
ORDER BY p.campaign_id, p.occasion, p.arrived_on, p.step_id
