-- The batches of a period, whose hash is noted when it is closed.
-- $1 after this day date, or NULL    $2 to date
SELECT
  count(*) AS batches,
  coalesce(sum(b.rows), 0)::bigint AS rows,
  encode(sha256(convert_to(coalesce(string_agg(
    b.batch_id || '|' || b.state || '|' || b.sha256, E'\n' ORDER BY b.batch_id), ''),
    'UTF8')), 'hex') AS digest
FROM ledger.batch AS b
WHERE b.business_date > coalesce($1::date, '-infinity') AND b.business_date <= $2::date
