-- Generated from jobs/segments/regular-buyers.json5 for 2025-03-01.
PREPARE members (date, integer, integer, numeric) AS
WITH
  receipt_facts AS (
    SELECT
      r.customer_id,
      -- jobs/segments/regular-buyers.json5:6:39
      count(*) FILTER (WHERE r.kind = 'sale') AS count_1,
      -- jobs/segments/regular-buyers.json5:7:52
      sum(r.amount) AS sum_2
    FROM warehouse.receipt AS r
    WHERE
      r.status <> 'cancelled'
      AND r.issued_on >= $1::date - $2::integer
      AND r.issued_on < $1::date
    GROUP BY r.customer_id
  )
SELECT c.customer_id
FROM warehouse.customer AS c
LEFT JOIN receipt_facts ON receipt_facts.customer_id = c.customer_id
WHERE
  c.status <> 'merged'
  AND coalesce(receipt_facts.count_1, 0) >= $3::integer
  AND coalesce(receipt_facts.sum_2, 0) >= $4::numeric;
EXECUTE members ('2025-03-01', 90, 3, 100.00);
DEALLOCATE members;
