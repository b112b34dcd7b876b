-- The last business date of the last closed period; NULL: nothing was ever closed.
SELECT max(closed_until) AS closed_until
FROM ledger.closed_period
