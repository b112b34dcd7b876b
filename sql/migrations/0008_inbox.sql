-- Deliveries have numbers, wait, and are released: what exchange.md, section 6, decides by.

ALTER TABLE intake.exchange_file
  ADD COLUMN source text COLLATE "C" NOT NULL DEFAULT '',
  ADD COLUMN sequence bigint,
  ADD COLUMN fix integer NOT NULL DEFAULT 0,
  ADD COLUMN part integer NOT NULL DEFAULT 0,
  ADD COLUMN business_date date,
  ADD COLUMN content text COLLATE "C" NOT NULL DEFAULT 'delta',
  ADD COLUMN status text COLLATE "C" NOT NULL DEFAULT 'new',
  ADD COLUMN code text COLLATE "C",
  ADD COLUMN exit_code integer NOT NULL DEFAULT 0,
  ADD COLUMN replaced_by bigint REFERENCES intake.exchange_file,
  DROP CONSTRAINT file_verdict_is_known,
  ADD CONSTRAINT file_verdict_is_known CHECK (
    verdict IN (
      'accepted', 'partial', 'rejected', 'quarantined', 'duplicate', 'unchanged', 'held',
      'superseded', 'validated'
    )
  ),
  ADD CONSTRAINT file_content_is_known CHECK (content IN ('full', 'delta')),
  ADD CONSTRAINT file_status_is_known CHECK (status IN ('new', 'replace', 'delete', 'test'));
UPDATE intake.exchange_file
SET exit_code = 65
WHERE verdict IN ('rejected', 'quarantined');

COMMENT ON COLUMN intake.exchange_file.source IS 'The sending system; empty where a feed has none.';
COMMENT ON COLUMN intake.exchange_file.part IS 'The position in a manifest of several files.';
COMMENT ON COLUMN intake.exchange_file.code IS
  'The word of the decisions table, where the file did not simply load.';
COMMENT ON COLUMN intake.exchange_file.replaced_by IS
  'The delivery that was released to take this one''s place and number.';

-- A full delivery may say again what an older one said; everything else comes once.
DROP INDEX intake.file_is_accepted_once;
CREATE UNIQUE INDEX file_is_accepted_once ON intake.exchange_file (feed, sha256)
  WHERE verdict IN ('accepted', 'partial') AND (sequence IS NULL OR content = 'delta');
CREATE UNIQUE INDEX delivery_number_is_taken_once
  ON intake.exchange_file (feed, source, sequence, fix, part)
  WHERE verdict IN ('accepted', 'partial', 'unchanged') AND replaced_by IS NULL;
CREATE INDEX file_by_content ON intake.exchange_file (feed, sha256);
CREATE INDEX file_by_size ON intake.exchange_file (feed, bytes);
CREATE INDEX file_by_run ON intake.exchange_file (run_id);

-- The set of files a night has claimed: noted before the first of them is loaded, so that a night
-- that was cut goes on with the same files.
CREATE TABLE intake.claim (
  run_id bigint PRIMARY KEY REFERENCES run.night,
  files integer NOT NULL,
  claimed_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE intake.claim IS 'One row per night whose claiming is over.';

-- Sequences that will not come.
CREATE TABLE intake.accepted_gap (
  feed text COLLATE "C" NOT NULL,
  source text COLLATE "C" NOT NULL,
  sequence bigint NOT NULL,
  reason text NOT NULL,
  accepted_by text NOT NULL,
  accepted_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT gap_is_accepted_once PRIMARY KEY (feed, source, sequence)
);

-- What a person said about one file: it may pass, or it never will. The last word stands.
CREATE TABLE intake.release (
  release_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  feed text COLLATE "C" NOT NULL,
  sha256 text COLLATE "C" NOT NULL,
  is_granted boolean NOT NULL,
  reason text NOT NULL,
  released_by text NOT NULL,
  released_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT release_has_a_reason CHECK (reason <> '' AND released_by <> '')
);
CREATE INDEX release_by_content ON intake.release (feed, sha256);
