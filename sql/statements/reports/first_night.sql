-- The first business date that a night was run for.
SELECT min(business_date) AS business_date
FROM run.night
