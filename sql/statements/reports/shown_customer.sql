-- What is known of a customer.
-- $1 customer text
SELECT
  c.status, c.merged_into, c.registered_on, c.full_name, c.sex, c.birth_date, c.birth_date_given,
  c.email, c.email_provider, c.phone, c.phone_kind, c.phone_operator, c.push_id, c.country,
  c.region, c.city, c.zip, c.time_zone, c.time_zone_source, c.card, c.absent_since, c.first_load,
  c.last_load,
  coalesce(array_to_string(c.quality, ','), '') AS quality, c.given, c.custom
FROM warehouse.customer AS c
WHERE c.customer_id = $1::text
