-- The files whose last decision was to hold or refuse them, the latest first.
SELECT
  latest.load_id, latest.feed, latest.file_name, latest.sha256, latest.source, latest.sequence,
  latest.verdict, latest.code, latest.reason, latest.business_date, latest.status,
  (
    SELECT min(f.loaded_at)
    FROM intake.exchange_file AS f
    WHERE f.feed = latest.feed AND f.sha256 = latest.sha256
  ) AS since
FROM (
  SELECT DISTINCT ON (feed, sha256) *
  FROM intake.exchange_file
  ORDER BY feed, sha256, load_id DESC
) AS latest
WHERE latest.verdict IN ('held', 'quarantined', 'rejected')
ORDER BY latest.load_id DESC
