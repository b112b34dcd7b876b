-- What was outstanding per legal entity, unit, op and day: opening + exported - confirmed - rejected
-- - reversed = closing. outstanding is counted afresh, not carried on.
-- $1 from date    $2 to date
WITH standing AS (
  SELECT
    v.legal_entity, v.unit, v.op, sum(v.amount) AS amount, v.exported_on,
    CASE WHEN v.settled_on <= $2::date THEN v.settled_on END AS settled_on, v.settled_as
  FROM ledger.accrual_standing AS v
  WHERE v.exported_on <= $2::date
  GROUP BY v.legal_entity, v.unit, v.op, v.exported_on, v.settled_on, v.settled_as
),
grid AS (
  SELECT g.legal_entity, g.unit, g.op, d.day::date AS day
  FROM (SELECT DISTINCT legal_entity, unit, op FROM standing) AS g
  CROSS JOIN generate_series($1::date::timestamp, $2::date::timestamp, interval '1 day') AS d (day)
),
brought AS (
  SELECT legal_entity, unit, op, sum(amount) AS amount
  FROM standing
  WHERE exported_on < $1::date AND (settled_on IS NULL OR settled_on >= $1::date)
  GROUP BY legal_entity, unit, op
),
movement AS (
  SELECT
    s.legal_entity, s.unit, s.op, v.day, sum(v.amount) FILTER (WHERE v.kind = 'exported') AS exported,
    sum(v.amount) FILTER (WHERE v.kind = 'confirmed') AS confirmed,
    sum(v.amount) FILTER (WHERE v.kind = 'rejected') AS rejected,
    sum(v.amount) FILTER (WHERE v.kind = 'reversed') AS reversed
  FROM standing AS s
  CROSS JOIN LATERAL (
    VALUES ('exported', s.exported_on, s.amount), (s.settled_as, s.settled_on, s.amount)
  ) AS v (kind, day, amount)
  WHERE v.day >= $1::date
  GROUP BY s.legal_entity, s.unit, s.op, v.day
),
rolled AS (
  SELECT
    g.legal_entity, g.unit, g.op, g.day, coalesce(b.amount, 0) AS brought,
    coalesce(m.exported, 0) AS exported, coalesce(m.confirmed, 0) AS confirmed,
    coalesce(m.rejected, 0) AS rejected, coalesce(m.reversed, 0) AS reversed
  FROM grid AS g
  LEFT JOIN brought AS b USING (legal_entity, unit, op)
  LEFT JOIN movement AS m USING (legal_entity, unit, op, day)
)
SELECT
  r.legal_entity, r.unit, r.op, r.day,
  r.brought + coalesce(
    sum(r.exported - r.confirmed - r.rejected - r.reversed) OVER (
      PARTITION BY r.legal_entity, r.unit, r.op ORDER BY r.day
      ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
    ), 0) AS opening,
  r.exported, r.confirmed, r.rejected, r.reversed,
  r.brought + sum(r.exported - r.confirmed - r.rejected - r.reversed) OVER (
    PARTITION BY r.legal_entity, r.unit, r.op ORDER BY r.day
  ) AS closing,
  (
    SELECT coalesce(sum(s.amount), 0)
    FROM standing AS s
    WHERE
      s.legal_entity = r.legal_entity AND s.unit = r.unit AND s.op = r.op
      AND s.exported_on <= r.day AND (s.settled_on IS NULL OR s.settled_on > r.day)
  ) AS outstanding
FROM rolled AS r
ORDER BY r.legal_entity, r.unit, r.op, r.day
