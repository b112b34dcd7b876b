-- The segments of a business date, with their sizes on the days of the ninety before it.
-- $1 business date
SELECT
  b.segment, b.members, b.entered, b.left_members, past.business_date, past.members AS past_members
FROM segment.build AS b
LEFT JOIN segment.build AS past
  ON past.segment = b.segment AND past.business_date BETWEEN $1::date - 89 AND $1::date - 1
WHERE b.business_date = $1::date
ORDER BY b.segment, past.business_date
