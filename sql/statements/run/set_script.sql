-- Hands a checked script to the transaction, with the night it runs in.
-- $1 script text    $2 business date    $3 night text
SELECT
  pg_catalog.set_config('nightledger.script', $1::text, true) IS NOT NULL
  AND pg_catalog.set_config('nightledger.business_date', $2::date::text, true) IS NOT NULL
  AND pg_catalog.set_config('nightledger.night', $3::text, true) IS NOT NULL AS is_set
