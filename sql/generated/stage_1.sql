TRUNCATE segment.move;
SET LOCAL enable_nestloop = off;
SET LOCAL enable_indexscan = on;
SET LOCAL enable_bitmapscan = on;
SET LOCAL enable_hashjoin = on;
SET LOCAL enable_mergejoin = on;
PREPARE settle_7 (date, integer, text, text, integer, integer, integer, text, integer, text, integer, numeric, text) AS
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
  ),
  tonight AS (
    SELECT
      c.customer_id,
      array_remove(
        ARRAY[
          -- jobs/segments/berlin-adults.json5:4:10
          CASE
            WHEN
              c.city IN ($3::text, $4::text)
              AND ($5::integer - extract(year FROM c.birth_date)::integer - (c.birth_month_day > $6::integer)::integer) >= $7::integer
              AND (
                c.email IS NOT NULL
                OR c.phone IS NOT NULL
              )
            THEN $8::text
          END,
          -- jobs/segments/registered-a-year-ago.json5:2:12
          CASE
            WHEN
              CASE WHEN c.registered_on <= $1::date THEN $1::date - c.registered_on END >= $9::integer
            THEN $10::text
          END,
          -- jobs/segments/regular-buyers.json5:5:5
          CASE
            WHEN
              coalesce(receipt_facts.count_1, 0) >= $11::integer
              AND coalesce(receipt_facts.sum_2, 0) >= $12::numeric
            THEN $13::text
          END
        ],
        NULL
      ) AS segments
    FROM warehouse.customer AS c
    LEFT JOIN receipt_facts ON receipt_facts.customer_id = c.customer_id
    WHERE c.status <> 'merged'
  ),
  standing AS (
    SELECT m.customer_id, array_agg(m.segment ORDER BY m.segment) AS segments
    FROM segment.membership AS m
    WHERE
      m.segment IN ($8::text, $10::text, $13::text)
      AND m.left_on IS NULL
    GROUP BY m.customer_id
  )
INSERT INTO segment.move (customer_id, segment, is_member)
SELECT d.customer_id, x.segment, x.is_member
FROM (
  SELECT
    customer_id,
    coalesce(n.segments, '{}') AS tonight,
    coalesce(m.segments, '{}') AS standing
  FROM tonight AS n
  FULL JOIN standing AS m USING (customer_id)
  WHERE coalesce(n.segments, '{}') <> coalesce(m.segments, '{}')
) AS d
CROSS JOIN LATERAL (
  SELECT u.segment, true
  FROM unnest(d.tonight) AS u (segment)
  WHERE u.segment <> ALL (d.standing)
  UNION ALL
  SELECT u.segment, false
  FROM unnest(d.standing) AS u (segment)
  WHERE u.segment <> ALL (d.tonight)
) AS x (segment, is_member);
EXECUTE settle_7 ('2025-03-01', 90, 'Berlin', 'Potsdam', 2025, 301, 18, 'berlin-adults', 365, 'registered-a-year-ago', 3, 100.00, 'regular-buyers');
DEALLOCATE settle_7;
ANALYZE segment.move;
SET LOCAL enable_nestloop = on;
SET LOCAL enable_indexscan = on;
SET LOCAL enable_bitmapscan = off;
SET LOCAL enable_hashjoin = on;
SET LOCAL enable_mergejoin = on;
PREPARE settle_14 (date) AS
DELETE FROM segment.membership AS m
USING segment.move AS v
WHERE
  m.customer_id = v.customer_id AND m.segment = v.segment
  AND NOT v.is_member
  AND m.left_on IS NULL
  AND m.entered_on = $1::date;
EXECUTE settle_14 ('2025-03-01');
DEALLOCATE settle_14;
PREPARE settle_15 (date) AS
UPDATE segment.membership AS m
SET left_on = NULL
FROM segment.move AS v
WHERE
  m.customer_id = v.customer_id AND m.segment = v.segment
  AND v.is_member
  AND m.left_on = $1::date;
EXECUTE settle_15 ('2025-03-01');
DEALLOCATE settle_15;
PREPARE settle_16 (date) AS
UPDATE segment.membership AS m
SET left_on = $1::date
FROM (
  SELECT g.customer_id, g.segment
  FROM segment.move AS g
  WHERE NOT g.is_member
  ORDER BY g.customer_id, g.segment
) AS v
WHERE
  m.customer_id = v.customer_id AND m.segment = v.segment
  AND m.left_on IS NULL
  AND m.entered_on < $1::date;
EXECUTE settle_16 ('2025-03-01');
DEALLOCATE settle_16;
PREPARE settle_17 (date) AS
INSERT INTO segment.membership (customer_id, segment, entered_on)
SELECT v.customer_id, v.segment, $1::date
FROM segment.move AS v
WHERE v.is_member
  AND NOT EXISTS (
    SELECT FROM segment.membership AS m
    WHERE m.customer_id = v.customer_id AND m.segment = v.segment AND m.left_on IS NULL
  )
ORDER BY v.customer_id, v.segment;
EXECUTE settle_17 ('2025-03-01');
DEALLOCATE settle_17;
