-- The last build of each segment before a date.
-- $1 business date date
SELECT DISTINCT ON (segment) segment, business_date, definition_digest, members, loads_through
FROM segment.build
WHERE business_date < $1::date
ORDER BY segment, business_date DESC
