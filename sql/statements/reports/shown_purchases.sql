-- The latest receipts of a customer before a date, with the sums of all of them.
-- $1 customer text    $2 date    $3 how many integer
SELECT
  receipt_id, issued_on, kind, status, amount, currency, shop_id,
  count(*) FILTER (WHERE status <> 'cancelled' AND kind = 'sale') OVER () AS sales,
  sum(amount) FILTER (WHERE status <> 'cancelled') OVER () AS revenue,
  min(issued_on) FILTER (WHERE status <> 'cancelled' AND kind = 'sale') OVER () AS first_on,
  max(issued_on) FILTER (WHERE status <> 'cancelled' AND kind = 'sale') OVER () AS last_on
FROM warehouse.receipt
WHERE customer_id = $1::text AND issued_on < $2::date
ORDER BY issued_at DESC, receipt_id
LIMIT $3::integer
