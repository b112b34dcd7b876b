-- What the programme knows of its customers. Every table of a customer's own starts its key with
-- customer_id, text in byte order as it came in the files, so that the schema can be sharded by it.

CREATE TABLE warehouse.customer (
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
  status text COLLATE "C" NOT NULL DEFAULT 'active',
  merged_into text COLLATE "C",
  custom jsonb NOT NULL DEFAULT '{}',
  updated_at timestamptz,
  first_load bigint NOT NULL,
  last_load bigint NOT NULL,
  birth_month_day smallint GENERATED ALWAYS AS (
    (extract(month FROM birth_date) * 100 + extract(day FROM birth_date))::smallint
  ) STORED,
  CONSTRAINT customer_is_known_once PRIMARY KEY (customer_id),
  CONSTRAINT customer_has_an_id CHECK (customer_id <> ''),
  CONSTRAINT customer_status_is_known CHECK (status IN ('active', 'blocked', 'merged'))
);
CREATE INDEX customer_by_birthday ON warehouse.customer (birth_month_day, customer_id)
  WHERE birth_month_day IS NOT NULL;
CREATE INDEX customer_by_registration ON warehouse.customer (registered_on);
COMMENT ON COLUMN warehouse.customer.birth_date IS
  'NULL when unknown: not given, a sentinel (1900-01-01, 1970-01-01), in the future or over 120 years.';
COMMENT ON COLUMN warehouse.customer.birth_date_given IS 'As it came in the file.';
COMMENT ON COLUMN warehouse.customer.birth_month_day IS
  'month * 100 + day: what the birthday trigger looks up, 229 for 29 February.';

CREATE TABLE warehouse.subscription (
  customer_id text COLLATE "C" NOT NULL,
  channel text COLLATE "C" NOT NULL,
  category text COLLATE "C" NOT NULL DEFAULT '',
  state text COLLATE "C" NOT NULL,
  changed_at timestamptz NOT NULL,
  source text,
  first_load bigint NOT NULL,
  last_load bigint NOT NULL,
  CONSTRAINT subscription_has_one_state PRIMARY KEY (customer_id, channel, category),
  CONSTRAINT subscription_channel_is_known
    CHECK (channel IN ('sms', 'email', 'push', 'viber', 'call')),
  CONSTRAINT subscription_state_is_known CHECK (state IN ('on', 'off', 'pending'))
);
COMMENT ON COLUMN warehouse.subscription.category IS 'Empty: the whole channel.';

CREATE TABLE warehouse.receipt (
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
  updated_at timestamptz,
  first_load bigint NOT NULL,
  last_load bigint NOT NULL,
  CONSTRAINT receipt_stands_once PRIMARY KEY (customer_id, receipt_id),
  CONSTRAINT receipt_kind_is_known CHECK (kind IN ('sale', 'return')),
  CONSTRAINT receipt_status_is_known CHECK (status IN ('new', 'paid', 'cancelled')),
  CONSTRAINT receipt_amount_is_a_number CHECK (amount <> 'NaN' AND abs(amount) < 1e15)
);
CREATE INDEX receipt_by_day ON warehouse.receipt USING brin (issued_on);
CREATE INDEX receipt_by_load ON warehouse.receipt USING brin (last_load);
COMMENT ON COLUMN warehouse.receipt.amount IS
  'What the receipt adds to the customer''s spending: positive for a sale, negative for a return.';
COMMENT ON COLUMN warehouse.receipt.issued_on IS 'The civil day of issued_at in the programme''s zone.';

CREATE TABLE warehouse.receipt_line (
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
  updated_at timestamptz,
  first_load bigint NOT NULL,
  last_load bigint NOT NULL,
  CONSTRAINT receipt_line_stands_once PRIMARY KEY (customer_id, receipt_id, line_no),
  CONSTRAINT receipt_line_amount_is_a_number CHECK (amount <> 'NaN' AND abs(amount) < 1e15),
  CONSTRAINT receipt_line_quantity_is_a_number CHECK (quantity <> 'NaN')
);
COMMENT ON COLUMN warehouse.receipt_line.amount IS
  'In the direction of its receipt, whose kind carries the sign.';
CREATE INDEX receipt_line_by_load ON warehouse.receipt_line USING brin (last_load);

-- Receipts without a customer: counted, kept apart from every customer figure.
CREATE TABLE warehouse.anonymous_receipt (
  LIKE warehouse.receipt INCLUDING COMMENTS INCLUDING CONSTRAINTS,
  CONSTRAINT anonymous_receipt_stands_once PRIMARY KEY (receipt_id),
  CONSTRAINT anonymous_receipt_has_no_customer CHECK (customer_id = '')
);
CREATE TABLE warehouse.anonymous_receipt_line (
  LIKE warehouse.receipt_line INCLUDING COMMENTS INCLUDING CONSTRAINTS,
  CONSTRAINT anonymous_receipt_line_stands_once PRIMARY KEY (receipt_id, line_no),
  CONSTRAINT anonymous_receipt_line_has_no_customer CHECK (customer_id = '')
);

-- The one stated exception to the customer key: where a receipt lives now. A receipt that changes
-- its customer is found here, removed there and inserted anew; it can never stand under both.
CREATE TABLE warehouse.receipt_home (
  receipt_id text COLLATE "C" NOT NULL,
  customer_id text COLLATE "C" NOT NULL,
  CONSTRAINT receipt_has_one_home PRIMARY KEY (receipt_id)
);
COMMENT ON COLUMN warehouse.receipt_home.customer_id IS 'Empty: an anonymous receipt.';

CREATE TABLE warehouse.receipt_history (
  customer_id text COLLATE "C" NOT NULL,
  receipt_id text COLLATE "C" NOT NULL,
  replaced_by_load bigint NOT NULL,
  content jsonb NOT NULL,
  CONSTRAINT receipt_is_replaced_once_per_load PRIMARY KEY (customer_id, receipt_id, replaced_by_load)
);
COMMENT ON TABLE warehouse.receipt_history IS 'Versions of receipts that a later file corrected.';
