-- What a server and a database are like, in one row; counts nothing that has to be read.
-- $1 the moment on the clock of the one who asks timestamptz
SELECT
  d.datname::text AS database_name,
  pg_catalog.current_setting('server_version') AS version,
  extract(epoch FROM pg_catalog.clock_timestamp() - $1::timestamptz)::bigint AS ahead_seconds,
  pg_catalog.pg_size_bytes(pg_catalog.current_setting('work_mem')) AS work_mem_bytes,
  pg_catalog.current_setting('default_transaction_isolation') AS isolation,
  pg_catalog.current_setting('autovacuum') = 'on'
    AND pg_catalog.current_setting('track_counts') = 'on' AS has_autovacuum,
  (
    SELECT string_agg(s.name, ', ' ORDER BY s.name)
    FROM pg_catalog.pg_settings AS s
    WHERE s.name LIKE 'enable\_%' AND s.setting = 'off' AND s.boot_val = 'on'
  ) AS planner_switched_off,
  pg_catalog.current_setting('max_connections')::integer
    - pg_catalog.current_setting('superuser_reserved_connections')::integer
    - (
      SELECT count(*) FROM pg_catalog.pg_stat_activity AS a
      WHERE a.backend_type = 'client backend'
    )::integer AS free_connections,
  pg_catalog.age(d.datfrozenxid) AS transactions_unfrozen,
  coalesce(
    d.datcollversion <> pg_catalog.pg_database_collation_actual_version(d.oid), false
  ) AS has_other_collation,
  pg_catalog.has_database_privilege(d.oid, 'CREATE') AS may_create,
  pg_catalog.has_database_privilege(d.oid, 'TEMPORARY') AS may_make_temporary,
  (
    SELECT count(*) FROM pg_catalog.pg_stat_activity AS a
    WHERE
      a.datid = d.oid
      AND a.state LIKE 'idle in transaction%'
      AND a.xact_start < $1::timestamptz - interval '10 minutes'
  )::integer AS forgotten_transactions,
  (
    SELECT count(*) FROM pg_catalog.pg_prepared_xacts AS p
    WHERE p.database = d.datname AND p.prepared < $1::timestamptz - interval '10 minutes'
  )::integer AS prepared_transactions,
  (
    SELECT count(*) FROM pg_catalog.pg_replication_slots AS r WHERE NOT r.active
  )::integer AS idle_slots
FROM pg_catalog.pg_database AS d
WHERE d.datname = pg_catalog.current_database()
