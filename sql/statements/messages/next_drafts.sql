-- The next page of drafts of a business date that have no message yet, in the order of their keys,
-- with what a template may print: the customer's properties and the accrual that is announced.
-- $1 date     business date
-- $2 text     customer_id of the last draft of the page before, empty at first
-- $3 text     message_key of that draft, empty at first
-- $4 integer  drafts in a page
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
  d.promo_code
FROM campaign.message_draft AS d
LEFT JOIN ledger.accrual AS a
  ON a.customer_id = d.customer_id AND a.accrual_key = d.after_accrual_key
LEFT JOIN warehouse.customer AS c ON c.customer_id = d.customer_id
WHERE
  d.business_date = $1::date
  AND (d.customer_id, d.message_key) > ($2::text, $3::text)
  AND d.refusal IS NULL
  AND NOT EXISTS (
    SELECT FROM ledger.message AS m
    WHERE m.customer_id = d.customer_id AND m.message_key = d.message_key)
ORDER BY d.customer_id, d.message_key
LIMIT $4::integer;
