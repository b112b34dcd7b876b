-- Generated from jobs/segments/best-customers.json5 for 2025-03-01.
PREPARE members (text, text, text) AS
SELECT c.customer_id
FROM warehouse.customer AS c
LEFT JOIN segment.rfm_score AS score_1
  ON score_1.customer_id = c.customer_id
  AND score_1.model = $1::text
WHERE
  c.status <> 'merged'
  AND score_1.name IN ($2::text, $3::text);
EXECUTE members ('default', 'Champions', 'Potential Loyalist');
DEALLOCATE members;
