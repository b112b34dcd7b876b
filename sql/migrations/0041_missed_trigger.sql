-- Triggers that were not evaluated because a feed had not come, and the entries that were caught up when
-- it came.

CREATE TABLE campaign.missed_trigger (
  campaign_id text COLLATE "C" NOT NULL,
  business_date date NOT NULL,
  feed text COLLATE "C" NOT NULL,
  came_on date,
  lapsed_on date,
  CONSTRAINT feed_is_missed_once_a_night PRIMARY KEY (campaign_id, business_date, feed),
  CONSTRAINT feed_comes_after_it_was_missed CHECK (came_on >= business_date),
  CONSTRAINT trigger_lapses_after_it_was_missed CHECK (lapsed_on >= business_date),
  CONSTRAINT trigger_comes_or_lapses CHECK (came_on IS NULL OR lapsed_on IS NULL)
);
COMMENT ON TABLE campaign.missed_trigger IS
  'Nights in which a trigger was not evaluated, with each feed it needs that had not come.';
COMMENT ON COLUMN campaign.missed_trigger.came_on IS
  'The night with which the feed came; when all feeds of a date have, the trigger is evaluated for it.';
COMMENT ON COLUMN campaign.missed_trigger.lapsed_on IS
  'The night in which the campaign was not active any more: the date is not caught up.';

ALTER TABLE campaign.entry
  ADD COLUMN caught_up_for date,
  ADD CONSTRAINT entry_is_caught_up_later CHECK (caught_up_for < entered_on);
COMMENT ON COLUMN campaign.entry.caught_up_for IS
  'The night whose trigger had to wait for a feed; NULL: that of entered_on.';
