-- Everything in our schemas that is not as the migrations made it, one row for each find.
-- Needs no right on any table.
WITH ours AS (
  SELECT c.oid, c.relkind, c.relpersistence, c.reloptions, n.nspname || '.' || c.relname AS name
  FROM pg_catalog.pg_class AS c
  JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
  WHERE
    n.nspname IN ('run', 'intake', 'warehouse', 'segment', 'campaign', 'ledger')
    AND c.relkind IN ('r', 'p')
)
SELECT 'table-rights' AS finding, o.name
FROM ours AS o
WHERE NOT (
  pg_catalog.has_table_privilege(o.oid, 'SELECT') AND pg_catalog.has_table_privilege(o.oid, 'INSERT')
  AND (
    -- The ledger is added to; batches move on and counters go up.
    CASE
      WHEN o.name IN ('ledger.batch', 'ledger.batch_counter')
        THEN pg_catalog.has_any_column_privilege(o.oid, 'UPDATE')
      ELSE o.name LIKE 'ledger.%'
    END
    OR pg_catalog.has_table_privilege(o.oid, 'UPDATE')
    AND pg_catalog.has_table_privilege(o.oid, 'DELETE')
  )
)
UNION ALL
SELECT 'ledger-rights', o.name
FROM ours AS o
JOIN pg_catalog.pg_class AS c ON c.oid = o.oid
JOIN pg_catalog.pg_roles AS u ON u.rolname = current_user AND NOT u.rolsuper
WHERE
  o.name LIKE 'ledger.%'
  AND (
    pg_catalog.pg_has_role(c.relowner, 'USAGE')
    OR pg_catalog.has_table_privilege(o.oid, 'DELETE, TRUNCATE')
    OR (
      pg_catalog.has_table_privilege(o.oid, 'UPDATE')
      AND o.name NOT IN ('ledger.batch', 'ledger.batch_counter')
    )
  )
UNION ALL
SELECT 'schema-rights', n.nspname
FROM pg_catalog.pg_namespace AS n
WHERE
  n.nspname IN ('run', 'intake', 'warehouse', 'segment', 'campaign', 'ledger')
  AND NOT pg_catalog.has_schema_privilege(n.oid, 'USAGE')
UNION ALL
SELECT 'unlogged-tables', o.name
FROM ours AS o
WHERE o.relpersistence = 'u' AND split_part(o.name, '.', 1) IN ('run', 'campaign', 'ledger')
UNION ALL
SELECT 'tables-without-vacuum', o.name
FROM ours AS o
WHERE o.reloptions && ARRAY['autovacuum_enabled=off', 'autovacuum_enabled=false']
UNION ALL
SELECT 'invalid-indexes', x.indexrelid::pg_catalog.regclass::text
FROM pg_catalog.pg_index AS x
JOIN ours AS o ON o.oid = x.indrelid
WHERE NOT x.indisvalid OR NOT x.indisready
UNION ALL
SELECT 'unchecked-constraints', o.name || ' ' || k.conname
FROM pg_catalog.pg_constraint AS k
JOIN ours AS o ON o.oid = k.conrelid
WHERE NOT k.convalidated
UNION ALL
SELECT 'switched-off-triggers', o.name || ' ' || t.tgname
FROM pg_catalog.pg_trigger AS t
JOIN ours AS o ON o.oid = t.tgrelid
WHERE t.tgenabled = 'D'
ORDER BY 1, 2
