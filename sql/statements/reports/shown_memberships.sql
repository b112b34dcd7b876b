-- The segments a customer was in up to a date: those he is in first, then the latest he left.
-- $1 customer text    $2 date
SELECT segment, entered_on, CASE WHEN left_on <= $2::date THEN left_on END AS left_on
FROM segment.membership
WHERE customer_id = $1::text AND entered_on <= $2::date
ORDER BY (left_on <= $2::date) IS TRUE, entered_on DESC, segment
LIMIT 50
