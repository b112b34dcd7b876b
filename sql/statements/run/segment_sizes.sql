-- The segments built for a business date.
-- $1 business date
SELECT segment, members, entered, left_members
FROM segment.build
WHERE business_date = $1::date
ORDER BY segment
