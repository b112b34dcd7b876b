-- Every receipt stands under the customer that its home names, and nowhere else.
SELECT r.receipt_id
FROM warehouse.receipt AS r
LEFT JOIN warehouse.receipt_home AS h ON h.receipt_id = r.receipt_id
WHERE h.customer_id IS DISTINCT FROM r.customer_id
