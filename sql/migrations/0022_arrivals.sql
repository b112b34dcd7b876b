-- Which loads a campaign takes for the arrivals of a night, and who came to a segment or left it, by day.

CREATE TABLE campaign.arrival_span (
  campaign_id text COLLATE "C" NOT NULL,
  business_date date NOT NULL,
  loads_after bigint NOT NULL,
  loads_through bigint NOT NULL,
  too_old bigint NOT NULL DEFAULT 0,
  CONSTRAINT arrivals_are_taken_once_a_night PRIMARY KEY (campaign_id, business_date),
  CONSTRAINT span_ends_after_it_began CHECK (loads_after <= loads_through)
);
COMMENT ON TABLE campaign.arrival_span IS
  'Loads (loads_after, loads_through] are those of the night; a night that is run again keeps them.';
COMMENT ON COLUMN campaign.arrival_span.too_old IS
  'Occasions that arrived and are older than the trigger lets fire.';

CREATE INDEX membership_by_entry ON segment.membership (segment, entered_on);
CREATE INDEX membership_by_leaving ON segment.membership (segment, left_on)
  WHERE left_on IS NOT NULL;
