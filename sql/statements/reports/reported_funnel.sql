-- How far the messages of the thirty days up to a business date came, by campaign and channel, as the
-- platform had reported it by then. Who clicked has opened, who opened has got it.
-- $1 business date
WITH told AS (
  SELECT
    m.campaign_id, m.channel,
    bool_or(s.status IN ('sent', 'delivered', 'opened', 'clicked', 'not_delivered')) AS sent,
    bool_or(s.status IN ('delivered', 'opened', 'clicked')) AS delivered,
    bool_or(s.status IN ('opened', 'clicked')) AS opened,
    bool_or(s.status = 'clicked') AS clicked,
    bool_or(s.status = 'complaint') AS complained,
    bool_or(s.status = 'unsubscribed') AS unsubscribed
  FROM ledger.message AS m
  JOIN ledger.batch_message AS b
    ON b.customer_id = m.customer_id AND b.message_key = m.message_key
  LEFT JOIN warehouse.customer_merge AS g ON g.customer_id = m.customer_id AND g.is_moved
  LEFT JOIN warehouse.message_status AS s
    ON s.customer_id = coalesce(g.root, m.customer_id) AND s.message_key = m.message_key
    AND s.status_on <= $1::date
  WHERE m.business_date BETWEEN $1::date - 29 AND $1::date
  GROUP BY m.campaign_id, m.channel, m.customer_id, m.message_key
)
SELECT
  campaign_id, channel, count(*) AS written, count(*) FILTER (WHERE sent) AS sent,
  count(*) FILTER (WHERE delivered) AS delivered, count(*) FILTER (WHERE opened) AS opened,
  count(*) FILTER (WHERE clicked) AS clicked,
  count(*) FILTER (WHERE complained) AS complained,
  count(*) FILTER (WHERE unsubscribed) AS unsubscribed
FROM told
GROUP BY campaign_id, channel
ORDER BY campaign_id, channel
