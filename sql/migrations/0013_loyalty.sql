-- What steps of campaigns note about customers, for conditions to ask: tags, audiences, points.
-- The tables go with a customer who is merged into another.

CREATE TABLE warehouse.customer_tag (
  customer_id text COLLATE "C" NOT NULL,
  tag text COLLATE "C" NOT NULL,
  set_on date NOT NULL,
  source text COLLATE "C" NOT NULL,
  changed_at timestamptz NOT NULL,
  CONSTRAINT customer_has_a_tag_once PRIMARY KEY (customer_id, tag)
);
COMMENT ON COLUMN warehouse.customer_tag.set_on IS 'The business date of the night that set it.';
COMMENT ON COLUMN warehouse.customer_tag.source IS 'Who set it: campaign, step and occasion.';

CREATE TABLE warehouse.audience_member (
  customer_id text COLLATE "C" NOT NULL,
  audience text COLLATE "C" NOT NULL,
  added_on date NOT NULL,
  source text COLLATE "C" NOT NULL,
  changed_at timestamptz NOT NULL,
  CONSTRAINT customer_is_in_an_audience_once PRIMARY KEY (customer_id, audience)
);
COMMENT ON COLUMN warehouse.audience_member.added_on IS
  'The business date of the night that added him.';

CREATE TABLE warehouse.customer_points (
  customer_id text COLLATE "C" NOT NULL,
  score text COLLATE "C" NOT NULL,
  movement_key text COLLATE "C" NOT NULL,
  points numeric NOT NULL,
  booked_on date NOT NULL,
  source text COLLATE "C" NOT NULL,
  changed_at timestamptz NOT NULL,
  CONSTRAINT points_are_booked_once PRIMARY KEY (customer_id, score, movement_key),
  CONSTRAINT points_are_a_number CHECK (points > -1e12 AND points < 1e12)
);
COMMENT ON TABLE warehouse.customer_points IS
  'Movements, not balances: when customers are merged, their points add up.';
COMMENT ON COLUMN warehouse.customer_points.movement_key IS
  'The hash of the occasion that booked it: a second run books nothing.';
