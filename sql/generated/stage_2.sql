PREPARE settle (date, text, text, text, text, text, text, integer, integer, text) AS
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
  ),
  member AS MATERIALIZED (
    SELECT c.customer_id, s.segment
    FROM warehouse.customer AS c
    LEFT JOIN purchases_1 ON purchases_1.customer_id = c.customer_id
    LEFT JOIN segment.rfm_score AS score_1
      ON score_1.customer_id = c.customer_id
      AND score_1.model = $2::text
    LEFT JOIN segment.membership AS membership_1
      ON membership_1.customer_id = c.customer_id
      AND membership_1.segment = $3::text
      AND membership_1.left_on IS NULL
    CROSS JOIN LATERAL (
      VALUES
        (
          -- jobs/segments/best-customers.json5:2:37
          $4::text,
          score_1.name IN ($5::text, $6::text)
        ),
        (
          -- jobs/segments/win-back.json5:4:10
          $7::text,
          membership_1.customer_id IS NOT NULL
          AND ($1::date - purchases_1.last_on) BETWEEN $8::integer AND $9::integer
          AND NOT (
            score_1.name IN ($10::text)
          )
        )
    ) AS s (segment, is_member)
    WHERE s.is_member
  ),
  standing AS MATERIALIZED (
    SELECT m.customer_id, m.segment
    FROM segment.membership AS m
    WHERE
      m.segment IN ($4::text, $7::text)
      AND (m.left_on IS NULL OR m.left_on = $1::date)
  ),
  withdrawn AS (
    DELETE FROM segment.membership AS m
    WHERE
      m.segment IN ($4::text, $7::text)
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
      m.segment IN ($4::text, $7::text)
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
      m.segment IN ($4::text, $7::text)
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
EXECUTE settle ('2025-03-01', 'default', 'registered-a-year-ago', 'best-customers', 'Champions', 'Potential Loyalist', 'win-back', 180, 720, 'Lost');
DEALLOCATE settle;
