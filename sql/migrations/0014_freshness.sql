-- Segments that follow what has changed: what the last build has seen, and whom a night must look at.

ALTER TABLE segment.build ADD COLUMN loads_through bigint;
COMMENT ON COLUMN segment.build.loads_through IS
  'The last load the build has seen; NULL: the next build looks at everybody.';

CREATE UNLOGGED TABLE segment.touched (
  customer_id text COLLATE "C" NOT NULL,
  CONSTRAINT customer_is_touched_once PRIMARY KEY (customer_id)
);
COMMENT ON TABLE segment.touched IS
  'Whose membership a night computes anew; filled and used within one transaction.';

-- A merge can be carried out long after it was claimed: when the other one comes.
ALTER TABLE warehouse.customer_merge ADD COLUMN moved_by_load bigint;
COMMENT ON COLUMN warehouse.customer_merge.moved_by_load IS
  'The last load that moved rows for it; NULL: none did, or before this was kept.';
