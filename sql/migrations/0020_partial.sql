-- A night of which only some steps were asked for is neither running nor failed nor done.

ALTER TABLE run.night
  DROP CONSTRAINT night_state_is_known,
  ADD CONSTRAINT night_state_is_known CHECK (state IN ('running', 'done', 'failed', 'partial'));
COMMENT ON COLUMN run.night.state IS
  'running: it works, or was cut; partial: steps that were not chosen are not done.';
