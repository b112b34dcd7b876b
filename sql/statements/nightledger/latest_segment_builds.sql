-- The last build of each segment.
SELECT DISTINCT ON (segment) segment, business_date, members
FROM segment.build
ORDER BY segment, business_date DESC
