-- What the members of the segments of a business date bought on each of the ninety days before it.
-- Receipts count as conditions count them: not cancelled, before the business date; returns take
-- revenue away and are no receipt of their own in the average.
-- $1 business date
WITH member AS (
  SELECT m.segment, m.customer_id
  FROM segment.build AS b
  JOIN segment.membership AS m ON m.segment = b.segment
  WHERE
    b.business_date = $1::date
    AND m.entered_on <= $1::date AND (m.left_on IS NULL OR m.left_on > $1::date)
),
bought AS (
  SELECT
    r.customer_id, r.issued_on, sum(r.amount) AS revenue,
    sum(r.amount) FILTER (WHERE r.kind = 'sale') AS sold,
    count(*) FILTER (WHERE r.kind = 'sale') AS sales
  FROM warehouse.receipt AS r
  WHERE
    r.issued_on >= $1::date - 90 AND r.issued_on < $1::date AND r.status <> 'cancelled'
  GROUP BY r.customer_id, r.issued_on
),
daily AS (
  SELECT
    m.segment, b.issued_on, sum(b.revenue) AS revenue, coalesce(sum(b.sold), 0) AS sold,
    sum(b.sales)::bigint AS sales
  FROM member AS m
  JOIN bought AS b ON b.customer_id = m.customer_id
  GROUP BY m.segment, b.issued_on
)
SELECT
  segment, issued_on, revenue, sales, round(revenue)::bigint AS whole_revenue,
  round(sold / nullif(sales, 0))::bigint AS whole_average,
  sum(revenue) FILTER (WHERE issued_on >= $1::date - 30) OVER (PARTITION BY segment)
    AS month_revenue,
  sum(sales) FILTER (WHERE issued_on >= $1::date - 30) OVER (PARTITION BY segment)::bigint
    AS month_sales,
  round(
    sum(sold) FILTER (WHERE issued_on >= $1::date - 30) OVER (PARTITION BY segment)
      / nullif(
        sum(sales) FILTER (WHERE issued_on >= $1::date - 30) OVER (PARTITION BY segment), 0
      ), 2
  ) AS month_average,
  sum(revenue) FILTER (WHERE issued_on < $1::date - 30 AND issued_on >= $1::date - 60)
    OVER (PARTITION BY segment) AS earlier_revenue
FROM daily
ORDER BY segment, issued_on
