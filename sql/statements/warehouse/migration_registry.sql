-- Makes the schemas and the register of migrations, if they are not there yet.
CREATE SCHEMA IF NOT EXISTS run;
CREATE SCHEMA IF NOT EXISTS intake;
CREATE SCHEMA IF NOT EXISTS warehouse;
CREATE SCHEMA IF NOT EXISTS segment;
CREATE SCHEMA IF NOT EXISTS campaign;
CREATE SCHEMA IF NOT EXISTS ledger;
CREATE TABLE IF NOT EXISTS run.migration (
  number integer PRIMARY KEY,
  name text NOT NULL,
  sha256 text COLLATE "C" NOT NULL,
  program_version text NOT NULL,
  applied_at timestamptz NOT NULL DEFAULT now()
);
