-- Who is in which segment, since when; and the RFM scores.

CREATE TABLE segment.membership (
  customer_id text COLLATE "C" NOT NULL,
  segment text COLLATE "C" NOT NULL,
  entered_on date NOT NULL,
  left_on date,
  CONSTRAINT membership_is_entered_once_a_day PRIMARY KEY (customer_id, segment, entered_on),
  CONSTRAINT membership_ends_after_it_began CHECK (left_on > entered_on)
);
CREATE UNIQUE INDEX membership_is_current_once ON segment.membership (segment, customer_id)
  WHERE left_on IS NULL;
COMMENT ON TABLE segment.membership IS
  'Intervals [entered_on, left_on): a member on date X has entered_on <= X and left_on > X or open.';

CREATE TABLE segment.build (
  segment text COLLATE "C" NOT NULL,
  business_date date NOT NULL,
  definition_digest text COLLATE "C" NOT NULL,
  members bigint NOT NULL,
  entered bigint NOT NULL,
  left_members bigint NOT NULL,
  CONSTRAINT segment_is_built_once_a_day PRIMARY KEY (segment, business_date)
);
COMMENT ON TABLE segment.build IS 'Freshness: a segment may be used for D only when it was built for D.';

CREATE TABLE segment.rfm_score (
  customer_id text COLLATE "C" NOT NULL,
  model text COLLATE "C" NOT NULL,
  recency smallint NOT NULL,
  frequency smallint NOT NULL,
  monetary smallint NOT NULL,
  name text NOT NULL,
  last_on date NOT NULL,
  purchases integer NOT NULL,
  amount numeric NOT NULL,
  CONSTRAINT customer_has_one_score_per_model PRIMARY KEY (customer_id, model)
);
COMMENT ON COLUMN segment.rfm_score.recency IS 'Score, best is the number of groups.';
COMMENT ON COLUMN segment.rfm_score.last_on IS
  'Days since then are not kept: a score that stays is a row that stays.';

CREATE TABLE segment.rfm_build (
  model text COLLATE "C" NOT NULL,
  business_date date NOT NULL,
  definition_digest text COLLATE "C" NOT NULL,
  customers bigint NOT NULL,
  recency_cut_points numeric[] NOT NULL,
  frequency_cut_points numeric[] NOT NULL,
  monetary_cut_points numeric[] NOT NULL,
  CONSTRAINT model_is_built_once_a_day PRIMARY KEY (model, business_date)
);

CREATE TABLE segment.rfm_change (
  customer_id text COLLATE "C" NOT NULL,
  model text COLLATE "C" NOT NULL,
  business_date date NOT NULL,
  from_score integer,
  to_score integer,
  from_name text,
  to_name text,
  CONSTRAINT score_changes_once_a_day PRIMARY KEY (customer_id, model, business_date)
);
COMMENT ON TABLE segment.rfm_change IS 'A score is 100 R + 10 F + M; NULL: not scored.';
