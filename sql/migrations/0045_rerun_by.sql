-- Who had a night run again stands beside the reason.

ALTER TABLE run.night ADD COLUMN rerun_by text;
UPDATE run.night SET rerun_by = 'not recorded' WHERE rerun_reason IS NOT NULL;
ALTER TABLE run.night
  ADD CONSTRAINT night_rerun_has_its_person
    CHECK ((rerun_reason IS NULL) = (rerun_by IS NULL) AND rerun_by ~ '[^[:space:]]');
COMMENT ON COLUMN run.night.rerun_by IS 'Who had it run again.';

ALTER TABLE run.attempt ADD COLUMN rerun_by text;
UPDATE run.attempt SET rerun_by = 'not recorded' WHERE rerun_reason IS NOT NULL;
