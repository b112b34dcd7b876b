-- Whether a table can give its place to another of the same shape without anybody noticing: nobody
-- was given rights on it, and no view, trigger, policy or publication hangs on it.
-- $1 schema text    $2 table text
SELECT
  c.relacl IS NULL
  AND NOT c.relhastriggers
  AND NOT c.relrowsecurity
  AND NOT EXISTS (
    SELECT
    FROM pg_catalog.pg_depend AS d
    WHERE d.refclassid = 'pg_catalog.pg_class'::regclass
      AND d.refobjid = c.oid
      AND d.classid IN ('pg_catalog.pg_rewrite'::regclass, 'pg_catalog.pg_publication_rel'::regclass)
  ) AS found
FROM pg_catalog.pg_class AS c
JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
WHERE n.nspname = $1::text AND c.relname = $2::text
