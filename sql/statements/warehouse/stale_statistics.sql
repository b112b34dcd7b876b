-- Tables of the business schemas that have changed by more than a tenth since the planner last looked
-- at them, or that it has never seen.
SELECT s.schemaname::text AS schema_name, s.relname::text AS table_name
FROM pg_catalog.pg_stat_user_tables AS s
WHERE
  s.schemaname IN ('warehouse', 'segment', 'campaign', 'ledger')
  AND s.n_mod_since_analyze > 500
  AND (
    s.n_mod_since_analyze * 10 > s.n_live_tup
    OR (s.last_analyze IS NULL AND s.last_autoanalyze IS NULL)
  )
ORDER BY 1, 2
