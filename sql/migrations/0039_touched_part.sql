-- What was said of a customer can matter to every segment; that days have passed matters to few. So a
-- night notes for which segments somebody is computed anew, and does not ask all of them of everybody.

TRUNCATE segment.touched;
ALTER TABLE segment.touched
  ADD COLUMN part integer NOT NULL,
  DROP CONSTRAINT customer_is_touched_once,
  ADD CONSTRAINT customer_is_touched_once PRIMARY KEY (customer_id, part);
COMMENT ON COLUMN segment.touched.part IS
  '0: all segments of the stage; else the number of those to which the same passing of days matters.';
