-- The migrations this database has, in order.
SELECT number, name, sha256, program_version
FROM run.migration
ORDER BY number
