-- What was exported before some days and is settled in or after them or not at all, summed up by when
-- and as what: what those days open with. What is settled later than the last day is open.
-- $1 from date    $2 to date
SELECT
  s.legal_entity, s.unit, s.op, s.exported_on,
  CASE WHEN s.settled_on <= $2::date THEN s.settled_on END AS settled_on,
  CASE WHEN s.settled_on <= $2::date THEN s.settled_as END AS settled_as,
  sum(s.amount) AS amount
FROM ledger.accrual_standing AS s
WHERE s.exported_on < $1::date AND (s.settled_on IS NULL OR s.settled_on >= $1::date)
GROUP BY 1, 2, 3, 4, 5, 6
ORDER BY 1, 2, 3, 4, 5, 6
