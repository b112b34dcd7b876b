-- What is wrong with profiles, over everybody who is not merged into another one.
SELECT flag, count(*) AS customers
FROM warehouse.customer AS c
CROSS JOIN unnest(c.quality) AS q (flag)
WHERE c.quality IS NOT NULL AND c.status <> 'merged'
GROUP BY flag
ORDER BY flag
