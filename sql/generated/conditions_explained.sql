-- Generated from the segments of jobs/README.md for 2025-03-01.
PREPARE explanation (text, date, text, text, integer, text, text, text, integer, text, integer, text, integer, text, integer, integer, integer, text, text, text, integer, text) AS
WITH
  asked AS (
    SELECT $1::text AS customer_id
  )
SELECT e.ordinal, e.place, e.value, e.holds
FROM asked AS a
LEFT JOIN warehouse.customer AS c ON c.customer_id = a.customer_id
LEFT JOIN LATERAL (
  SELECT
    -- jobs/segments/example-7.json5:4:64
    min(m.entered_on) AS since_1
  FROM segment.membership AS m
  WHERE
    m.customer_id = a.customer_id
    AND m.entered_on <= $2::date
    AND (m.left_on > $2::date OR m.left_on IS NULL)
    AND m.segment = $3::text
) AS membership_facts ON true
LEFT JOIN segment.rfm_score AS score_1
  ON score_1.customer_id = a.customer_id
  AND score_1.model = $4::text
CROSS JOIN LATERAL (
  VALUES
    (
      $5::integer,
      $6::text,
      (score_1.name)::text,
      (
        score_1.name IN ($7::text, $8::text)
      )
    ),
    (
      $9::integer,
      $10::text,
      (score_1.recency)::text,
      (
        score_1.recency >= $9::integer
      )
    ),
    (
      $11::integer,
      $12::text,
      (score_1.frequency)::text,
      (
        score_1.frequency <= $13::integer
      )
    ),
    (
      $13::integer,
      $14::text,
      (score_1.monetary)::text,
      (
        score_1.monetary = $15::integer
      )
    ),
    (
      $15::integer,
      $6::text,
      ((score_1.recency + score_1.frequency + score_1.monetary))::text,
      (
        (score_1.recency + score_1.frequency + score_1.monetary) >= $16::integer
      )
    ),
    (
      $17::integer,
      $18::text,
      ((score_1.recency || '-' || score_1.frequency || '-' || score_1.monetary))::text,
      (
        (score_1.recency || '-' || score_1.frequency || '-' || score_1.monetary) IN ($19::text, $20::text)
      )
    ),
    (
      $21::integer,
      $22::text,
      (membership_facts.since_1)::text,
      (
        membership_facts.since_1 IS NOT NULL
      )
    )
) AS e (ordinal, place, value, holds)
ORDER BY e.ordinal;
EXECUTE explanation ('C-1', '2025-03-01', 'regular-buyers', 'default', 1, 'jobs/segments/example-7.json5:3:5', 'Champions', 'Lost', 2, 'jobs/segments/example-7.json5:3:44', 3, 'jobs/segments/example-7.json5:3:70', 4, 'jobs/segments/example-7.json5:3:97', 5, 9, 6, 'jobs/segments/example-7.json5:4:27', '5-4-5', '5-5-5', 7, 'jobs/segments/example-7.json5:4:64');
DEALLOCATE explanation;
