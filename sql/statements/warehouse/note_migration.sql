-- Notes a migration, in its own transaction.
-- $1 number integer    $2 name text    $3 sha256 text    $4 program version text
INSERT INTO run.migration (number, name, sha256, program_version)
VALUES ($1::integer, $2::text, $3::text, $4::text)
