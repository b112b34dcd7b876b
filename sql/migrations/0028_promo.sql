-- Which entry has which promo code of a pool, and how many codes a pool has left.

CREATE TABLE campaign.promo_draw (
  customer_id text COLLATE "C" NOT NULL,
  campaign_id text COLLATE "C" NOT NULL,
  occasion text COLLATE "C" NOT NULL,
  step_id text COLLATE "C" NOT NULL,
  pool text COLLATE "C" NOT NULL,
  code text COLLATE "C" NOT NULL,
  drawn_on date NOT NULL,
  CONSTRAINT entry_draws_one_promo_code_at_a_step
    PRIMARY KEY (customer_id, campaign_id, occasion, step_id),
  CONSTRAINT promo_code_is_drawn_once UNIQUE (pool, code)
);
CREATE INDEX promo_draw_by_day ON campaign.promo_draw (drawn_on);
COMMENT ON TABLE campaign.promo_draw IS
  'For ever: a code that a feed calls free again stays with whom it was given to.';

CREATE TABLE campaign.promo_level (
  pool text COLLATE "C" NOT NULL,
  business_date date NOT NULL,
  codes_left bigint NOT NULL,
  alarm_below bigint NOT NULL,
  CONSTRAINT promo_level_is_struck_once PRIMARY KEY (pool, business_date),
  CONSTRAINT promo_codes_left_are_counted CHECK (codes_left >= 0 AND alarm_below >= 0)
);
COMMENT ON TABLE campaign.promo_level IS
  'What the last draw of a night left of a pool. Below alarm_below people are told.';

CREATE INDEX promo_code_free ON warehouse.promo_code (pool, code) WHERE state = 'free';

ALTER TABLE campaign.message_draft ADD COLUMN promo_code text COLLATE "C";
ALTER TABLE ledger.message ADD COLUMN promo_code text COLLATE "C";
