-- What a night changes of the memberships, found before anything is written.

CREATE UNLOGGED TABLE segment.move (
  customer_id text COLLATE "C" NOT NULL,
  segment text COLLATE "C" NOT NULL,
  is_member boolean NOT NULL
);
COMMENT ON TABLE segment.move IS
  'Who comes (is_member) and who goes; filled and used within one transaction.';
