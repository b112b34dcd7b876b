TRUNCATE segment.move;
SET LOCAL enable_nestloop = off;
SET LOCAL enable_indexscan = on;
SET LOCAL enable_bitmapscan = on;
SET LOCAL enable_hashjoin = on;
SET LOCAL enable_mergejoin = on;
PREPARE settle_7 (date, text, text, text, text, integer, integer, text, text, text) AS
WITH
  receipt_facts AS (
    SELECT
      r.customer_id,
      -- jobs/segments/win-back.json5:6:5
      max(r.issued_on) AS last_on_1
    FROM warehouse.receipt AS r
    WHERE
      r.status <> 'cancelled'
      AND r.issued_on < $1::date
      AND r.kind = 'sale'
    GROUP BY r.customer_id
  ),
  membership_facts AS (
    SELECT
      m.customer_id,
      -- jobs/segments/win-back.json5:5:17
      min(m.entered_on) AS since_1
    FROM segment.membership AS m
    WHERE
      m.entered_on <= $1::date
      AND (m.left_on > $1::date OR m.left_on IS NULL)
      AND m.segment = $2::text
    GROUP BY m.customer_id
  ),
  tonight AS (
    SELECT
      c.customer_id,
      array_remove(
        ARRAY[
          -- jobs/segments/best-customers.json5:2:37
          CASE
            WHEN
              score_1.name IN ($3::text, $4::text)
            THEN $5::text
          END,
          -- jobs/segments/win-back.json5:4:10
          CASE
            WHEN
              membership_facts.since_1 IS NOT NULL
              AND ($1::date - receipt_facts.last_on_1) BETWEEN $6::integer AND $7::integer
              AND NOT (
                score_1.name IN ($8::text)
              )
            THEN $9::text
          END
        ],
        NULL
      ) AS segments
    FROM warehouse.customer AS c
    LEFT JOIN receipt_facts ON receipt_facts.customer_id = c.customer_id
    LEFT JOIN membership_facts ON membership_facts.customer_id = c.customer_id
    LEFT JOIN segment.rfm_score AS score_1
      ON score_1.customer_id = c.customer_id
      AND score_1.model = $10::text
    WHERE c.status <> 'merged'
  ),
  standing AS (
    SELECT m.customer_id, array_agg(m.segment ORDER BY m.segment) AS segments
    FROM segment.membership AS m
    WHERE
      m.segment IN ($5::text, $9::text)
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
EXECUTE settle_7 ('2025-03-01', 'registered-a-year-ago', 'Champions', 'Potential Loyalist', 'best-customers', 180, 720, 'Lost', 'win-back', 'default');
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
