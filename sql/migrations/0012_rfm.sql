-- RFM night by night: what a build saw, how its customers spread, and who went where.

-- A build without loads_through was made before they were noted: the next one is made in full.
ALTER TABLE segment.rfm_build
  ADD COLUMN is_full boolean NOT NULL DEFAULT true,
  ADD COLUMN loads_through bigint,
  ADD COLUMN base_digest text COLLATE "C" NOT NULL DEFAULT '',
  ADD COLUMN compared_with date,
  ADD COLUMN changed bigint NOT NULL DEFAULT 0,
  ADD COLUMN drift numeric,
  ADD COLUMN is_alarm boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN segment.rfm_build.loads_through IS
  'The last load this build saw: the next one looks at what came after it.';
COMMENT ON COLUMN segment.rfm_build.base_digest IS
  'Members of the base segment, as a number and a sum of hashes; empty: everybody.';
COMMENT ON COLUMN segment.rfm_build.drift IS
  'Half the sum of the differences of the shares of all names against compared_with, from 0 to 1.';

CREATE TABLE segment.rfm_cell (
  model text COLLATE "C" NOT NULL,
  business_date date NOT NULL,
  recency smallint NOT NULL,
  frequency smallint NOT NULL,
  monetary smallint NOT NULL,
  name text NOT NULL,
  customers bigint NOT NULL,
  purchases bigint NOT NULL,
  amount numeric NOT NULL,
  CONSTRAINT cell_is_counted_once_a_day
    PRIMARY KEY (model, business_date, recency, frequency, monetary)
);
COMMENT ON TABLE segment.rfm_cell IS
  'The matrices of a night: a cell that nobody is in has no row.';

CREATE TABLE segment.rfm_migration (
  model text COLLATE "C" NOT NULL,
  business_date date NOT NULL,
  from_name text NOT NULL,
  to_name text NOT NULL,
  customers bigint NOT NULL,
  CONSTRAINT migration_is_counted_once_a_day
    PRIMARY KEY (model, business_date, from_name, to_name)
);
COMMENT ON TABLE segment.rfm_migration IS
  'Against the build before, also those who stayed; an empty name: not scored.';

-- Merges move receipts without a load: a build compares what is merged now with what it knew.
CREATE TABLE segment.rfm_merge (
  customer_id text COLLATE "C" NOT NULL,
  model text COLLATE "C" NOT NULL,
  root text COLLATE "C" NOT NULL,
  CONSTRAINT merge_is_known_once_per_model PRIMARY KEY (customer_id, model)
);

CREATE UNLOGGED TABLE segment.rfm_tonight (
  customer_id text COLLATE "C" NOT NULL,
  last_on date,
  purchases integer NOT NULL,
  amount numeric NOT NULL
);
COMMENT ON TABLE segment.rfm_tonight IS
  'Staging of one build; no purchases: the customer is scored no more.';
CREATE UNLOGGED TABLE segment.rfm_reread (
  customer_id text COLLATE "C" NOT NULL,
  model text COLLATE "C" NOT NULL
);
COMMENT ON TABLE segment.rfm_reread IS
  'Staging of one build: whose receipts are read again, because what changed does not add up.';

-- A night writes a tenth of the scores anew: they stay on their page.
ALTER TABLE segment.rfm_score SET (fillfactor = 85);
CREATE INDEX rfm_score_by_model ON segment.rfm_score USING brin (model);
CREATE INDEX rfm_change_by_day ON segment.rfm_change USING brin (business_date);
CREATE INDEX receipt_history_by_load ON warehouse.receipt_history USING brin (replaced_by_load);
