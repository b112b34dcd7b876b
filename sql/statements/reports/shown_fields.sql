-- What came for a customer in another form than it is kept in, and his custom fields.
-- $1 customer text
SELECT 'given' AS kind, g.field, g.value
FROM warehouse.customer AS c
CROSS JOIN LATERAL jsonb_each_text(c.given) AS g (field, value)
WHERE c.customer_id = $1::text
UNION ALL
SELECT 'custom', k.field, k.value
FROM warehouse.customer AS c
CROSS JOIN LATERAL jsonb_each_text(c.custom) AS k (field, value)
WHERE c.customer_id = $1::text
ORDER BY 1, 2
