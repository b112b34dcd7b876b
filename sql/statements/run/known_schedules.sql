-- The schedules as they were last seen, with the last fire that was decided for each night.
SELECT
  s.night, s.fingerprint, s.owed_from,
  (SELECT max(f.scheduled_at) FROM run.fire AS f WHERE f.night = s.night) AS decided_through
FROM run.schedule AS s
