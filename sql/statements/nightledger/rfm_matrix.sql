-- How recency and frequency of a model meet.
-- $1 model text
SELECT recency, frequency, count(*) AS customers
FROM segment.rfm_score
WHERE model = $1::text
GROUP BY recency, frequency
ORDER BY recency, frequency
