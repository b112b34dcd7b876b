-- Whether anybody has a score of a model.
-- $1 model text
SELECT EXISTS (SELECT FROM segment.rfm_score WHERE model = $1::text) AS found
