-- Generated from jobs/segments/berlin-adults.json5 for 2025-03-01.
PREPARE members (text, text, integer, integer, integer) AS
SELECT c.customer_id
FROM warehouse.customer AS c
WHERE
  c.status <> 'merged'
  AND c.city IN ($1::text, $2::text)
  AND ($3::integer - extract(year FROM c.birth_date)::integer - (c.birth_month_day > $4::integer)::integer) >= $5::integer
  AND (
    c.email IS NOT NULL
    OR c.phone IS NOT NULL
  );
EXECUTE members ('Berlin', 'Potsdam', 2025, 301, 18);
DEALLOCATE members;
