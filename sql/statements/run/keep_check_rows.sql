-- Keeps the first rows that a check found.
-- $1 run bigint    $2 step text    $3 rows jsonb
INSERT INTO run.check_row (run_id, step, row_number, content)
SELECT $1::bigint, $2::text, e.row_number, e.content
FROM jsonb_array_elements($3::jsonb) WITH ORDINALITY AS e (content, row_number)
