-- Rows of a run's files by what is wrong with the profiles in them, beside the median of the thirty
-- runs before it that had such files.
-- $1 run bigint
WITH counted AS (
  SELECT
    f.run_id, q.flag, sum(q.rows::bigint)::bigint AS rows
  FROM intake.exchange_file AS f
  CROSS JOIN LATERAL jsonb_each_text(f.totals -> 'quality') AS q (flag, rows)
  WHERE
    f.verdict IN ('accepted', 'partial')
    AND f.run_id IN (
      SELECT p.run_id
      FROM run.night AS n
      JOIN run.night AS p ON p.night = n.night AND p.business_date <= n.business_date
      WHERE n.run_id = $1::bigint
      ORDER BY p.business_date DESC
      LIMIT 31
    )
  GROUP BY f.run_id, q.flag
)
SELECT
  flag, sum(rows) FILTER (WHERE run_id = $1::bigint)::bigint AS rows,
  percentile_disc(0.5) WITHIN GROUP (ORDER BY rows) FILTER (WHERE run_id <> $1::bigint)
    AS usual_rows
FROM counted
GROUP BY flag
HAVING sum(rows) FILTER (WHERE run_id = $1::bigint) > 0
ORDER BY rows DESC, flag
