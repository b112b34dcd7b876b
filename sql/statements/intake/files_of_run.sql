-- What a run has done with its files so far, in the order of loading.
-- $1 run bigint
SELECT
  load_id, feed, file_name, sha256, bytes, verdict, reason, repeats_load, rows_read, rows_new,
  rows_changed, rows_unchanged, rows_stale, rows_duplicate, rows_parked, rows_rejected,
  rejects_by_code, totals, source, sequence, fix, part, business_date, content, status, code,
  exit_code
FROM intake.exchange_file
WHERE run_id = $1::bigint
ORDER BY load_id
