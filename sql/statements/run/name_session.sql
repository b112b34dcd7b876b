-- Gives the session the name under which the server lists it.
-- $1 name text
SELECT pg_catalog.set_config('application_name', $1::text, false)
