-- Generated from jobs/rfm/default.json5 for 2025-03-01.
PREPARE fill (date, date) AS
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
      AND r.issued_on >= $1::date
      AND r.issued_on < $2::date
    GROUP BY r.customer_id
    HAVING count(*) FILTER (WHERE r.kind = 'sale') > 0
  )
INSERT INTO segment.rfm_tonight (customer_id, last_on, purchases, amount)
SELECT p.customer_id, p.last_on, p.purchases, p.amount
FROM purchase AS p;
EXECUTE fill ('2024-03-01', '2025-03-01');
DEALLOCATE fill;

PREPARE reread (bigint, date, date, date, text) AS
WITH
  arrival AS MATERIALIZED (
    SELECT r.customer_id, r.issued_on, r.kind, r.amount
    FROM warehouse.receipt AS r
    WHERE
      r.last_load > $1::bigint
      AND r.status <> 'cancelled'
      AND r.issued_on >= $2::date
      AND r.issued_on < $3::date
    UNION ALL
    SELECT r.customer_id, r.issued_on, r.kind, r.amount
    FROM warehouse.receipt AS r
    WHERE
      r.last_load <= $1::bigint
      AND r.issued_on >= $4::date
      AND r.status <> 'cancelled'
      AND r.issued_on >= $2::date
      AND r.issued_on < $3::date
  )
INSERT INTO segment.rfm_reread (customer_id, model)
SELECT x.customer_id, $5::text
FROM (
  SELECT r.customer_id
  FROM warehouse.receipt AS r
  WHERE r.last_load > $1::bigint AND r.first_load <= $1::bigint
  UNION
  SELECT h.customer_id
  FROM warehouse.receipt_history AS h
  WHERE h.replaced_by_load > $1::bigint
  UNION
  SELECT unnest(ARRAY[m.customer_id, m.root, k.customer_id, k.root]) AS customer_id
  FROM (
    SELECT e.customer_id, e.root
    FROM warehouse.customer_merge AS e
    WHERE e.is_moved
  ) AS m
  FULL JOIN (
    SELECT e.customer_id, e.root
    FROM segment.rfm_merge AS e
    WHERE e.model = $5::text
  ) AS k
    ON k.customer_id = m.customer_id
  WHERE m.root IS DISTINCT FROM k.root
  UNION
  SELECT a.customer_id
  FROM arrival AS a
  WHERE NOT EXISTS (SELECT FROM segment.rfm_score AS s
  WHERE s.customer_id = a.customer_id AND s.model = $5::text)
) AS x
WHERE x.customer_id <> '';
EXECUTE reread (1, '2024-03-01', '2025-03-01', '2025-02-28', 'default');
DEALLOCATE reread;

PREPARE add_up (bigint, date, date, date, date, text) AS
WITH
  arrival AS MATERIALIZED (
    SELECT r.customer_id, r.issued_on, r.kind, r.amount
    FROM warehouse.receipt AS r
    WHERE
      r.last_load > $1::bigint
      AND r.status <> 'cancelled'
      AND r.issued_on >= $2::date
      AND r.issued_on < $3::date
    UNION ALL
    SELECT r.customer_id, r.issued_on, r.kind, r.amount
    FROM warehouse.receipt AS r
    WHERE
      r.last_load <= $1::bigint
      AND r.issued_on >= $4::date
      AND r.status <> 'cancelled'
      AND r.issued_on >= $2::date
      AND r.issued_on < $3::date
  ),
  difference AS (
    SELECT
      d.customer_id,
      max(d.last_on) AS last_on,
      sum(d.purchases) AS purchases,
      sum(d.amount) AS amount
    FROM (
      SELECT
        r.customer_id,
        max(r.issued_on) FILTER (WHERE r.kind = 'sale') AS last_on,
        (count(*) FILTER (WHERE r.kind = 'sale'))::integer AS purchases,
        sum(r.amount) AS amount
      FROM arrival AS r
      GROUP BY r.customer_id
      UNION ALL
      SELECT
        r.customer_id,
        NULL::date AS last_on,
        -(count(*) FILTER (WHERE r.kind = 'sale'))::integer AS purchases,
        -sum(r.amount) AS amount
      FROM warehouse.receipt AS r
      WHERE
        r.last_load <= $1::bigint
        AND r.issued_on >= $5::date
        AND r.issued_on < $2::date
        AND r.status <> 'cancelled'
      GROUP BY r.customer_id
    ) AS d
    GROUP BY d.customer_id
  )
INSERT INTO segment.rfm_tonight (customer_id, last_on, purchases, amount)
SELECT
  s.customer_id,
  greatest(s.last_on, d.last_on),
  s.purchases + d.purchases,
  s.amount + d.amount
FROM difference AS d
JOIN segment.rfm_score AS s
  ON s.customer_id = d.customer_id AND s.model = $6::text
WHERE NOT EXISTS (
  SELECT FROM segment.rfm_reread AS c WHERE c.customer_id = d.customer_id
);
EXECUTE add_up (1, '2024-03-01', '2025-03-01', '2025-02-28', '2024-02-29', 'default');
DEALLOCATE add_up;

PREPARE read_again (date, date) AS
WITH
  -- jobs/rfm/default.json5:2:1
  purchase AS (
    SELECT
      r.customer_id,
      max(r.issued_on) FILTER (WHERE r.kind = 'sale') AS last_on,
      (count(*) FILTER (WHERE r.kind = 'sale'))::integer AS purchases,
      sum(r.amount) AS amount
    FROM warehouse.receipt AS r
    JOIN segment.rfm_reread AS c ON c.customer_id = r.customer_id
    WHERE
      r.status <> 'cancelled'
      AND r.issued_on >= $1::date
      AND r.issued_on < $2::date
    GROUP BY r.customer_id
    HAVING count(*) FILTER (WHERE r.kind = 'sale') > 0
  )
INSERT INTO segment.rfm_tonight (customer_id, last_on, purchases, amount)
SELECT c.customer_id, p.last_on, coalesce(p.purchases, 0), coalesce(p.amount, 0)
FROM segment.rfm_reread AS c
LEFT JOIN purchase AS p ON p.customer_id = c.customer_id;
EXECUTE read_again ('2024-03-01', '2025-03-01');
DEALLOCATE read_again;

PREPARE forget (text, date) AS
WITH gone AS (
  DELETE FROM segment.rfm_score AS s
  WHERE
    s.model = $1::text
    AND EXISTS (
      SELECT FROM segment.rfm_tonight AS t
      WHERE t.customer_id = s.customer_id AND t.purchases = 0
    )
  RETURNING
    s.customer_id, 100 * s.recency + 10 * s.frequency + s.monetary AS score, s.name
)
INSERT INTO segment.rfm_change AS h
  (customer_id, model, business_date, from_score, to_score, from_name, to_name)
SELECT
  g.customer_id, $1::text, $2::date, g.score, NULL, g.name, NULL
FROM gone AS g;
EXECUTE forget ('default', '2025-03-01');
DEALLOCATE forget;

PREPARE renew (text) AS
UPDATE segment.rfm_score AS s
SET last_on = t.last_on, purchases = t.purchases, amount = t.amount
FROM segment.rfm_tonight AS t
WHERE
  s.customer_id = t.customer_id
  AND s.model = $1::text
  AND t.purchases > 0
  AND (s.last_on <> t.last_on OR s.purchases <> t.purchases OR s.amount <> t.amount);
EXECUTE renew ('default');
DEALLOCATE renew;

PREPARE admit (text) AS
INSERT INTO segment.rfm_score
  (customer_id, model, recency, frequency, monetary, name, last_on, purchases, amount)
SELECT
  t.customer_id, $1::text, 0, 0, 0, '', t.last_on, t.purchases, t.amount
FROM segment.rfm_tonight AS t
JOIN segment.rfm_reread AS c ON c.customer_id = t.customer_id
WHERE
  t.purchases > 0
  AND NOT EXISTS (
    SELECT FROM segment.rfm_score AS s
    WHERE s.customer_id = t.customer_id AND s.model = $1::text
  );
EXECUTE admit ('default');
DEALLOCATE admit;

PREPARE forget (text) AS
DELETE FROM segment.rfm_score AS s
WHERE
  s.model = $1::text
  AND NOT EXISTS (
    SELECT FROM segment.rfm_tonight AS t WHERE t.customer_id = s.customer_id
  );
EXECUTE forget ('default');
DEALLOCATE forget;

PREPARE rescore (date, integer, date, integer, date, integer, date, integer, integer, numeric, numeric, numeric, numeric, text, text, text, text, text, text, text, text, text, text, text, text, date) AS
WITH
  compared AS (
    SELECT
      p.ctid AS place,
      p.customer_id,
      p.recency AS from_recency,
      p.frequency AS from_frequency,
      p.monetary AS from_monetary,
      p.name AS from_name,
      CASE
        WHEN p.last_on < $1::date THEN $2::integer
        WHEN p.last_on < $3::date THEN $4::integer
        WHEN p.last_on < $5::date THEN $6::integer
        WHEN p.last_on < $7::date THEN $8::integer
        ELSE $9::integer
      END AS recency,
      CASE
        WHEN p.purchases > $8::integer THEN $9::integer
        WHEN p.purchases > $6::integer THEN $8::integer
        WHEN p.purchases > $4::integer THEN $6::integer
        WHEN p.purchases > $2::integer THEN $4::integer
        ELSE $2::integer
      END AS frequency,
      CASE
        WHEN p.amount > $10::numeric THEN $9::integer
        WHEN p.amount > $11::numeric THEN $8::integer
        WHEN p.amount > $12::numeric THEN $6::integer
        WHEN p.amount > $13::numeric THEN $4::integer
        ELSE $2::integer
      END AS monetary
    FROM segment.rfm_score AS p
    WHERE p.model = $14::text
  ),
  difference AS MATERIALIZED (
    SELECT
      s.place,
      s.customer_id,
      CASE
        WHEN s.from_recency > 0
          THEN 100 * s.from_recency + 10 * s.from_frequency + s.from_monetary
      END AS from_score,
      CASE WHEN s.from_recency > 0 THEN s.from_name END AS from_name,
      s.recency,
      s.frequency,
      s.monetary,
      CASE
        WHEN s.recency = $9::integer AND s.frequency = $9::integer AND s.monetary = $9::integer THEN $15::text
        WHEN s.recency BETWEEN $6::integer AND $9::integer AND s.frequency BETWEEN $6::integer AND $9::integer AND s.monetary BETWEEN $4::integer AND $9::integer THEN $16::text
        WHEN s.recency BETWEEN $4::integer AND $8::integer AND s.frequency BETWEEN $4::integer AND $8::integer AND s.monetary BETWEEN $4::integer AND $8::integer THEN $17::text
        WHEN s.recency BETWEEN $6::integer AND $8::integer AND s.frequency BETWEEN $2::integer AND $6::integer AND s.monetary BETWEEN $6::integer AND $9::integer THEN $18::text
        WHEN s.recency BETWEEN $8::integer AND $9::integer AND s.frequency BETWEEN $2::integer AND $6::integer THEN $19::text
        WHEN s.recency BETWEEN $2::integer AND $4::integer AND s.frequency BETWEEN $6::integer AND $8::integer AND s.monetary BETWEEN $8::integer AND $9::integer THEN $20::text
        WHEN s.recency BETWEEN $2::integer AND $4::integer AND s.frequency BETWEEN $4::integer AND $9::integer AND s.monetary BETWEEN $8::integer AND $9::integer THEN $21::text
        WHEN s.recency BETWEEN $2::integer AND $6::integer AND s.frequency BETWEEN $6::integer AND $9::integer AND s.monetary BETWEEN $6::integer AND $9::integer THEN $22::text
        WHEN s.recency BETWEEN $4::integer AND $6::integer AND s.frequency BETWEEN $2::integer AND $6::integer AND s.monetary BETWEEN $2::integer AND $8::integer THEN $23::text
        WHEN s.recency = $2::integer THEN $24::text
        ELSE $25::text
      END AS name
    FROM compared AS s
    WHERE
      s.from_recency <> s.recency
      OR s.from_frequency <> s.frequency
      OR s.from_monetary <> s.monetary
      OR s.from_name <> CASE
        WHEN s.recency = $9::integer AND s.frequency = $9::integer AND s.monetary = $9::integer THEN $15::text
        WHEN s.recency BETWEEN $6::integer AND $9::integer AND s.frequency BETWEEN $6::integer AND $9::integer AND s.monetary BETWEEN $4::integer AND $9::integer THEN $16::text
        WHEN s.recency BETWEEN $4::integer AND $8::integer AND s.frequency BETWEEN $4::integer AND $8::integer AND s.monetary BETWEEN $4::integer AND $8::integer THEN $17::text
        WHEN s.recency BETWEEN $6::integer AND $8::integer AND s.frequency BETWEEN $2::integer AND $6::integer AND s.monetary BETWEEN $6::integer AND $9::integer THEN $18::text
        WHEN s.recency BETWEEN $8::integer AND $9::integer AND s.frequency BETWEEN $2::integer AND $6::integer THEN $19::text
        WHEN s.recency BETWEEN $2::integer AND $4::integer AND s.frequency BETWEEN $6::integer AND $8::integer AND s.monetary BETWEEN $8::integer AND $9::integer THEN $20::text
        WHEN s.recency BETWEEN $2::integer AND $4::integer AND s.frequency BETWEEN $4::integer AND $9::integer AND s.monetary BETWEEN $8::integer AND $9::integer THEN $21::text
        WHEN s.recency BETWEEN $2::integer AND $6::integer AND s.frequency BETWEEN $6::integer AND $9::integer AND s.monetary BETWEEN $6::integer AND $9::integer THEN $22::text
        WHEN s.recency BETWEEN $4::integer AND $6::integer AND s.frequency BETWEEN $2::integer AND $6::integer AND s.monetary BETWEEN $2::integer AND $8::integer THEN $23::text
        WHEN s.recency = $2::integer THEN $24::text
        ELSE $25::text
      END
  ),
  written AS (
    UPDATE segment.rfm_score AS s
    SET recency = d.recency, frequency = d.frequency, monetary = d.monetary, name = d.name
    FROM difference AS d
    WHERE s.ctid = d.place
  )
INSERT INTO segment.rfm_change AS h
  (customer_id, model, business_date, from_score, to_score, from_name, to_name)
SELECT
  d.customer_id, $14::text, $26::date,
  d.from_score,
  100 * d.recency + 10 * d.frequency + d.monetary,
  d.from_name,
  d.name
FROM difference AS d
ON CONFLICT (customer_id, model, business_date) DO UPDATE
SET to_score = excluded.to_score, to_name = excluded.to_name;
EXECUTE rescore ('2025-02-25', 1, '2025-02-26', 2, '2025-02-27', 3, '2025-02-28', 4, 5, 4, 3, 2, 1, 'default', 'Champions', 'Potential Loyalist', 'Loyal Customers', 'Promising', 'New Customers', 'Can''t Lose Them', 'At Risk', 'Need Attention', 'About To Sleep', 'Lost', 'Others', '2025-03-01');
DEALLOCATE rescore;

PREPARE rescore (date, integer, date, integer, date, integer, date, integer, integer, numeric, numeric, numeric, numeric, text, text, text, text, text, text, text, text, text, text, text, text) AS
WITH
  compared AS (
    SELECT
      p.ctid AS place,
      p.customer_id,
      p.recency AS from_recency,
      p.frequency AS from_frequency,
      p.monetary AS from_monetary,
      p.name AS from_name,
      CASE
        WHEN p.last_on < $1::date THEN $2::integer
        WHEN p.last_on < $3::date THEN $4::integer
        WHEN p.last_on < $5::date THEN $6::integer
        WHEN p.last_on < $7::date THEN $8::integer
        ELSE $9::integer
      END AS recency,
      CASE
        WHEN p.purchases > $8::integer THEN $9::integer
        WHEN p.purchases > $6::integer THEN $8::integer
        WHEN p.purchases > $4::integer THEN $6::integer
        WHEN p.purchases > $2::integer THEN $4::integer
        ELSE $2::integer
      END AS frequency,
      CASE
        WHEN p.amount > $10::numeric THEN $9::integer
        WHEN p.amount > $11::numeric THEN $8::integer
        WHEN p.amount > $12::numeric THEN $6::integer
        WHEN p.amount > $13::numeric THEN $4::integer
        ELSE $2::integer
      END AS monetary
    FROM segment.rfm_score AS p
    WHERE p.model = $14::text
  ),
  difference AS MATERIALIZED (
    SELECT
      s.place,
      s.customer_id,
      CASE
        WHEN s.from_recency > 0
          THEN 100 * s.from_recency + 10 * s.from_frequency + s.from_monetary
      END AS from_score,
      CASE WHEN s.from_recency > 0 THEN s.from_name END AS from_name,
      s.recency,
      s.frequency,
      s.monetary,
      CASE
        WHEN s.recency = $9::integer AND s.frequency = $9::integer AND s.monetary = $9::integer THEN $15::text
        WHEN s.recency BETWEEN $6::integer AND $9::integer AND s.frequency BETWEEN $6::integer AND $9::integer AND s.monetary BETWEEN $4::integer AND $9::integer THEN $16::text
        WHEN s.recency BETWEEN $4::integer AND $8::integer AND s.frequency BETWEEN $4::integer AND $8::integer AND s.monetary BETWEEN $4::integer AND $8::integer THEN $17::text
        WHEN s.recency BETWEEN $6::integer AND $8::integer AND s.frequency BETWEEN $2::integer AND $6::integer AND s.monetary BETWEEN $6::integer AND $9::integer THEN $18::text
        WHEN s.recency BETWEEN $8::integer AND $9::integer AND s.frequency BETWEEN $2::integer AND $6::integer THEN $19::text
        WHEN s.recency BETWEEN $2::integer AND $4::integer AND s.frequency BETWEEN $6::integer AND $8::integer AND s.monetary BETWEEN $8::integer AND $9::integer THEN $20::text
        WHEN s.recency BETWEEN $2::integer AND $4::integer AND s.frequency BETWEEN $4::integer AND $9::integer AND s.monetary BETWEEN $8::integer AND $9::integer THEN $21::text
        WHEN s.recency BETWEEN $2::integer AND $6::integer AND s.frequency BETWEEN $6::integer AND $9::integer AND s.monetary BETWEEN $6::integer AND $9::integer THEN $22::text
        WHEN s.recency BETWEEN $4::integer AND $6::integer AND s.frequency BETWEEN $2::integer AND $6::integer AND s.monetary BETWEEN $2::integer AND $8::integer THEN $23::text
        WHEN s.recency = $2::integer THEN $24::text
        ELSE $25::text
      END AS name
    FROM compared AS s
    WHERE
      s.from_recency <> s.recency
      OR s.from_frequency <> s.frequency
      OR s.from_monetary <> s.monetary
  )
UPDATE segment.rfm_score AS s
SET recency = d.recency, frequency = d.frequency, monetary = d.monetary, name = d.name
FROM difference AS d
WHERE s.ctid = d.place;
EXECUTE rescore ('2025-02-25', 1, '2025-02-26', 2, '2025-02-27', 3, '2025-02-28', 4, 5, 4, 3, 2, 1, 'default', 'Champions', 'Potential Loyalist', 'Loyal Customers', 'Promising', 'New Customers', 'Can''t Lose Them', 'At Risk', 'Need Attention', 'About To Sleep', 'Lost', 'Others');
DEALLOCATE rescore;

PREPARE first (date, integer, date, integer, date, integer, date, integer, integer, numeric, numeric, numeric, numeric, text, text, text, text, text, text, text, text, text, text, text, text) AS
WITH
  scored AS (
    SELECT
      p.customer_id,
      p.last_on,
      p.purchases,
      p.amount,
      (
        CASE
          WHEN p.last_on < $1::date THEN $2::integer
          WHEN p.last_on < $3::date THEN $4::integer
          WHEN p.last_on < $5::date THEN $6::integer
          WHEN p.last_on < $7::date THEN $8::integer
          ELSE $9::integer
        END
      )::smallint AS recency,
      (
        CASE
          WHEN p.purchases > $8::integer THEN $9::integer
          WHEN p.purchases > $6::integer THEN $8::integer
          WHEN p.purchases > $4::integer THEN $6::integer
          WHEN p.purchases > $2::integer THEN $4::integer
          ELSE $2::integer
        END
      )::smallint AS frequency,
      (
        CASE
          WHEN p.amount > $10::numeric THEN $9::integer
          WHEN p.amount > $11::numeric THEN $8::integer
          WHEN p.amount > $12::numeric THEN $6::integer
          WHEN p.amount > $13::numeric THEN $4::integer
          ELSE $2::integer
        END
      )::smallint AS monetary
    FROM segment.rfm_tonight AS p
  )
INSERT INTO segment.rfm_score
  (customer_id, model, recency, frequency, monetary, name, last_on, purchases, amount)
SELECT
  s.customer_id, $14::text, s.recency, s.frequency, s.monetary,
  CASE
    WHEN s.recency = $9::integer AND s.frequency = $9::integer AND s.monetary = $9::integer THEN $15::text
    WHEN s.recency BETWEEN $6::integer AND $9::integer AND s.frequency BETWEEN $6::integer AND $9::integer AND s.monetary BETWEEN $4::integer AND $9::integer THEN $16::text
    WHEN s.recency BETWEEN $4::integer AND $8::integer AND s.frequency BETWEEN $4::integer AND $8::integer AND s.monetary BETWEEN $4::integer AND $8::integer THEN $17::text
    WHEN s.recency BETWEEN $6::integer AND $8::integer AND s.frequency BETWEEN $2::integer AND $6::integer AND s.monetary BETWEEN $6::integer AND $9::integer THEN $18::text
    WHEN s.recency BETWEEN $8::integer AND $9::integer AND s.frequency BETWEEN $2::integer AND $6::integer THEN $19::text
    WHEN s.recency BETWEEN $2::integer AND $4::integer AND s.frequency BETWEEN $6::integer AND $8::integer AND s.monetary BETWEEN $8::integer AND $9::integer THEN $20::text
    WHEN s.recency BETWEEN $2::integer AND $4::integer AND s.frequency BETWEEN $4::integer AND $9::integer AND s.monetary BETWEEN $8::integer AND $9::integer THEN $21::text
    WHEN s.recency BETWEEN $2::integer AND $6::integer AND s.frequency BETWEEN $6::integer AND $9::integer AND s.monetary BETWEEN $6::integer AND $9::integer THEN $22::text
    WHEN s.recency BETWEEN $4::integer AND $6::integer AND s.frequency BETWEEN $2::integer AND $6::integer AND s.monetary BETWEEN $2::integer AND $8::integer THEN $23::text
    WHEN s.recency = $2::integer THEN $24::text
    ELSE $25::text
  END,
  s.last_on, s.purchases, s.amount
FROM scored AS s
ORDER BY s.customer_id;
EXECUTE first ('2025-02-25', 1, '2025-02-26', 2, '2025-02-27', 3, '2025-02-28', 4, 5, 4, 3, 2, 1, 'default', 'Champions', 'Potential Loyalist', 'Loyal Customers', 'Promising', 'New Customers', 'Can''t Lose Them', 'At Risk', 'Need Attention', 'About To Sleep', 'Lost', 'Others');
DEALLOCATE first;

