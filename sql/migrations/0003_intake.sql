-- What came in. A file is an accepted, refused or repeated fact; its rows balance by constraint.

CREATE TABLE intake.exchange_file (
  load_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  run_id bigint NOT NULL REFERENCES run.night,
  feed text COLLATE "C" NOT NULL,
  file_name text NOT NULL,
  sha256 text COLLATE "C" NOT NULL,
  bytes bigint NOT NULL,
  verdict text COLLATE "C" NOT NULL,
  reason text COLLATE "C",
  repeats_load bigint REFERENCES intake.exchange_file,
  rows_read bigint NOT NULL DEFAULT 0,
  rows_new bigint NOT NULL DEFAULT 0,
  rows_changed bigint NOT NULL DEFAULT 0,
  rows_unchanged bigint NOT NULL DEFAULT 0,
  rows_stale bigint NOT NULL DEFAULT 0,
  rows_duplicate bigint NOT NULL DEFAULT 0,
  rows_parked bigint NOT NULL DEFAULT 0,
  rows_rejected bigint NOT NULL DEFAULT 0,
  rejects_by_code jsonb NOT NULL DEFAULT '{}',
  totals jsonb NOT NULL DEFAULT '{}',
  loaded_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT file_verdict_is_known
    CHECK (verdict IN ('accepted', 'partial', 'rejected', 'quarantined', 'duplicate')),
  CONSTRAINT file_rows_balance CHECK (
    rows_read = rows_new + rows_changed + rows_unchanged + rows_stale + rows_duplicate
      + rows_parked + rows_rejected
  )
);
CREATE UNIQUE INDEX file_is_accepted_once ON intake.exchange_file (feed, sha256)
  WHERE verdict IN ('accepted', 'partial');
COMMENT ON TABLE intake.exchange_file IS 'Every file that was claimed, never pruned.';

-- Staging: one file at a time, emptied before the next. Unlogged on purpose: a file that a crash
-- interrupts is staged again.
CREATE UNLOGGED TABLE intake.customer_row (
  row_number bigint NOT NULL,
  suspect boolean NOT NULL,
  customer_id text COLLATE "C" NOT NULL,
  registered_at timestamptz NOT NULL,
  registered_on date NOT NULL,
  full_name text,
  first_name text,
  middle_name text,
  last_name text,
  sex text COLLATE "C",
  birth_date date,
  birth_date_given date,
  email text,
  phone text,
  push_id text,
  country text,
  region text,
  city text,
  zip text,
  time_zone text COLLATE "C",
  card text,
  status text COLLATE "C" NOT NULL,
  merged_into text COLLATE "C",
  custom jsonb NOT NULL,
  updated_at timestamptz
);

CREATE UNLOGGED TABLE intake.subscription_row (
  row_number bigint NOT NULL,
  suspect boolean NOT NULL,
  customer_id text COLLATE "C" NOT NULL,
  channel text COLLATE "C" NOT NULL,
  category text COLLATE "C" NOT NULL,
  state text COLLATE "C" NOT NULL,
  changed_at timestamptz NOT NULL,
  source text
);

CREATE UNLOGGED TABLE intake.receipt_row (
  row_number bigint NOT NULL,
  suspect boolean NOT NULL,
  customer_id text COLLATE "C" NOT NULL,
  receipt_id text COLLATE "C" NOT NULL,
  issued_at timestamptz NOT NULL,
  issued_on date NOT NULL,
  kind text COLLATE "C" NOT NULL,
  status text COLLATE "C" NOT NULL,
  amount numeric NOT NULL,
  discount numeric,
  bonus_used numeric,
  bonus_earned numeric,
  currency text COLLATE "C" NOT NULL,
  shop_id text COLLATE "C",
  legal_entity text COLLATE "C",
  channel text COLLATE "C",
  parent_receipt_id text COLLATE "C",
  promo_code text COLLATE "C",
  paid_at timestamptz,
  updated_at timestamptz
);

CREATE UNLOGGED TABLE intake.receipt_line_row (
  row_number bigint NOT NULL,
  suspect boolean NOT NULL,
  customer_id text COLLATE "C" NOT NULL,
  receipt_id text COLLATE "C" NOT NULL,
  line_no integer NOT NULL,
  product_id text COLLATE "C",
  quantity numeric NOT NULL,
  price numeric,
  amount numeric NOT NULL,
  discount numeric,
  bonus_used numeric,
  bonus_earned numeric,
  updated_at timestamptz
);

-- A flat file: every line repeats its receipt and may carry its customer.
CREATE UNLOGGED TABLE intake.sale_row (
  row_number bigint NOT NULL,
  suspect boolean NOT NULL,
  customer_id text COLLATE "C" NOT NULL,
  receipt_id text COLLATE "C" NOT NULL,
  line_no integer,
  issued_at timestamptz NOT NULL,
  issued_on date NOT NULL,
  kind text COLLATE "C" NOT NULL,
  status text COLLATE "C" NOT NULL,
  currency text COLLATE "C" NOT NULL,
  shop_id text COLLATE "C",
  legal_entity text COLLATE "C",
  channel text COLLATE "C",
  parent_receipt_id text COLLATE "C",
  promo_code text COLLATE "C",
  product_id text COLLATE "C",
  quantity numeric NOT NULL,
  price numeric,
  amount numeric NOT NULL,
  discount numeric,
  bonus_used numeric,
  bonus_earned numeric,
  updated_at timestamptz,
  full_name text,
  first_name text,
  last_name text,
  email text,
  phone text,
  country text,
  region text,
  city text
);
COMMENT ON COLUMN intake.sale_row.amount IS
  'In the direction of its receipt: positive when the line does what its receipt''s kind says.';

-- Rows that came before what they refer to: kept, retried by every later load, never lost.
CREATE TABLE intake.parked_subscription (LIKE intake.subscription_row, load_id bigint NOT NULL,
  CONSTRAINT subscription_is_parked_once PRIMARY KEY (customer_id, channel, category));
CREATE TABLE intake.parked_receipt (LIKE intake.receipt_row, load_id bigint NOT NULL,
  CONSTRAINT receipt_is_parked_once PRIMARY KEY (customer_id, receipt_id));
CREATE TABLE intake.parked_receipt_line (LIKE intake.receipt_line_row, load_id bigint NOT NULL,
  CONSTRAINT receipt_line_is_parked_once PRIMARY KEY (customer_id, receipt_id, line_no));

-- What the merge found out about staged rows: only those that are not unchanged.
CREATE UNLOGGED TABLE intake.verdict (
  row_number bigint NOT NULL,
  verdict text COLLATE "C" NOT NULL,
  CONSTRAINT verdict_is_known CHECK (verdict IN ('new', 'changed', 'stale'))
);
CREATE UNLOGGED TABLE intake.moved_receipt (
  receipt_id text COLLATE "C" NOT NULL,
  from_customer_id text COLLATE "C" NOT NULL,
  to_customer_id text COLLATE "C" NOT NULL
);
COMMENT ON TABLE intake.moved_receipt IS 'Receipts of this file that changed their customer.';
