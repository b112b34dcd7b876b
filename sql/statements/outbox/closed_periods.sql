-- The closed periods and what they hold now, the earliest first.
SELECT
  p.closed_from, p.closed_until, p.batches, p.rows, p.digest, p.person, p.reason,
  n.batches AS batches_now, n.digest AS digest_now
FROM ledger.closed_period AS p
CROSS JOIN LATERAL (
  SELECT
    count(*) AS batches,
    encode(sha256(convert_to(coalesce(string_agg(
      b.batch_id || '|' || b.state || '|' || b.sha256, E'\n' ORDER BY b.batch_id), ''),
      'UTF8')), 'hex') AS digest
  FROM ledger.batch AS b
  WHERE b.business_date >= coalesce(p.closed_from, '-infinity') AND b.business_date <= p.closed_until
) AS n
ORDER BY p.closed_until
