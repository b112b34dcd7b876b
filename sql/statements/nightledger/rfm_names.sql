-- Who bears which name of a model, the dearest name first.
-- $1 model text
SELECT name, count(*) AS customers, sum(purchases)::bigint AS purchases, sum(amount) AS amount
FROM segment.rfm_score
WHERE model = $1::text
GROUP BY name
ORDER BY sum(amount) DESC, name
