-- What became of the messages that the steps of campaigns drafted in a night, by step and channel.
-- drafted = written + refused; written = withdrawn + in a batch + still open.
-- $1 business date
WITH draft AS (
  SELECT
    campaign_id, step_id, channel, count(*) AS drafted,
    count(*) FILTER (WHERE refusal = 'expired') AS expired,
    count(*) FILTER (WHERE refusal <> 'expired') AS unwritable
  FROM campaign.message_draft
  WHERE business_date = $1::date
  GROUP BY campaign_id, step_id, channel
),
message AS (
  SELECT
    m.campaign_id, m.step_id, m.channel, count(*) AS written, count(w.message_key) AS withdrawn,
    count(b.message_key) AS batched
  FROM ledger.message AS m
  LEFT JOIN ledger.withdrawn_message AS w
    ON w.customer_id = m.customer_id AND w.message_key = m.message_key
  LEFT JOIN ledger.batch_message AS b
    ON b.customer_id = m.customer_id AND b.message_key = m.message_key
  WHERE m.business_date = $1::date
  GROUP BY m.campaign_id, m.step_id, m.channel
)
SELECT
  campaign_id, step_id, channel, coalesce(d.drafted, 0) AS drafted,
  coalesce(d.expired, 0) AS expired, coalesce(d.unwritable, 0) AS unwritable,
  coalesce(m.written, 0) AS written, coalesce(m.withdrawn, 0) AS withdrawn,
  coalesce(m.batched, 0) AS batched
FROM draft AS d
FULL JOIN message AS m USING (campaign_id, step_id, channel)
ORDER BY campaign_id, step_id, channel
