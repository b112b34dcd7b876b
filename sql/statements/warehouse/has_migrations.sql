-- Whether this database has the register of migrations at all.
SELECT to_regclass('run.migration') IS NOT NULL AS found
