-- The sessions that hold one of our advisory locks in this database.
-- $1 the key bigint
SELECT
  a.pid, a.application_name, a.state,
  extract(epoch FROM pg_catalog.clock_timestamp() - a.backend_start)::bigint AS seconds
FROM pg_catalog.pg_locks AS l
JOIN pg_catalog.pg_stat_activity AS a ON a.pid = l.pid
WHERE
  l.locktype = 'advisory'
  AND l.granted
  AND l.objsubid = 1
  AND l.database = (
    SELECT d.oid FROM pg_catalog.pg_database AS d WHERE d.datname = pg_catalog.current_database()
  )
  AND ((l.classid::bigint << 32) | l.objid::bigint) = $1::bigint
ORDER BY a.pid
