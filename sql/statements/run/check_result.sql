-- What the check of this transaction has found: how many rows, and the first of them.
SELECT
  pg_catalog.current_setting('nightledger.check_rows')::bigint AS rows,
  pg_catalog.current_setting('nightledger.check_examples') AS examples
