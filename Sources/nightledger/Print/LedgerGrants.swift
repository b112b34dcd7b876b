/// What a database's administrator runs once, and again after each `db migrate` that adds to the ledger:
/// it gives the ledger to a role that nobody logs in with and lets the night read it and add to it.
///
/// An owner can switch a trigger off and change the function behind it; so the night must not own what
/// it may not change. `:night` is a variable of psql: the role that runs the nights.
enum LedgerGrants {
  /// Tables that get rows and never lose or change one.
  static let insertOnly = [
    "accrual", "message", "batch_total", "batch_message", "batch_note", "withdrawn_message",
    "test_message", "batch_hold", "decision", "closed_period",
  ]

  static let text = """
    -- nightledger print grants | psql -v ON_ERROR_STOP=1 -v night=ROLE DATABASE
    -- To be run by a superuser, or by who owns the schema ledger and may make roles. Whoever migrates
    -- later has to be a member of nightledger_ledger: GRANT nightledger_ledger TO the_administrator.
    BEGIN;
    DO $$
    BEGIN
      IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = 'nightledger_ledger') THEN
        CREATE ROLE nightledger_ledger NOLOGIN;
      END IF;
    END $$;
    \(tables.map { "ALTER TABLE ledger.\($0) OWNER TO nightledger_ledger;" }.joined(separator: "\n"))
    \(functions.map { "ALTER FUNCTION ledger.\($0) OWNER TO nightledger_ledger;" }
      .joined(separator: "\n"))
    ALTER SCHEMA ledger OWNER TO nightledger_ledger;
    GRANT USAGE ON SCHEMA ledger TO :"night";
    REVOKE ALL ON ALL TABLES IN SCHEMA ledger FROM PUBLIC, :"night";
    GRANT SELECT ON ALL TABLES IN SCHEMA ledger TO :"night";
    GRANT INSERT ON
      \((insertOnly + ["batch", "batch_counter"]).map { "ledger.\($0)" }.joined(separator: ",\n  "))
      TO :"night";
    -- A batch moves on along its states, a counter goes up; nothing else of them changes.
    GRANT UPDATE (state, temporary_name, written_at, published_at) ON ledger.batch TO :"night";
    GRANT UPDATE (number) ON ledger.batch_counter TO :"night";
    COMMIT;
    """

  private static let tables = insertOnly + ["batch", "batch_counter"]
  private static let functions = [
    "refuse_change()", "refuse_other_content()", "refuse_step()", "refuse_early_revision()",
    "refuse_closed_day()", "refuse_frozen_batch()", "next_day_batch(text, text, date)",
  ]
}
