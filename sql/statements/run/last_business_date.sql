-- The last business date any run of a night was made for.
-- $1 night text
SELECT max(business_date) AS business_date
FROM run.night
WHERE night = $1::text
