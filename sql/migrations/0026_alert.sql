-- What people were told of a night that had not come to its end in time: once for a business date.

CREATE TABLE run.alert (
  night text COLLATE "C" NOT NULL,
  business_date date NOT NULL,
  kind text COLLATE "C" NOT NULL,
  noted_at timestamptz NOT NULL,
  CONSTRAINT alert_is_told_once_per_business_date PRIMARY KEY (night, business_date, kind),
  CONSTRAINT alert_kind_is_known CHECK (kind IN ('late'))
);
COMMENT ON TABLE run.alert IS
  'Nights that people were told of: late ones, once for each business date. Kept for ever.';
