-- The rows that a run rejected, by feed and code.
-- $1 run bigint
SELECT f.feed, r.code, sum(r.rows::bigint)::bigint AS rows, count(DISTINCT f.load_id) AS files
FROM intake.exchange_file AS f
CROSS JOIN LATERAL jsonb_each_text(f.rejects_by_code) AS r (code, rows)
WHERE f.run_id = $1::bigint
GROUP BY f.feed, r.code
ORDER BY f.feed, r.code
