PREPARE settle (date, integer, text, text, text, integer, integer, integer, text, integer, text, integer, numeric) AS
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
  member AS MATERIALIZED (
    SELECT c.customer_id, s.segment
    FROM warehouse.customer AS c
    LEFT JOIN receipt_facts ON receipt_facts.customer_id = c.customer_id
    CROSS JOIN LATERAL (
      VALUES
        (
          -- jobs/segments/berlin-adults.json5:4:10
          $3::text,
          c.city IN ($4::text, $5::text)
          AND ($6::integer - extract(year FROM c.birth_date)::integer - (c.birth_month_day > $7::integer)::integer) >= $8::integer
          AND (
            c.email IS NOT NULL
            OR c.phone IS NOT NULL
          )
        ),
        (
          -- jobs/segments/registered-a-year-ago.json5:2:12
          $9::text,
          CASE WHEN c.registered_on <= $1::date THEN $1::date - c.registered_on END >= $10::integer
        ),
        (
          -- jobs/segments/regular-buyers.json5:5:5
          $11::text,
          coalesce(receipt_facts.count_1, 0) >= $12::integer
          AND coalesce(receipt_facts.sum_2, 0) >= $13::numeric
        )
    ) AS s (segment, is_member)
    WHERE
      c.status <> 'merged'
      AND s.is_member
  ),
  standing AS MATERIALIZED (
    SELECT m.customer_id, m.segment
    FROM segment.membership AS m
    WHERE
      m.segment IN ($3::text, $9::text, $11::text)
      AND (m.left_on IS NULL OR m.left_on = $1::date)
  ),
  withdrawn AS (
    DELETE FROM segment.membership AS m
    WHERE
      m.segment IN ($3::text, $9::text, $11::text)
      AND m.left_on IS NULL
      AND m.entered_on = $1::date
      AND NOT EXISTS (
        SELECT FROM member AS n
        WHERE n.customer_id = m.customer_id AND n.segment = m.segment
      )
  ),
  closed AS (
    UPDATE segment.membership AS m
    SET left_on = $1::date
    WHERE
      m.segment IN ($3::text, $9::text, $11::text)
      AND m.left_on IS NULL
      AND m.entered_on < $1::date
      AND NOT EXISTS (
        SELECT FROM member AS n
        WHERE n.customer_id = m.customer_id AND n.segment = m.segment
      )
  ),
  reopened AS (
    UPDATE segment.membership AS m
    SET left_on = NULL
    WHERE
      m.segment IN ($3::text, $9::text, $11::text)
      AND m.left_on = $1::date
      AND EXISTS (
        SELECT FROM member AS n
        WHERE n.customer_id = m.customer_id AND n.segment = m.segment
      )
  )
INSERT INTO segment.membership (customer_id, segment, entered_on)
SELECT n.customer_id, n.segment, $1::date
FROM member AS n
WHERE NOT EXISTS (
  SELECT FROM standing AS m
  WHERE m.customer_id = n.customer_id AND m.segment = n.segment
);
EXECUTE settle ('2025-03-01', 90, 'berlin-adults', 'Berlin', 'Potsdam', 2025, 301, 18, 'registered-a-year-ago', 365, 'regular-buyers', 3, 100.00);
DEALLOCATE settle;
