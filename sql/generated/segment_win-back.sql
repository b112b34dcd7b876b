-- Generated from jobs/segments/win-back.json5 for 2025-03-01.
PREPARE members (date, text, text, integer, integer, text) AS
WITH
  -- jobs/segments/win-back.json5:6:5
  purchases_1 AS (
    SELECT
      r.customer_id,
      max(r.issued_on) AS last_on
    FROM warehouse.receipt AS r
    WHERE
      r.status <> 'cancelled'
      AND r.kind = 'sale'
      AND r.issued_on < $1::date
    GROUP BY r.customer_id
  )
SELECT c.customer_id
FROM warehouse.customer AS c
LEFT JOIN purchases_1 ON purchases_1.customer_id = c.customer_id
LEFT JOIN segment.rfm_score AS score_1
  ON score_1.customer_id = c.customer_id
  AND score_1.model = $2::text
LEFT JOIN segment.membership AS membership_1
  ON membership_1.customer_id = c.customer_id
  AND membership_1.segment = $3::text
  AND membership_1.left_on IS NULL
WHERE
  membership_1.customer_id IS NOT NULL
  AND ($1::date - purchases_1.last_on) BETWEEN $4::integer AND $5::integer
  AND NOT (
    score_1.name IN ($6::text)
  );
EXECUTE members ('2025-03-01', 'default', 'registered-a-year-ago', 180, 720, 'Lost');
DEALLOCATE members;
