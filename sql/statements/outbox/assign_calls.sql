-- Puts the calls of one queue into a batch, with the first and the last moment of the call in the
-- customer's own zone.
-- $1 batch text    $2 business date date    $3 queue text    $4 the programme's zone text
INSERT INTO ledger.batch_note
  (customer_id, note_key, batch_id, campaign_id, step_id, occasion, business_date, not_before,
    not_after)
SELECT
  t.customer_id, t.call_key, $1::text, t.campaign_id, t.step_id, t.occasion, t.business_date,
  to_char(t.opens AT TIME ZONE t.zone, 'YYYY-MM-DD"T"HH24:MI:SS')
    || CASE WHEN t.opens_offset < interval '0' THEN '-' ELSE '+' END
    || to_char(greatest(t.opens_offset, -t.opens_offset), 'HH24:MI'),
  to_char(t.closes AT TIME ZONE t.zone, 'YYYY-MM-DD"T"HH24:MI:SS')
    || CASE WHEN t.closes_offset < interval '0' THEN '-' ELSE '+' END
    || to_char(greatest(t.closes_offset, -t.closes_offset), 'HH24:MI')
FROM (
  SELECT
    w.*,
    (w.opens AT TIME ZONE w.zone) - (w.opens AT TIME ZONE 'UTC') AS opens_offset,
    (w.closes AT TIME ZONE w.zone) - (w.closes AT TIME ZONE 'UTC') AS closes_offset
  FROM (
    SELECT
      k.*,
      (k.business_date + make_interval(mins => k.window_from)) AT TIME ZONE k.zone AS opens,
      (k.due_on + make_interval(mins => k.window_until)) AT TIME ZONE k.zone AS closes
    FROM (
      SELECT l.*, coalesce(c.time_zone, $4::text) AS zone
      FROM campaign.call AS l
      LEFT JOIN warehouse.customer AS c ON c.customer_id = l.customer_id
      WHERE l.business_date = $2::date AND l.queue = $3::text
    ) AS k
  ) AS w
) AS t
ON CONFLICT (customer_id, note_key) DO NOTHING
