-- The last build of a model, whatever its date, and the last one before a date.
-- $1 model text    $2 business date
(
  SELECT business_date, definition_digest, customers, loads_through, base_digest
  FROM segment.rfm_build
  WHERE model = $1::text
  ORDER BY business_date DESC
  LIMIT 1
)
UNION
(
  SELECT business_date, definition_digest, customers, loads_through, base_digest
  FROM segment.rfm_build
  WHERE model = $1::text AND business_date < $2::date
  ORDER BY business_date DESC
  LIMIT 1
)
ORDER BY business_date DESC
