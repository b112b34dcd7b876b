-- Profiles in their normal form: the columns of the customer hold it, what was given stands beside it.

ALTER TABLE warehouse.customer
  ADD COLUMN phone_kind text COLLATE "C",
  ADD COLUMN phone_operator text COLLATE "C",
  ADD COLUMN email_provider text COLLATE "C",
  ADD COLUMN time_zone_source text COLLATE "C" NOT NULL DEFAULT 'project',
  ADD COLUMN given jsonb,
  ADD COLUMN quality text[] COLLATE "C",
  ADD CONSTRAINT customer_phone_kind_is_known CHECK (
    phone_kind IN
      ('mobile', 'landline', 'either', 'service', 'unknown', 'impossible', 'extension')
  ),
  ADD CONSTRAINT customer_time_zone_source_is_known
    CHECK (time_zone_source IN ('profile', 'address', 'phone', 'region', 'project'));
COMMENT ON COLUMN warehouse.customer.phone IS
  'E.164 (+491701234567); NULL when none was given or it cannot be dialled.';
COMMENT ON COLUMN warehouse.customer.email IS
  'An address a mailing can be written to; NULL when none was given or it is not one.';
COMMENT ON COLUMN warehouse.customer.phone_kind IS
  'mobile and either take messages; NULL: no phone was given, or before phones were read.';
COMMENT ON COLUMN warehouse.customer.given IS
  'Fields as they came, only where the normal form is another or there is none.';
COMMENT ON COLUMN warehouse.customer.quality IS 'What is wrong with the profile; NULL: nothing.';

-- Zones that came in files before sources were kept.
UPDATE warehouse.customer
SET time_zone_source = 'profile'
WHERE time_zone <> '';

ALTER TABLE intake.customer_row
  ADD COLUMN phone_kind text COLLATE "C",
  ADD COLUMN phone_operator text COLLATE "C",
  ADD COLUMN email_provider text COLLATE "C",
  ADD COLUMN time_zone_source text COLLATE "C" NOT NULL DEFAULT 'project',
  ADD COLUMN given jsonb,
  ADD COLUMN quality text[] COLLATE "C";
ALTER TABLE intake.sale_row
  ADD COLUMN time_zone text COLLATE "C",
  ADD COLUMN phone_kind text COLLATE "C",
  ADD COLUMN phone_operator text COLLATE "C",
  ADD COLUMN email_provider text COLLATE "C",
  ADD COLUMN time_zone_source text COLLATE "C" NOT NULL DEFAULT 'project',
  ADD COLUMN given jsonb,
  ADD COLUMN quality text[] COLLATE "C";

-- Two ids that are one person: A was merged into B. What was A's stands with B from then on.
CREATE TABLE warehouse.customer_merge (
  customer_id text COLLATE "C" NOT NULL,
  merged_into text COLLATE "C" NOT NULL,
  root text COLLATE "C",
  is_active boolean NOT NULL DEFAULT true,
  is_moved boolean NOT NULL DEFAULT false,
  claimed_by_load bigint NOT NULL,
  undone_by text,
  undo_reason text,
  undone_at timestamptz,
  CONSTRAINT customer_is_merged_once PRIMARY KEY (customer_id),
  CONSTRAINT customer_is_not_merged_into_himself CHECK (customer_id <> merged_into),
  CONSTRAINT merge_moves_to_a_root CHECK (NOT is_moved OR (is_active AND root IS NOT NULL)),
  CONSTRAINT undone_merge_has_a_reason
    CHECK (is_active = (undone_at IS NULL) AND (undone_at IS NULL) = (undo_reason IS NULL))
);
COMMENT ON COLUMN warehouse.customer_merge.merged_into IS 'As the file said it.';
COMMENT ON COLUMN warehouse.customer_merge.root IS
  'Where a chain of merges ends now: who has the rows. NULL: the target has not come yet.';

-- The journal of merges: whose a row was, so that it can go back.
CREATE TABLE warehouse.merge_move (
  customer_id text COLLATE "C" NOT NULL,
  merge_of text COLLATE "C" NOT NULL,
  table_name text COLLATE "C" NOT NULL,
  row_key jsonb NOT NULL,
  image jsonb,
  CONSTRAINT row_is_moved_once_a_merge PRIMARY KEY (customer_id, merge_of, table_name, row_key)
);
CREATE INDEX merge_move_by_merge ON warehouse.merge_move (merge_of, table_name);
COMMENT ON COLUMN warehouse.merge_move.customer_id IS 'Whose the row was.';
COMMENT ON COLUMN warehouse.merge_move.row_key IS 'The key of the row without its customer.';
COMMENT ON COLUMN warehouse.merge_move.image IS
  'A row that gave way to a newer one of the same key, or an occasion that was copied; NULL: the row moved.';

CREATE UNLOGGED TABLE intake.merging_customer (
  customer_id text COLLATE "C" NOT NULL,
  root text COLLATE "C" NOT NULL,
  CONSTRAINT customer_is_merging_once PRIMARY KEY (customer_id)
);
