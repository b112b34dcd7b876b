-- The rows that wait for what they refer to, by feed of the load that brought them.
SELECT f.feed, sum(parked.rows)::bigint AS rows, min(f.loaded_at) AS since
FROM (
  SELECT load_id, count(*) AS rows
  FROM intake.parked_subscription
  GROUP BY load_id
  UNION ALL
  SELECT load_id, count(*) AS rows
  FROM intake.parked_receipt
  GROUP BY load_id
  UNION ALL
  SELECT load_id, count(*) AS rows
  FROM intake.parked_receipt_line
  GROUP BY load_id
  UNION ALL
  SELECT load_id, count(*) AS rows
  FROM intake.parked_promo_code
  GROUP BY load_id
  UNION ALL
  SELECT load_id, count(*) AS rows
  FROM intake.parked_event
  GROUP BY load_id
  UNION ALL
  SELECT load_id, count(*) AS rows
  FROM intake.parked_bonus_lot
  GROUP BY load_id
  UNION ALL
  SELECT load_id, count(*) AS rows
  FROM intake.parked_message_status
  GROUP BY load_id
) AS parked
JOIN intake.exchange_file AS f ON f.load_id = parked.load_id
GROUP BY f.feed
ORDER BY f.feed
