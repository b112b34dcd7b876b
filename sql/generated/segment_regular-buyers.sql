-- Generated from jobs/segments/regular-buyers.json5 for 2025-03-01.
PREPARE members (date, integer, integer, numeric) AS
WITH
  -- jobs/segments/regular-buyers.json5:6:9
  purchases_1 AS (
    SELECT
      r.customer_id,
      count(*) AS receipts
    FROM warehouse.receipt AS r
    WHERE
      r.status <> 'cancelled'
      AND r.kind = 'sale'
      AND r.issued_on >= $1::date - $2::integer
      AND r.issued_on < $1::date
    GROUP BY r.customer_id
  ),
  -- jobs/segments/regular-buyers.json5:7:9
  purchases_2 AS (
    SELECT
      r.customer_id,
      sum(r.amount) AS amount
    FROM warehouse.receipt AS r
    WHERE
      r.status <> 'cancelled'
      AND r.issued_on >= $1::date - $2::integer
      AND r.issued_on < $1::date
    GROUP BY r.customer_id
  )
SELECT c.customer_id
FROM warehouse.customer AS c
LEFT JOIN purchases_1 ON purchases_1.customer_id = c.customer_id
LEFT JOIN purchases_2 ON purchases_2.customer_id = c.customer_id
WHERE
  coalesce(purchases_1.receipts, 0) >= $3::integer
  AND coalesce(purchases_2.amount, 0) >= $4::numeric;
EXECUTE members ('2025-03-01', 90, 3, 100.00);
DEALLOCATE members;
