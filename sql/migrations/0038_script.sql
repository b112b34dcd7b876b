-- A call names its script, so that a call centre can tell calls with the same script from others, in
-- whatever campaign they were asked for.

ALTER TABLE campaign.call ADD COLUMN script_id text COLLATE "C";
UPDATE campaign.call SET script_id = step_id;
ALTER TABLE campaign.call ALTER COLUMN script_id SET NOT NULL;
COMMENT ON COLUMN campaign.call.script_id IS
  'As its definition names it; the id of its step where that is all there is.';
