-- Notes a schedule that was not seen before, or another one of a night.
-- $1 night text    $2 fingerprint text    $3 owed from timestamptz
INSERT INTO run.schedule (night, fingerprint, owed_from)
VALUES ($1::text, $2::text, $3::timestamptz)
ON CONFLICT ON CONSTRAINT schedule_has_one_row_per_night DO UPDATE
SET fingerprint = excluded.fingerprint, owed_from = excluded.owed_from
