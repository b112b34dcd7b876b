package import Postgres
import SQLText
import Statements
package import Vocabulary
import Warehouse

/// The checks of the server, the database and the schema. Reads only.
package struct DatabaseDoctor {
  /// The clocks of program and server may differ by so much.
  package var mostClockSeconds: Int64 = 5
  package var leastFreeConnections = 5
  /// Transactions behind which the server begins to worry about its counter.
  package var mostUnfrozen = 1_000_000_000
  private let connection: Connection
  private let now: Instant
  private let commands: DeskCommands

  package init(_ connection: Connection, now: Instant, commands: DeskCommands) {
    self.connection = connection
    self.now = now
    self.commands = commands
  }

  package func findings() throws(Problem) -> [DoctorFinding] {
    let facts = try connection.query(Statements.serverHealth, .timestamptz(now)).single
    var found = try server(facts) + activity(facts)
    let schema = try schemaFinds()
    found.append(try migrations())
    found += schema
    return found
  }

  // MARK: Server

  private func server(_ facts: Row) throws(Problem) -> [DoctorFinding] {
    let database = try facts.text("database_name")
    let ahead = try facts.int64("ahead_seconds")
    let workMemory = try facts.int64("work_mem_bytes")
    let isolation = try facts.text("isolation")
    let switchedOff = try facts.textOrNil("planner_switched_off")
    return [
      .ok("server", "PostgreSQL \(try facts.text("version")), stores UTF-8, confirms durably"),
      abs(ahead) <= mostClockSeconds
        ? .ok("server-clock", "agrees with the clock of this machine")
        : .fault(
          "server-clock", .definition,
          "the server's clock is \(abs(ahead)) seconds \(ahead > 0 ? "ahead of" : "behind") ours",
          fix: "timedatectl set-ntp true (on both machines)"),
      workMemory >= 4 << 20
        ? .ok("server-work-memory", "\(workMemory >> 20) MB")
        : .warning(
          "server-work-memory", "work_mem is \(workMemory >> 10) kB, expected 4 MB or more",
          fix: "psql -c \"ALTER DATABASE \(database) SET work_mem = '16MB'\""),
      isolation == "read committed"
        ? .ok("server-isolation", isolation)
        : .fault(
          "server-isolation", .definition,
          "transactions begin as \(isolation), expected read committed",
          fix: "psql -c \"ALTER DATABASE \(database) RESET default_transaction_isolation\""),
      switchedOff.map {
        .warning(
          "server-planner", "the planner may not use \($0)",
          fix: "psql -c \"ALTER DATABASE \(database) RESET "
            + "\($0.split(separator: ",").first.map(String.init) ?? $0)\"")
      } ?? .ok("server-planner", "all methods are allowed"),
      try facts.bool("has_autovacuum")
        ? .ok("server-autovacuum", "on")
        : .warning(
          "server-autovacuum", "autovacuum or track_counts is off: tables only grow",
          fix: "psql -c \"ALTER SYSTEM RESET autovacuum\" -c \"ALTER SYSTEM RESET track_counts\" "
            + "-c \"SELECT pg_reload_conf()\""),
      try facts.bool("has_other_collation")
        ? .fault(
          "server-collation", .definition,
          "the system's collation changed since the database was made: its indexes may be wrong",
          fix: "psql -c \"REINDEX DATABASE \(database)\" "
            + "-c \"ALTER DATABASE \(database) REFRESH COLLATION VERSION\"")
        : .ok("server-collation", "that of the system"),
    ]
  }

  private func activity(_ facts: Row) throws(Problem) -> [DoctorFinding] {
    let database = try facts.text("database_name")
    let free = try facts.int("free_connections")
    let unfrozen = try facts.int("transactions_unfrozen")
    let forgotten = try facts.int("forgotten_transactions")
    let prepared = try facts.int("prepared_transactions")
    let slots = try facts.int("idle_slots")
    let mayCreate = try facts.bool("may_create")
    let mayMakeTemporary = try facts.bool("may_make_temporary")
    return [
      free >= leastFreeConnections
        ? .ok("server-connections", "\(free) are free")
        : .warning(
          "server-connections",
          "\(free) connections are free, expected \(leastFreeConnections) or more",
          fix: "psql -c \"ALTER SYSTEM SET max_connections = 200\" and restart the server"),
      unfrozen < mostUnfrozen
        ? .ok("server-transaction-age", "\(unfrozen) transactions")
        : .fault(
          "server-transaction-age", .definition,
          "\(unfrozen) transactions since the last freeze: the server will stop at two thousand "
            + "million", fix: "vacuumdb --freeze --all"),
      forgotten == 0
        ? .ok("server-forgotten", "no transaction stands open")
        : .warning(
          "server-forgotten",
          "\(forgotten) transactions stand open without work for more than ten minutes",
          fix: "psql -c \"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE state LIKE "
            + "'idle in transaction%' AND xact_start < now() - interval '10 minutes'\""),
      prepared == 0
        ? .ok("server-prepared", "no prepared transaction is forgotten")
        : .warning(
          "server-prepared", "\(prepared) prepared transactions hold locks and old rows",
          fix: "psql -c \"SELECT gid FROM pg_prepared_xacts\" and ROLLBACK PREPARED each"),
      slots == 0
        ? .ok("server-slots", "no replication slot is left behind")
        : .warning(
          "server-slots", "\(slots) replication slots without a reader keep the log for ever",
          fix: "psql -c \"SELECT pg_drop_replication_slot(slot_name) FROM pg_replication_slots "
            + "WHERE NOT active\""),
      mayCreate && mayMakeTemporary
        ? .ok("database-rights", "this role may make schemas and temporary tables")
        : .fault(
          "database-rights", .permission,
          "this role may not make \(mayCreate ? "temporary tables" : "schemas") in the database",
          fix: "psql -c 'GRANT CREATE, TEMPORARY ON DATABASE \(database) TO \"<role>\"'"),
    ]
  }

  // MARK: Schema

  private func migrations() throws(Problem) -> DoctorFinding {
    let migrations = Migrations(programVersion: Installation.version)
    do throws(Problem) {
      let applied = try migrations.applied(on: connection)
      try migrations.check(applied)
      if migrations.isCurrent(applied) {
        return .ok("migrations", "\(applied.count), as this program knows them")
      }
      return .fault(
        "migrations", .definition,
        "the database is at migration \(applied.count), this program needs a later one",
        fix: commands("db", "migrate"))
    } catch {
      return .fault("migrations", error, fix: error.hint ?? commands("db", "migrate"))
    }
  }

  /// What is looked for in the schema: the name of the find, how grave it is, what mends it.
  private static let schemaChecks: [(check: String, exit: ExitCode?, what: String, fix: String)] = [
    (
      "schema-rights", .permission, "this role may not use the schema",
      "psql -c 'GRANT USAGE ON SCHEMA run, intake, warehouse, segment, campaign, ledger TO <role>'"
    ),
    (
      "table-rights", .permission, "this role may not read and write",
      "psql -c 'GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA run, intake, "
        + "warehouse, segment, campaign, ledger TO <role>'"
    ),
    (
      "ledger-rights", nil, "this role may change or remove what is owed, only triggers refuse it:",
      "nightledger print grants | psql -v ON_ERROR_STOP=1 -v night=<role>"
    ),
    (
      "unlogged-tables", .definition, "a crash of the server would empty the unlogged",
      "psql -c 'ALTER TABLE <table> SET LOGGED'"
    ),
    (
      "invalid-indexes", .definition, "the index was never finished:",
      "psql -c 'REINDEX INDEX <index>'"
    ),
    (
      "unchecked-constraints", .definition, "not all rows were checked against the constraint",
      "psql -c 'ALTER TABLE <table> VALIDATE CONSTRAINT <constraint>'"
    ),
    (
      "switched-off-triggers", .definition, "the trigger is switched off:",
      "psql -c 'ALTER TABLE <table> ENABLE TRIGGER <trigger>'"
    ),
    (
      "tables-without-vacuum", nil, "autovacuum leaves out",
      "psql -c 'ALTER TABLE <table> RESET (autovacuum_enabled)'"
    ),
  ]

  private func schemaFinds() throws(Problem) -> [DoctorFinding] {
    var names: [String: [String]] = [:]
    for row in try connection.query(Statements.schemaHealth) {
      names[try row.text("finding"), default: []].append(try row.text("name"))
    }
    return try Self.schemaChecks.map { check throws(Problem) in
      guard let found = names[check.check], let first = found.first else {
        return .ok(check.check, "as the migrations made it")
      }
      let more = found.count == 1 ? "" : " and \(found.count - 1) more"
      let fix = try Self.filled(check.fix, first, role: role())
      return check.exit.map { .fault(check.check, $0, "\(check.what) \(first)\(more)", fix: fix) }
        ?? .warning(check.check, "\(check.what) \(first)\(more)", fix: fix)
    }
  }

  private func role() throws(Problem) -> String {
    try connection.query("SELECT current_user::text AS role").single.text("role")
  }

  /// The command with the names that were found: `run.night` or `run.night its_constraint`.
  private static func filled(_ fix: String, _ found: String, role: String) -> String {
    let parts = found.split(separator: " ").map(String.init)
    return fix.replacing("<table>", with: parts[0]).replacing("<index>", with: parts[0])
      .replacing("<constraint>", with: parts.last ?? "")
      .replacing("<trigger>", with: parts.last ?? "").replacing("<role>", with: role)
  }
}
