-- Writes what was decided about a fire. One that is done or skipped is never decided again.
-- $1 night text    $2 business date    $3 scheduled at timestamptz    $4 decision text
-- $5 reason text    $6 decided at timestamptz
INSERT INTO run.fire
  (night, business_date, scheduled_at, decision, reason, decided_at, finished_at)
VALUES
  (
    $1::text, $2::date, $3::timestamptz, $4::text, $5::text, $6::timestamptz,
    CASE WHEN $4::text = 'skipped' THEN $6::timestamptz END
  )
ON CONFLICT ON CONSTRAINT fire_is_decided_once_per_business_date DO UPDATE
SET
  decision = excluded.decision,
  reason = excluded.reason,
  decided_at = excluded.decided_at,
  finished_at = excluded.finished_at
WHERE fire.finished_at IS NULL
