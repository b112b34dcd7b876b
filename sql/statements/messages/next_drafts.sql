-- The next page of drafts of a business date that have no message yet, in the order of their keys,
-- with what a template may print: the customer's properties, the accrual that is announced, and of
-- his receipts and bonuses what the templates of the night print.
-- $1 date     business date
-- $2 text     customer_id of the last draft of the page before, empty at first
-- $3 text     message_key of that draft, empty at first
-- $4 integer  drafts in a page
-- $5 boolean  whether a template prints sums over receipts
-- $6 boolean  whether a template prints the last receipt
-- $7 boolean  whether a template prints what the open lots come to
-- $8 text[]   the custom fields that templates print
WITH page AS (
  SELECT d.*
  FROM campaign.message_draft AS d
  WHERE
    d.business_date = $1::date
    AND (d.customer_id, d.message_key) > ($2::text, $3::text)
    AND d.refusal IS NULL
    AND NOT EXISTS (
      SELECT FROM ledger.message AS m
      WHERE m.customer_id = d.customer_id AND m.message_key = d.message_key)
  ORDER BY d.customer_id, d.message_key
  LIMIT $4::integer
)
SELECT
  d.customer_id,
  d.message_key,
  d.campaign_id,
  d.occasion,
  d.step_id,
  d.channel,
  d.template,
  d.category,
  d.address,
  d.after_accrual_key,
  d.scheduled_at,
  d.window_from,
  d.window_until,
  d.lifetime_seconds,
  a.amount AS bonus_amount,
  a.valid_from AS bonus_valid_from,
  a.valid_to AS bonus_valid_to,
  a.description AS bonus_description,
  c.full_name,
  c.first_name,
  c.middle_name,
  c.last_name,
  c.sex,
  c.birth_date,
  c.registered_on,
  c.email,
  c.phone,
  c.country,
  c.region,
  c.city,
  c.zip,
  c.card,
  c.time_zone,
  c.time_zone_source,
  d.promo_code,
  o.order_count,
  o.order_sum,
  o.first_order_on,
  o.last_order_on,
  b.balance AS bonus_balance,
  b.expires_on AS bonus_expires_on,
  l.receipt_id AS last_receipt_number,
  l.issued_on AS last_receipt_date,
  l.amount AS last_receipt_amount,
  l.shop_id AS last_receipt_shop,
  CASE
    WHEN cardinality($8::text[]) > 0 THEN (
      SELECT jsonb_agg(c.custom -> f.name ORDER BY f.position)
      FROM unnest($8::text[]) WITH ORDINALITY AS f (name, position))
  END AS custom
FROM page AS d
LEFT JOIN ledger.accrual AS a
  ON a.customer_id = d.customer_id AND a.accrual_key = d.after_accrual_key
LEFT JOIN warehouse.customer AS c ON c.customer_id = d.customer_id
LEFT JOIN LATERAL (
  SELECT
    count(*) FILTER (WHERE r.kind = 'sale') AS order_count,
    coalesce(sum(r.amount), 0) AS order_sum,
    min(r.issued_on) FILTER (WHERE r.kind = 'sale') AS first_order_on,
    max(r.issued_on) FILTER (WHERE r.kind = 'sale') AS last_order_on
  FROM warehouse.receipt AS r
  WHERE
    $5::boolean
    AND r.customer_id = d.customer_id
    AND r.issued_on < $1::date
    AND r.status <> 'cancelled'
) AS o ON true
LEFT JOIN LATERAL (
  SELECT r.receipt_id, r.issued_on, r.amount, r.shop_id
  FROM warehouse.receipt AS r
  WHERE
    $6::boolean
    AND r.customer_id = d.customer_id
    AND r.issued_on < $1::date
    AND r.status <> 'cancelled'
    AND r.kind = 'sale'
  ORDER BY r.issued_at DESC, r.receipt_id DESC
  LIMIT 1
) AS l ON true
LEFT JOIN LATERAL (
  SELECT coalesce(sum(b.remaining), 0) AS balance, min(b.expires_on) AS expires_on
  FROM warehouse.bonus_lot AS b
  WHERE
    $7::boolean
    AND b.customer_id = d.customer_id
    AND b.is_open
    AND b.state = 'active'
    AND coalesce(b.valid_from <= $1::date, true)
    AND coalesce(b.expires_on >= $1::date, true)
) AS b ON true
ORDER BY d.customer_id, d.message_key;
