-- All kinds of feeds: what comes in beside customers, subscriptions, receipts and their lines.

-- Every kind has a version column and declared custom columns. NULL where a file declares none: a
-- column that is NULL costs a bit.
ALTER TABLE warehouse.subscription ADD COLUMN custom jsonb, ADD COLUMN updated_at timestamptz;
ALTER TABLE warehouse.receipt ADD COLUMN custom jsonb;
ALTER TABLE warehouse.receipt_line ADD COLUMN custom jsonb;
ALTER TABLE warehouse.anonymous_receipt ADD COLUMN custom jsonb;
ALTER TABLE warehouse.anonymous_receipt_line ADD COLUMN custom jsonb;
ALTER TABLE intake.subscription_row ADD COLUMN custom jsonb, ADD COLUMN updated_at timestamptz;
ALTER TABLE intake.receipt_row ADD COLUMN custom jsonb;
ALTER TABLE intake.receipt_line_row ADD COLUMN custom jsonb;
ALTER TABLE intake.sale_row ADD COLUMN custom jsonb;
ALTER TABLE intake.parked_subscription ADD COLUMN custom jsonb, ADD COLUMN updated_at timestamptz;
ALTER TABLE intake.parked_receipt ADD COLUMN custom jsonb;
ALTER TABLE intake.parked_receipt_line
  ADD COLUMN custom jsonb,
  ADD COLUMN waits_for_product text COLLATE "C" NOT NULL DEFAULT '',
  DROP CONSTRAINT receipt_line_is_parked_once,
  ADD CONSTRAINT receipt_line_is_parked_once
    PRIMARY KEY (customer_id, receipt_id, line_no, waits_for_product);
COMMENT ON COLUMN intake.parked_receipt_line.waits_for_product IS
  'The product it waits for too, where its feed says unknown_product: "park"; else empty.';

-- A version that comes late is history that comes late, and one load can replace a receipt twice: the
-- content is part of the key.
ALTER TABLE warehouse.receipt_history
  ADD COLUMN digest text COLLATE "C" NOT NULL
    GENERATED ALWAYS AS (md5((content - 'first_load'::text - 'last_load'::text)::text)) STORED,
  DROP CONSTRAINT receipt_is_replaced_once_per_load,
  ADD CONSTRAINT receipt_version_is_kept_once_per_load
    PRIMARY KEY (customer_id, receipt_id, replaced_by_load, digest);
COMMENT ON TABLE warehouse.receipt_history IS
  'Versions of receipts that a later one replaced, or that came after a later one.';

-- Custom dates of customers, found by day: an index on a cast of jsonb text is refused.
CREATE TABLE warehouse.customer_date (
  customer_id text COLLATE "C" NOT NULL,
  field text COLLATE "C" NOT NULL,
  date date NOT NULL,
  month_day smallint NOT NULL GENERATED ALWAYS AS (
    (extract(month FROM date) * 100 + extract(day FROM date))::smallint
  ) STORED,
  CONSTRAINT customer_has_one_date_a_field PRIMARY KEY (customer_id, field)
);
CREATE INDEX customer_date_by_day ON warehouse.customer_date (field, date);
CREATE INDEX customer_date_by_month_day ON warehouse.customer_date (field, month_day);
COMMENT ON TABLE warehouse.customer_date IS 'Written by the load of customers, from customer.custom.';

-- What is listed as a whole: rows that a newer list no longer has are kept, with the day since which.
CREATE TABLE warehouse.product (
  product_id text COLLATE "C" NOT NULL,
  name text NOT NULL,
  category_id text COLLATE "C",
  brand text,
  barcode text COLLATE "C",
  price numeric,
  is_active boolean NOT NULL,
  custom jsonb,
  updated_at timestamptz,
  first_load bigint NOT NULL,
  last_load bigint NOT NULL,
  absent_since date,
  CONSTRAINT product_is_known_once PRIMARY KEY (product_id)
);
CREATE INDEX product_by_category ON warehouse.product (category_id);

CREATE TABLE warehouse.category (
  category_id text COLLATE "C" NOT NULL,
  parent_id text COLLATE "C",
  name text NOT NULL,
  custom jsonb,
  updated_at timestamptz,
  first_load bigint NOT NULL,
  last_load bigint NOT NULL,
  absent_since date,
  CONSTRAINT category_is_known_once PRIMARY KEY (category_id),
  CONSTRAINT category_is_not_its_own_parent CHECK (parent_id <> category_id)
);

-- A category with its subcategories is a join on ancestor_id.
CREATE TABLE warehouse.category_ancestor (
  ancestor_id text COLLATE "C" NOT NULL,
  category_id text COLLATE "C" NOT NULL,
  depth integer NOT NULL,
  CONSTRAINT category_stands_below_an_ancestor_once PRIMARY KEY (ancestor_id, category_id)
);
CREATE INDEX category_ancestor_by_category ON warehouse.category_ancestor (category_id);
COMMENT ON COLUMN warehouse.category_ancestor.depth IS
  'Steps up the tree; 0: the category itself, which is among its own.';

CREATE TABLE warehouse.dictionary_entry (
  dictionary text COLLATE "C" NOT NULL,
  code text COLLATE "C" NOT NULL,
  name text NOT NULL,
  parent text COLLATE "C",
  attributes jsonb,
  is_active boolean NOT NULL,
  custom jsonb,
  updated_at timestamptz,
  first_load bigint NOT NULL,
  last_load bigint NOT NULL,
  absent_since date,
  CONSTRAINT dictionary_entry_is_known_once PRIMARY KEY (dictionary, code)
);

ALTER TABLE warehouse.customer ADD COLUMN absent_since date;
COMMENT ON COLUMN warehouse.customer.absent_since IS
  'The business date of the first full list he was missing from; customers are never deleted.';

CREATE TABLE warehouse.promo_code (
  pool text COLLATE "C" NOT NULL,
  code text COLLATE "C" NOT NULL,
  customer_id text COLLATE "C" NOT NULL,
  valid_from date,
  valid_to date,
  state text COLLATE "C" NOT NULL,
  used_receipt_id text COLLATE "C",
  custom jsonb,
  updated_at timestamptz,
  first_load bigint NOT NULL,
  last_load bigint NOT NULL,
  CONSTRAINT promo_code_has_one_state PRIMARY KEY (pool, code),
  CONSTRAINT promo_code_state_is_known CHECK (state IN ('free', 'issued', 'used', 'void'))
);
CREATE INDEX promo_code_by_customer ON warehouse.promo_code (customer_id) WHERE customer_id <> '';
COMMENT ON COLUMN warehouse.promo_code.customer_id IS 'Empty: nobody has it.';

CREATE TABLE warehouse.event (
  customer_id text COLLATE "C" NOT NULL,
  event_id text COLLATE "C" NOT NULL,
  code text COLLATE "C" NOT NULL,
  occurred_at timestamptz NOT NULL,
  occurred_on date NOT NULL,
  object_type text COLLATE "C",
  object_id text COLLATE "C",
  value numeric,
  attributes jsonb,
  custom jsonb,
  updated_at timestamptz,
  first_load bigint NOT NULL,
  last_load bigint NOT NULL,
  CONSTRAINT event_stands_once PRIMARY KEY (customer_id, event_id)
);
CREATE INDEX event_by_day ON warehouse.event USING brin (occurred_on);
CREATE INDEX event_by_load ON warehouse.event USING brin (last_load);
COMMENT ON COLUMN warehouse.event.occurred_on IS
  'The civil day of occurred_at in the programme''s zone.';

-- Each snapshot names every open lot of its customers, so each touches every open row: room for that.
CREATE TABLE warehouse.bonus_lot (
  customer_id text COLLATE "C" NOT NULL,
  lot_id text COLLATE "C" NOT NULL,
  legal_entity text COLLATE "C",
  unit text COLLATE "C" NOT NULL,
  amount numeric NOT NULL,
  remaining numeric NOT NULL,
  valid_from date,
  expires_on date,
  state text COLLATE "C" NOT NULL,
  as_of date NOT NULL,
  custom jsonb,
  updated_at timestamptz,
  first_load bigint NOT NULL,
  last_load bigint NOT NULL,
  is_open boolean NOT NULL DEFAULT true,
  CONSTRAINT bonus_lot_stands_once PRIMARY KEY (customer_id, lot_id),
  CONSTRAINT bonus_lot_state_is_known CHECK (state IN ('pending', 'active', 'spent', 'expired'))
) WITH (fillfactor = 70);
CREATE INDEX bonus_lot_by_expiry ON warehouse.bonus_lot (expires_on) WHERE is_open;
COMMENT ON COLUMN warehouse.bonus_lot.as_of IS 'The newest snapshot that has the lot.';
COMMENT ON COLUMN warehouse.bonus_lot.is_open IS
  'False: a newer snapshot of its customer, or a newer full one, no longer has it.';

CREATE TABLE warehouse.message_status (
  customer_id text COLLATE "C" NOT NULL,
  message_key text COLLATE "C" NOT NULL,
  status text COLLATE "C" NOT NULL,
  status_at timestamptz NOT NULL,
  status_on date NOT NULL,
  channel text COLLATE "C" NOT NULL,
  provider_id text COLLATE "C",
  provider_code text,
  link text,
  custom jsonb,
  updated_at timestamptz,
  first_load bigint NOT NULL,
  last_load bigint NOT NULL,
  CONSTRAINT message_status_stands_once PRIMARY KEY (customer_id, message_key, status, status_at),
  CONSTRAINT message_status_is_known CHECK (status IN (
    'sent', 'not_delivered', 'delivered', 'opened', 'clicked', 'complaint', 'unsubscribed'))
);
CREATE INDEX message_status_by_load ON warehouse.message_status USING brin (last_load);

-- What the platform answered, matched or not: reconciliation tells what differs.
CREATE TABLE warehouse.accrual_response (
  customer_id text COLLATE "C" NOT NULL,
  accrual_key text COLLATE "C" NOT NULL,
  status text COLLATE "C" NOT NULL,
  batch_id text COLLATE "C" NOT NULL,
  amount numeric NOT NULL,
  code text,
  platform_operation_id text COLLATE "C",
  processed_at timestamptz NOT NULL,
  processed_on date NOT NULL,
  original_status text COLLATE "C",
  message text,
  custom jsonb,
  updated_at timestamptz,
  first_load bigint NOT NULL,
  last_load bigint NOT NULL,
  CONSTRAINT accrual_response_stands_once PRIMARY KEY (customer_id, accrual_key, status),
  CONSTRAINT accrual_response_status_is_known
    CHECK (status IN ('confirmed', 'rejected', 'duplicate')),
  CONSTRAINT accrual_response_original_status_is_known
    CHECK (original_status IN ('confirmed', 'rejected'))
);
CREATE INDEX accrual_response_by_load ON warehouse.accrual_response USING brin (last_load);

-- The newest full list of a kind: what comes late from before it is not on it.
CREATE TABLE warehouse.full_list (
  kind text COLLATE "C" NOT NULL,
  listed_on date NOT NULL,
  CONSTRAINT full_list_is_noted_once PRIMARY KEY (kind)
);

-- Staging and parking of the new kinds.
CREATE UNLOGGED TABLE intake.product_row (
  row_number bigint NOT NULL,
  suspect boolean NOT NULL,
  product_id text COLLATE "C" NOT NULL,
  name text NOT NULL,
  category_id text COLLATE "C",
  brand text,
  barcode text COLLATE "C",
  price numeric,
  is_active boolean NOT NULL,
  custom jsonb,
  updated_at timestamptz
);
CREATE UNLOGGED TABLE intake.category_row (
  row_number bigint NOT NULL,
  suspect boolean NOT NULL,
  category_id text COLLATE "C" NOT NULL,
  parent_id text COLLATE "C",
  name text NOT NULL,
  custom jsonb,
  updated_at timestamptz
);
CREATE UNLOGGED TABLE intake.dictionary_row (
  row_number bigint NOT NULL,
  suspect boolean NOT NULL,
  dictionary text COLLATE "C" NOT NULL,
  code text COLLATE "C" NOT NULL,
  name text NOT NULL,
  parent text COLLATE "C",
  attributes jsonb,
  is_active boolean NOT NULL,
  custom jsonb,
  updated_at timestamptz
);
CREATE UNLOGGED TABLE intake.promo_code_row (
  row_number bigint NOT NULL,
  suspect boolean NOT NULL,
  pool text COLLATE "C" NOT NULL,
  code text COLLATE "C" NOT NULL,
  customer_id text COLLATE "C" NOT NULL,
  valid_from date,
  valid_to date,
  state text COLLATE "C" NOT NULL,
  used_receipt_id text COLLATE "C",
  custom jsonb,
  updated_at timestamptz
);
CREATE UNLOGGED TABLE intake.event_row (
  row_number bigint NOT NULL,
  suspect boolean NOT NULL,
  customer_id text COLLATE "C" NOT NULL,
  event_id text COLLATE "C" NOT NULL,
  code text COLLATE "C" NOT NULL,
  occurred_at timestamptz NOT NULL,
  occurred_on date NOT NULL,
  object_type text COLLATE "C",
  object_id text COLLATE "C",
  value numeric,
  attributes jsonb,
  custom jsonb,
  updated_at timestamptz
);
CREATE UNLOGGED TABLE intake.bonus_lot_row (
  row_number bigint NOT NULL,
  suspect boolean NOT NULL,
  customer_id text COLLATE "C" NOT NULL,
  lot_id text COLLATE "C" NOT NULL,
  legal_entity text COLLATE "C",
  unit text COLLATE "C" NOT NULL,
  amount numeric NOT NULL,
  remaining numeric NOT NULL,
  valid_from date,
  expires_on date,
  state text COLLATE "C" NOT NULL,
  as_of date NOT NULL,
  custom jsonb,
  updated_at timestamptz
);
CREATE UNLOGGED TABLE intake.message_status_row (
  row_number bigint NOT NULL,
  suspect boolean NOT NULL,
  customer_id text COLLATE "C" NOT NULL,
  message_key text COLLATE "C" NOT NULL,
  status text COLLATE "C" NOT NULL,
  status_at timestamptz NOT NULL,
  status_on date NOT NULL,
  channel text COLLATE "C" NOT NULL,
  provider_id text COLLATE "C",
  provider_code text,
  link text,
  custom jsonb,
  updated_at timestamptz
);
CREATE UNLOGGED TABLE intake.accrual_response_row (
  row_number bigint NOT NULL,
  suspect boolean NOT NULL,
  customer_id text COLLATE "C" NOT NULL,
  accrual_key text COLLATE "C" NOT NULL,
  status text COLLATE "C" NOT NULL,
  batch_id text COLLATE "C" NOT NULL,
  amount numeric NOT NULL,
  code text,
  platform_operation_id text COLLATE "C",
  processed_at timestamptz NOT NULL,
  processed_on date NOT NULL,
  original_status text COLLATE "C",
  message text,
  custom jsonb,
  updated_at timestamptz
);

CREATE TABLE intake.parked_promo_code (LIKE intake.promo_code_row, load_id bigint NOT NULL,
  CONSTRAINT promo_code_is_parked_once PRIMARY KEY (customer_id, pool, code));
CREATE TABLE intake.parked_event (LIKE intake.event_row, load_id bigint NOT NULL,
  CONSTRAINT event_is_parked_once PRIMARY KEY (customer_id, event_id));
CREATE TABLE intake.parked_bonus_lot (LIKE intake.bonus_lot_row, load_id bigint NOT NULL,
  CONSTRAINT bonus_lot_is_parked_once PRIMARY KEY (customer_id, lot_id));
CREATE TABLE intake.parked_message_status (LIKE intake.message_status_row, load_id bigint NOT NULL,
  CONSTRAINT message_status_is_parked_once
    PRIMARY KEY (customer_id, message_key, status, status_at));
