-- How far each source of each feed has come, and what the last night took from it.
SELECT
  feed, source, max(sequence) FILTER (WHERE arrived AND fix = 0) AS last_sequence,
  max(business_date) FILTER (WHERE arrived) AS last_business_date,
  max(loaded_at) FILTER (WHERE arrived) AS last_arrival,
  count(*) FILTER (WHERE run_id = last_run) AS last_night_files,
  count(*) FILTER (WHERE run_id = last_run AND arrived) AS last_night_arrived
FROM (
  SELECT
    feed, source, sequence, fix, business_date, loaded_at, run_id,
    verdict IN ('accepted', 'partial', 'unchanged') AND replaced_by IS NULL AS arrived,
    max(run_id) OVER () AS last_run
  FROM intake.exchange_file
) AS file
GROUP BY feed, source
ORDER BY feed, source
