-- How far the messages of a span of business dates came, and what was bought after them, by campaign,
-- channel and step; rows without a step are those of a channel, rows without a channel those of a
-- campaign. Who clicked has opened, who opened has got it.
-- A receipt belongs to one message at most: of those that were delivered (SMS) or
-- opened (e-mail, push) before it, by no more civil days than the campaign's
-- attribution says, to the one that was so last. Messages of all campaigns claim, also those that
-- were written before the span. A message touched more than ninety days after it was written claims
-- nothing. A return takes its money from the message that its receipt belongs to.
-- $1 first business date  $2 last business date  $3 date: facts dated before it count
-- $4 jsonb: days of attribution by campaign, '' those of campaigns it does not name
-- $5 text: one campaign, NULL: all
WITH written AS (
  SELECT
    m.campaign_id, m.channel, m.step_id, m.message_key,
    coalesce(g.root, m.customer_id) AS customer_id
  FROM ledger.message AS m
  JOIN ledger.batch_message AS b
    ON b.customer_id = m.customer_id AND b.message_key = m.message_key
  LEFT JOIN warehouse.customer_merge AS g ON g.customer_id = m.customer_id AND g.is_moved
  WHERE
    m.business_date BETWEEN $1::date AND $2::date
    AND ($5::text IS NULL OR m.campaign_id = $5::text)
),
-- Those they went to, by every id that the ledger knows them by.
person AS (
  SELECT w.customer_id AS root, w.customer_id FROM written AS w
  UNION
  SELECT g.root, g.customer_id
  FROM warehouse.customer_merge AS g
  JOIN written AS w ON w.customer_id = g.root
  WHERE g.is_moved
),
touch AS (
  SELECT
    p.root AS customer_id, s.message_key, s.status_at, s.status_on,
    coalesce($4::jsonb ->> m.campaign_id, $4::jsonb ->> '')::integer AS days
  FROM person AS p
  JOIN ledger.message AS m ON m.customer_id = p.customer_id
  JOIN warehouse.message_status AS s
    ON s.customer_id = p.root AND s.message_key = m.message_key
  WHERE
    m.business_date >= $1::date - 90 AND m.business_date < $3::date
    AND s.status_on >= $1::date AND s.status_on < $3::date
    AND s.status_on <= m.business_date + 90
    AND (
      s.status IN ('opened', 'clicked')
      OR s.status = 'delivered' AND m.channel NOT IN ('email', 'push')
    )
),
claimed AS (
  SELECT DISTINCT ON (r.customer_id, r.receipt_id)
    r.customer_id, r.receipt_id, r.amount, r.issued_at, t.message_key
  FROM touch AS t
  JOIN warehouse.receipt AS r
    ON r.customer_id = t.customer_id AND r.issued_at >= t.status_at
    AND r.issued_on <= t.status_on + t.days
  WHERE
    r.kind = 'sale' AND r.status <> 'cancelled'
    AND r.issued_on >= $1::date AND r.issued_on < $3::date
  ORDER BY r.customer_id, r.receipt_id, t.status_at DESC, t.message_key
),
returned AS (
  SELECT c.customer_id, c.receipt_id, sum(r.amount) AS amount
  FROM claimed AS c
  JOIN warehouse.receipt AS r
    ON r.customer_id = c.customer_id AND r.parent_receipt_id = c.receipt_id
  WHERE r.kind = 'return' AND r.status <> 'cancelled' AND r.issued_on < $3::date
  GROUP BY c.customer_id, c.receipt_id
),
bought AS (
  SELECT
    c.customer_id, c.message_key, count(*) AS orders,
    count(*) FILTER (
      WHERE EXISTS (
        SELECT
        FROM warehouse.message_status AS s
        WHERE
          s.customer_id = c.customer_id AND s.message_key = c.message_key
          AND s.status = 'clicked' AND s.status_at <= c.issued_at
      )
    ) AS clicked_orders,
    sum(c.amount) AS sold, sum(c.amount + coalesce(r.amount, 0)) AS revenue
  FROM claimed AS c
  LEFT JOIN returned AS r ON r.customer_id = c.customer_id AND r.receipt_id = c.receipt_id
  GROUP BY c.customer_id, c.message_key
),
told AS (
  SELECT
    w.campaign_id, w.channel, w.step_id, w.customer_id, w.message_key,
    bool_or(s.status IN ('sent', 'delivered', 'opened', 'clicked', 'not_delivered')) AS sent,
    bool_or(s.status IN ('delivered', 'opened', 'clicked')) AS delivered,
    bool_or(s.status IN ('opened', 'clicked')) AS opened,
    bool_or(s.status = 'clicked') AS clicked,
    bool_or(s.status = 'complaint') AS complained,
    bool_or(s.status = 'unsubscribed') AS unsubscribed
  FROM written AS w
  LEFT JOIN warehouse.message_status AS s
    ON s.customer_id = w.customer_id AND s.message_key = w.message_key
    AND s.status_on < $3::date
  GROUP BY w.campaign_id, w.channel, w.step_id, w.customer_id, w.message_key
)
SELECT
  t.campaign_id, t.channel, t.step_id, count(*) AS written,
  count(*) FILTER (WHERE t.sent) AS sent,
  count(*) FILTER (WHERE t.delivered) AS delivered,
  count(*) FILTER (WHERE t.opened) AS opened,
  count(*) FILTER (WHERE t.clicked) AS clicked,
  count(*) FILTER (WHERE t.complained) AS complained,
  count(*) FILTER (WHERE t.unsubscribed) AS unsubscribed,
  count(b.orders) AS converted,
  coalesce(sum(b.orders), 0)::bigint AS orders,
  coalesce(sum(b.clicked_orders), 0)::bigint AS clicked_orders,
  coalesce(sum(b.revenue), 0) + 0.00 AS revenue,
  round(sum(b.sold) / nullif(sum(b.orders), 0), 2) AS average_receipt
FROM told AS t
LEFT JOIN bought AS b ON b.customer_id = t.customer_id AND b.message_key = t.message_key
GROUP BY
  GROUPING SETS ((t.campaign_id), (t.campaign_id, t.channel), (t.campaign_id, t.channel, t.step_id))
ORDER BY t.campaign_id, t.channel NULLS FIRST, t.step_id NULLS FIRST
