-- The business date of the night that took a file.
-- $1 load bigint
SELECT n.business_date
FROM intake.exchange_file AS f
JOIN run.night AS n ON n.run_id = f.run_id
WHERE f.load_id = $1::bigint
