-- A customer as explanations show him; no row for one who is not known.
-- $1 customer text    $2 a field's name text
SELECT
  c.status,
  c.merged_into,
  coalesce(to_jsonb(c) ->> $2::text, c.custom ->> $2::text) AS field_value
FROM warehouse.customer AS c
WHERE c.customer_id = $1::text
