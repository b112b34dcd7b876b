-- Every night that was ever begun under a name.
-- $1 night text
SELECT business_date, state
FROM run.night
WHERE night = $1::text
ORDER BY business_date
