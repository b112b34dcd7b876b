PREPARE settle (date, text, text, text, text, text, text, integer, integer, text) AS
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
  member AS MATERIALIZED (
    SELECT c.customer_id, s.segment
    FROM warehouse.customer AS c
    LEFT JOIN receipt_facts ON receipt_facts.customer_id = c.customer_id
    LEFT JOIN membership_facts ON membership_facts.customer_id = c.customer_id
    LEFT JOIN segment.rfm_score AS score_1
      ON score_1.customer_id = c.customer_id
      AND score_1.model = $3::text
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
          membership_facts.since_1 IS NOT NULL
          AND ($1::date - receipt_facts.last_on_1) BETWEEN $8::integer AND $9::integer
          AND NOT (
            score_1.name IN ($10::text)
          )
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
EXECUTE settle ('2025-03-01', 'registered-a-year-ago', 'default', 'best-customers', 'Champions', 'Potential Loyalist', 'win-back', 180, 720, 'Lost');
DEALLOCATE settle;
