-- Who went from which name to which in a night, also who stayed; an empty name: not scored.
-- $1 model text    $2 business date
SELECT from_name, to_name, customers
FROM segment.rfm_migration
WHERE model = $1::text AND business_date = $2::date
ORDER BY from_name, to_name
