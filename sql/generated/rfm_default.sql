-- Generated from jobs/rfm/default.json5 for 2025-03-01.
PREPARE cut_points (date, integer, integer, integer, integer, integer, integer) AS
WITH
  -- jobs/rfm/default.json5:2:1
  purchase AS (
    SELECT
      r.customer_id,
      max(r.issued_on) FILTER (WHERE r.kind = 'sale') AS last_on,
      (count(*) FILTER (WHERE r.kind = 'sale'))::integer AS purchases,
      sum(r.amount) AS amount
    FROM warehouse.receipt AS r
    WHERE
      r.status <> 'cancelled'
      AND r.issued_on >= $1::date - $2::integer
      AND r.issued_on < $1::date
    GROUP BY r.customer_id
    HAVING count(*) FILTER (WHERE r.kind = 'sale') > 0
  ),
  histogram AS (
    SELECT
      'recency' AS axis,
      ($1::date - p.last_on)::numeric AS value,
      count(*) AS customers,
      sum(greatest(p.amount, 0)) AS revenue
    FROM purchase AS p
    GROUP BY p.last_on
    UNION ALL
    SELECT 'frequency', p.purchases, count(*), sum(greatest(p.amount, 0))
    FROM purchase AS p
    GROUP BY p.purchases
    UNION ALL
    SELECT 'monetary', p.amount, count(*), sum(greatest(p.amount, 0))
    FROM purchase AS p
    GROUP BY p.amount
  ),
  ranked AS (
    SELECT
      h.axis,
      h.value,
      sum(h.customers) OVER by_value - h.customers AS before,
      sum(h.customers) OVER by_value AS through,
      sum(h.customers) OVER (PARTITION BY h.axis) AS total
    FROM histogram AS h
    WINDOW by_value AS (PARTITION BY h.axis ORDER BY h.value)
  ),
  cut (ordinal) AS (
    VALUES ($3::integer), ($4::integer), ($5::integer), ($6::integer)
  )
SELECT
  p.axis,
  p.ordinal,
  sum(
    p.value * (
      ($7::integer - p.rest) * (p.whole >= p.before AND p.whole < p.through)::integer
      + p.rest * (p.whole + 1 >= p.before AND p.whole + 1 < p.through)::integer
    )
  ) AS scaled
FROM (
  SELECT
    r.axis,
    r.value,
    r.before,
    r.through,
    c.ordinal,
    div((r.total - 1) * c.ordinal, $7::integer) AS whole,
    mod((r.total - 1) * c.ordinal, $7::integer) AS rest
  FROM ranked AS r
  CROSS JOIN cut AS c
) AS p
WHERE p.whole + 1 >= p.before AND p.whole < p.through
GROUP BY p.axis, p.ordinal
ORDER BY p.axis, p.ordinal;
EXECUTE cut_points ('2025-03-01', 365, 1, 2, 3, 4, 5);
DEALLOCATE cut_points;

PREPARE score (date, integer, integer, numeric, numeric, numeric, numeric, text, integer, integer, text, integer, text, integer, text, text, text, text, text, text, text, text, text) AS
WITH
  -- jobs/rfm/default.json5:2:1
  purchase AS (
    SELECT
      r.customer_id,
      max(r.issued_on) FILTER (WHERE r.kind = 'sale') AS last_on,
      (count(*) FILTER (WHERE r.kind = 'sale'))::integer AS purchases,
      sum(r.amount) AS amount
    FROM warehouse.receipt AS r
    WHERE
      r.status <> 'cancelled'
      AND r.issued_on >= $1::date - $2::integer
      AND r.issued_on < $1::date
    GROUP BY r.customer_id
    HAVING count(*) FILTER (WHERE r.kind = 'sale') > 0
  ),
  scored AS (
    SELECT
      p.customer_id,
      p.last_on,
      p.purchases,
      p.amount,
      (
        $3::integer
        - ($3::integer * ($1::date - p.last_on) > $4::numeric)::integer
        - ($3::integer * ($1::date - p.last_on) > $5::numeric)::integer
        - ($3::integer * ($1::date - p.last_on) > $6::numeric)::integer
        - ($3::integer * ($1::date - p.last_on) > $7::numeric)::integer
      )::smallint AS recency,
      (
        1
        + ($3::integer * p.purchases > $4::numeric)::integer
        + ($3::integer * p.purchases > $5::numeric)::integer
        + ($3::integer * p.purchases > $6::numeric)::integer
        + ($3::integer * p.purchases > $7::numeric)::integer
      )::smallint AS frequency,
      (
        1
        + ($3::integer * p.amount > $4::numeric)::integer
        + ($3::integer * p.amount > $5::numeric)::integer
        + ($3::integer * p.amount > $6::numeric)::integer
        + ($3::integer * p.amount > $7::numeric)::integer
      )::smallint AS monetary
    FROM purchase AS p
  ),
  tonight AS MATERIALIZED (
    SELECT
      s.customer_id, s.last_on, s.purchases, s.amount, s.recency, s.frequency, s.monetary,
      100 * s.recency + 10 * s.frequency + s.monetary AS score,
      CASE
        WHEN s.recency = $3::integer AND s.frequency = $3::integer AND s.monetary = $3::integer THEN $8::text
        WHEN s.recency BETWEEN $9::integer AND $3::integer AND s.frequency BETWEEN $9::integer AND $3::integer AND s.monetary BETWEEN $10::integer AND $3::integer THEN $11::text
        WHEN s.recency BETWEEN $10::integer AND $12::integer AND s.frequency BETWEEN $10::integer AND $12::integer AND s.monetary BETWEEN $10::integer AND $12::integer THEN $13::text
        WHEN s.recency BETWEEN $9::integer AND $12::integer AND s.frequency BETWEEN $14::integer AND $9::integer AND s.monetary BETWEEN $9::integer AND $3::integer THEN $15::text
        WHEN s.recency BETWEEN $12::integer AND $3::integer AND s.frequency BETWEEN $14::integer AND $9::integer THEN $16::text
        WHEN s.recency BETWEEN $14::integer AND $10::integer AND s.frequency BETWEEN $9::integer AND $12::integer AND s.monetary BETWEEN $12::integer AND $3::integer THEN $17::text
        WHEN s.recency BETWEEN $14::integer AND $10::integer AND s.frequency BETWEEN $10::integer AND $3::integer AND s.monetary BETWEEN $12::integer AND $3::integer THEN $18::text
        WHEN s.recency BETWEEN $14::integer AND $9::integer AND s.frequency BETWEEN $9::integer AND $3::integer AND s.monetary BETWEEN $9::integer AND $3::integer THEN $19::text
        WHEN s.recency BETWEEN $10::integer AND $9::integer AND s.frequency BETWEEN $14::integer AND $9::integer AND s.monetary BETWEEN $14::integer AND $12::integer THEN $20::text
        WHEN s.recency = $14::integer THEN $21::text
        ELSE $22::text
      END AS name
    FROM scored AS s
  ),
  standing AS MATERIALIZED (
    SELECT s.customer_id, 100 * s.recency + 10 * s.frequency + s.monetary AS score, s.name
    FROM segment.rfm_score AS s
    WHERE s.model = $23::text
  ),
  before AS (
    SELECT s.customer_id, s.score, s.name
    FROM standing AS s
    WHERE NOT EXISTS (
      SELECT FROM segment.rfm_change AS h
      WHERE
        h.customer_id = s.customer_id
        AND h.model = $23::text
        AND h.business_date = $1::date
    )
    UNION ALL
    SELECT h.customer_id, h.from_score, h.from_name
    FROM segment.rfm_change AS h
    WHERE
      h.model = $23::text
      AND h.business_date = $1::date
      AND h.from_score IS NOT NULL
  ),
  difference AS (
    SELECT
      t.customer_id,
      b.score AS from_score,
      t.score AS to_score,
      b.name AS from_name,
      t.name AS to_name
    FROM tonight AS t
    LEFT JOIN before AS b ON b.customer_id = t.customer_id
    WHERE
      (b.score, b.name) IS DISTINCT FROM (t.score, t.name)
      AND EXISTS (
        SELECT FROM segment.rfm_build AS e
        WHERE e.model = $23::text AND e.business_date < $1::date
      )
    UNION ALL
    SELECT b.customer_id, b.score, NULL, b.name, NULL
    FROM before AS b
    WHERE
      NOT EXISTS (SELECT FROM tonight AS t WHERE t.customer_id = b.customer_id)
      AND EXISTS (
        SELECT FROM segment.rfm_build AS e
        WHERE e.model = $23::text AND e.business_date < $1::date
      )
  ),
  inserted AS (
    INSERT INTO segment.rfm_score
      (customer_id, model, recency, frequency, monetary, name, last_on, purchases, amount)
    SELECT
      t.customer_id, $23::text, t.recency, t.frequency, t.monetary, t.name,
      t.last_on, t.purchases, t.amount
    FROM tonight AS t
    WHERE NOT EXISTS (SELECT FROM standing AS s WHERE s.customer_id = t.customer_id)
  ),
  updated AS (
    UPDATE segment.rfm_score AS s
    SET
      recency = t.recency,
      frequency = t.frequency,
      monetary = t.monetary,
      name = t.name,
      last_on = t.last_on,
      purchases = t.purchases,
      amount = t.amount
    FROM tonight AS t
    WHERE
      s.customer_id = t.customer_id
      AND s.model = $23::text
      AND (s.recency, s.frequency, s.monetary, s.name, s.last_on, s.purchases, s.amount)
        IS DISTINCT FROM
        (t.recency, t.frequency, t.monetary, t.name, t.last_on, t.purchases, t.amount)
  ),
  removed AS (
    DELETE FROM segment.rfm_score AS s
    WHERE
      s.model = $23::text
      AND NOT EXISTS (SELECT FROM tonight AS t WHERE t.customer_id = s.customer_id)
  ),
  forgotten AS (
    DELETE FROM segment.rfm_change AS h
    WHERE
      h.model = $23::text
      AND h.business_date = $1::date
      AND NOT EXISTS (SELECT FROM difference AS d WHERE d.customer_id = h.customer_id)
  ),
  changed AS (
    INSERT INTO segment.rfm_change AS h
      (customer_id, model, business_date, from_score, to_score, from_name, to_name)
    SELECT
      d.customer_id, $23::text, $1::date,
      d.from_score, d.to_score, d.from_name, d.to_name
    FROM difference AS d
    ON CONFLICT (customer_id, model, business_date) DO UPDATE
    SET
      from_score = excluded.from_score,
      to_score = excluded.to_score,
      from_name = excluded.from_name,
      to_name = excluded.to_name
  )
SELECT
  (SELECT count(*) FROM tonight) AS customers,
  (SELECT count(*) FROM difference) AS changed;
EXECUTE score ('2025-03-01', 365, 5, 1, 2, 3, 4, 'Champions', 3, 2, 'Potential Loyalist', 4, 'Loyal Customers', 1, 'Promising', 'New Customers', 'Can''t Lose Them', 'At Risk', 'Need Attention', 'About To Sleep', 'Lost', 'Others', 'default');
DEALLOCATE score;

PREPARE build (text, date, text, bigint, numeric, integer, integer, numeric, numeric, numeric) AS
INSERT INTO segment.rfm_build AS b
  (
    model, business_date, definition_digest, customers,
    recency_cut_points, frequency_cut_points, monetary_cut_points
  )
VALUES (
  $1::text, $2::date, $3::text, $4::bigint,
  ARRAY[
    trim_scale($5::numeric / $6::integer + $7::integer),
    trim_scale($8::numeric / $6::integer + $7::integer),
    trim_scale($9::numeric / $6::integer + $7::integer),
    trim_scale($10::numeric / $6::integer + $7::integer)
  ]::numeric[],
  ARRAY[
    trim_scale($5::numeric / $6::integer + $7::integer),
    trim_scale($8::numeric / $6::integer + $7::integer),
    trim_scale($9::numeric / $6::integer + $7::integer),
    trim_scale($10::numeric / $6::integer + $7::integer)
  ]::numeric[],
  ARRAY[
    trim_scale($5::numeric / $6::integer + $7::integer),
    trim_scale($8::numeric / $6::integer + $7::integer),
    trim_scale($9::numeric / $6::integer + $7::integer),
    trim_scale($10::numeric / $6::integer + $7::integer)
  ]::numeric[]
)
ON CONFLICT (model, business_date) DO UPDATE
SET
  definition_digest = excluded.definition_digest,
  customers = excluded.customers,
  recency_cut_points = excluded.recency_cut_points,
  frequency_cut_points = excluded.frequency_cut_points,
  monetary_cut_points = excluded.monetary_cut_points;
EXECUTE build ('default', '2025-03-01', '', 1, 1, 5, 0, 2, 3, 4);
DEALLOCATE build;

