-- Generated from jobs/segments/win-back.json5 for 2025-03-01.
PREPARE members (date, text, text, integer, integer, text) AS
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
  )
SELECT c.customer_id
FROM warehouse.customer AS c
LEFT JOIN receipt_facts ON receipt_facts.customer_id = c.customer_id
LEFT JOIN membership_facts ON membership_facts.customer_id = c.customer_id
LEFT JOIN segment.rfm_score AS score_1
  ON score_1.customer_id = c.customer_id
  AND score_1.model = $3::text
WHERE
  c.status <> 'merged'
  AND membership_facts.since_1 IS NOT NULL
  AND ($1::date - receipt_facts.last_on_1) BETWEEN $4::integer AND $5::integer
  AND NOT (
    score_1.name IN ($6::text)
  );
EXECUTE members ('2025-03-01', 'registered-a-year-ago', 'default', 180, 720, 'Lost');
DEALLOCATE members;
