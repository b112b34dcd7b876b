-- What customers bought whom a campaign gave something, against those of its control group who would
-- have got it; and, in a row without campaign, everybody against the control group of all campaigns.
-- A customer counts once, from the first night of the span in which he came to a step that acts, for
-- as many civil days as the campaign's attribution says. The control group of all campaigns stays out
-- of the comparison of one: it also misses what the others give. Everybody: who was registered before
-- the span, with what was bought in it.
-- Shares of buyers: the difference with Newcombe's hybrid score interval (R. G. Newcombe, Interval
-- estimation for the difference between independent proportions, Statistics in Medicine 17 (1998),
-- method 10), made of Wilson's intervals (E. B. Wilson, JASA 22 (1927)). Revenue per customer, net of
-- returns: the difference with Welch's interval (B. L. Welch, Biometrika 34 (1947)), variances as they
-- are, the quantile of the normal distribution, from thirty customers a side. Both at 95 %: z is the
-- 0.975 quantile. Money and counts are exact; roots have the digits of numeric.
-- $1 first business date  $2 last business date  $3 date: facts dated before it count
-- $4 jsonb: days of attribution by campaign, '' those of campaigns it does not name
-- $5 text: one campaign, NULL: all  $6 text: what the draw of the control group of all is salted with
-- $7 integer: its share in basis points  $8 boolean: whether everybody is compared
WITH reached AS (
  SELECT DISTINCT ON (p.campaign_id, coalesce(g.root, p.customer_id))
    p.campaign_id, coalesce(g.root, p.customer_id) AS customer_id, p.customer_id AS drawn_as,
    p.is_control, p.passed_on AS since,
    coalesce($4::jsonb ->> p.campaign_id, $4::jsonb ->> '')::integer AS days
  FROM campaign.step_identity AS i
  JOIN campaign.passage AS p ON p.campaign_id = i.campaign_id AND p.step_id = i.step_id
  LEFT JOIN warehouse.customer_merge AS g ON g.customer_id = p.customer_id AND g.is_moved
  WHERE
    ($5::text IS NULL OR i.campaign_id = $5::text)
    AND i.kind IN (
      'accrue', 'score', 'audience', 'call', 'send_email', 'send_sms', 'send_push'
    )
    AND p.passed_on BETWEEN $1::date AND $2::date
    AND p.outcome IN ('next', 'control')
  ORDER BY p.campaign_id, coalesce(g.root, p.customer_id), p.passed_on, p.customer_id
),
candidate AS (
  SELECT campaign_id, customer_id, drawn_as, is_control, since, days FROM reached
  UNION ALL
  SELECT '', c.customer_id, c.customer_id, NULL, $1::date, $2::date - $1::date
  FROM warehouse.customer AS c
  WHERE $8::boolean AND $7::integer > 0 AND c.registered_on < $1::date AND c.status <> 'merged'
),
drawn AS (
  SELECT
    c.*,
    CASE WHEN $7::integer > 0 THEN
      ('x' || substr(encode(sha256(convert_to(
        $6::text || '|' || c.drawn_as, 'UTF8')), 'hex'), 1, 15))::bit(60)::bigint
        % 10000 < $7::integer
    ELSE false END AS is_of_all
  FROM candidate AS c
),
customer AS (
  SELECT
    d.campaign_id, coalesce(d.is_control, d.is_of_all) AS is_control,
    count(r.receipt_id) FILTER (WHERE r.kind = 'sale') AS receipts,
    coalesce(sum(r.amount) FILTER (WHERE r.kind = 'sale'), 0) AS sold,
    coalesce(sum(r.amount), 0) AS revenue
  FROM drawn AS d
  LEFT JOIN warehouse.receipt AS r
    ON r.customer_id = d.customer_id AND r.status <> 'cancelled'
    AND r.issued_on BETWEEN d.since AND d.since + d.days
    AND r.issued_on >= $1::date AND r.issued_on < $3::date
  WHERE d.campaign_id = '' OR NOT d.is_of_all
  GROUP BY d.campaign_id, d.customer_id, coalesce(d.is_control, d.is_of_all)
),
side AS (
  SELECT
    campaign_id, is_control, count(*)::numeric AS n,
    count(*) FILTER (WHERE receipts > 0)::numeric AS buyers,
    sum(receipts) AS receipts, sum(sold) AS sold, sum(revenue) AS revenue,
    (sum(revenue * revenue) - sum(revenue) * sum(revenue) / count(*)) / nullif(count(*) - 1, 0)
      AS variance
  FROM customer
  GROUP BY campaign_id, is_control
),
estimate AS (
  SELECT
    s.*, s.buyers / s.n AS share, s.revenue / s.n AS mean,
    (2 * s.buyers + z.square - z.root * sqrt(z.square + 4 * s.buyers * (1 - s.buyers / s.n)))
      / (2 * (s.n + z.square)) AS low,
    (2 * s.buyers + z.square + z.root * sqrt(z.square + 4 * s.buyers * (1 - s.buyers / s.n)))
      / (2 * (s.n + z.square)) AS high,
    z.root
  FROM side AS s
  CROSS JOIN (SELECT 1.959963984540054 AS root, 1.959963984540054 ^ 2 AS square) AS z
)
SELECT
  campaign_id, coalesce(t.n, 0)::bigint AS treated, coalesce(t.buyers, 0)::bigint AS treated_buyers,
  coalesce(t.receipts, 0)::bigint AS treated_receipts,
  coalesce(t.revenue, 0) + 0.00 AS treated_revenue,
  round(100 * t.share, 2) AS treated_percent, round(t.mean, 2) AS treated_mean,
  round(t.sold / nullif(t.receipts, 0), 2) AS treated_average,
  coalesce(c.n, 0)::bigint AS controls, coalesce(c.buyers, 0)::bigint AS control_buyers,
  coalesce(c.receipts, 0)::bigint AS control_receipts, coalesce(c.revenue, 0) + 0.00 AS control_revenue,
  round(100 * c.share, 2) AS control_percent, round(c.mean, 2) AS control_mean,
  round(c.sold / nullif(c.receipts, 0), 2) AS control_average,
  round(100 * (t.share - c.share), 2) AS uplift_points,
  round(100 * (t.share - c.share - sqrt((t.share - t.low) ^ 2 + (c.high - c.share) ^ 2)), 2)
    AS uplift_points_low,
  round(100 * (t.share - c.share + sqrt((t.high - t.share) ^ 2 + (c.share - c.low) ^ 2)), 2)
    AS uplift_points_high,
  round(t.mean - c.mean, 2) AS uplift_mean,
  round(t.mean - c.mean - noise.margin, 2) AS uplift_mean_low,
  round(t.mean - c.mean + noise.margin, 2) AS uplift_mean_high,
  round(t.n * (t.mean - c.mean), 2) AS gained
FROM (SELECT * FROM estimate WHERE NOT is_control) AS t
FULL JOIN (SELECT * FROM estimate WHERE is_control) AS c USING (campaign_id)
CROSS JOIN LATERAL (
  SELECT
    CASE WHEN t.n >= 30 AND c.n >= 30 THEN
      t.root * sqrt(t.variance / t.n + c.variance / c.n)
    END AS margin
) AS noise
ORDER BY campaign_id
