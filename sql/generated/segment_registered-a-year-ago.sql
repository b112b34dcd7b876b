-- Generated from jobs/segments/registered-a-year-ago.json5 for 2025-03-01.
PREPARE members (date, integer) AS
SELECT c.customer_id
FROM warehouse.customer AS c
WHERE
  c.status <> 'merged'
  AND CASE WHEN c.registered_on <= $1::date THEN $1::date - c.registered_on END >= $2::integer;
EXECUTE members ('2025-03-01', 365);
DEALLOCATE members;
