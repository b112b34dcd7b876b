import Glibc
import Host
import Postgres
import Runner
import SQLText
import TestKit
import Testing
import Vocabulary

/// The doctor before injected faults: each is found, under its name and with what mends it.
@Suite struct DoctorTests {
  static let commands = DeskCommands { "nightledger " + $0.joined(separator: " ") }

  /// A healthy programme, and the limits by which it is judged.
  final class Patient {
    let world: NightWorld
    let connection: Connection
    var other: Connection?
    var now: Instant
    var limits: (bytes: Int64, files: Int64, connections: Int, unfrozen: Int) = (0, 0, 0, .max)

    init() throws(Problem) {
      world = try NightWorld([:])
      for name in ["inbox", "work", "held", "archive", "quarantine", "outbox"] {
        _ = try Folder(creating: world.home("var/exchange/\(name)"))
      }
      connection = try world.connect()
      now = try connection.query("SELECT clock_timestamp() AS now").single.instant("now")
    }

    func path(_ name: String) -> String { world.home("var/exchange/\(name)") }

    func findings() throws(Problem) -> [DoctorFinding] {
      let installation = try Installation.open(jobsFolder: world.home("jobs"))
      var folders = FolderDoctor(
        installation, today: installation.zone.civilDate(of: now), commands: DoctorTests.commands)
      folders.leastFreeBytes = limits.bytes
      folders.leastFreeFiles = limits.files
      var database = DatabaseDoctor(connection, now: now, commands: DoctorTests.commands)
      database.leastFreeConnections = limits.connections
      database.mostUnfrozen = limits.unfrozen
      let found = try folders.findings() + database.findings()
      if found.contains(where: { $0.check.hasSuffix("-rights") && $0.level == .fault }) {
        return found
      }
      return found
        + (try JournalDoctor(
          installation, connection, now: now, commands: DoctorTests.commands
        ).findings())
    }

    func execute(_ sql: SQL) throws(Problem) { _ = try connection.execute(sql) }

    func night(_ name: String, _ state: String, startedAfterSeconds seconds: Int = -60)
      throws(Problem)
    {
      try execute(
        """
        INSERT INTO run.night
          (night, business_date, scheduled_at, state, holder, definitions_digest, program_version,
            zone_rules, started_at)
        VALUES
          (\(SQLValue.text(name)), '2026-11-21', '2026-11-21 02:00+00', \(SQLValue.text(state)),
            'test', '', '', '', clock_timestamp() + \(SQLValue.integer(seconds)) * interval '1 s')
        """)
    }
  }

  /// Something that goes wrong, the check that must see it, and a part of the fix.
  struct Fault: Sendable, CustomTestStringConvertible {
    let check: String
    let fix: String
    let inject: @Sendable (Patient) throws -> Void

    init(_ check: String, _ fix: String, _ inject: @escaping @Sendable (Patient) throws -> Void) {
      self.check = check
      self.fix = fix
      self.inject = inject
    }

    var testDescription: String { check }
  }

  static let ofFolders: [Fault] = [
    Fault("definition-rights", "chmod o-w") { chmod($0.world.home("jobs"), 0o777) },
    Fault("nights", "nightly.json5") { unlink($0.world.home("jobs/nights/nightly.json5")) },
    Fault("exchange-folder", "mkdir -p") { patient in
      #expect(rename(patient.world.home("var/exchange"), patient.world.home("aside")) == 0)
    },
    Fault("folder-kinds", "mv ") { patient in
      #expect(rmdir(patient.path("outbox")) == 0)
      try patient.world.write("var/exchange/outbox", "")
    },
    Fault("outbox-rights", "chmod o-w") { chmod($0.path("outbox"), 0o777) },
    Fault("disk-space", "du -xsh") { $0.limits.bytes = .max },
    Fault("disk-files", "archive") { $0.limits.files = .max },
    Fault("inbox-strays", "mv ") { try $0.world.write("var/exchange/inbox/lost/a.csv", "a\n") },
    Fault("feed-folders", "mkdir -p") { patient in
      try patient.world.write("jobs/feeds/products.json5", "{ kind: 'products' }")
    },
  ]

  static let ofServer: [Fault] = [
    Fault("server-clock", "timedatectl") { patient in
      patient.now = Instant(microseconds: patient.now.microseconds + 90_000_000)
    },
    Fault("server-work-memory", "SET work_mem") { try $0.execute("SET work_mem = '64kB'") },
    Fault("server-isolation", "RESET default_transaction_isolation") { patient in
      try patient.execute("SET default_transaction_isolation = 'serializable'")
    },
    Fault("server-planner", "RESET enable_hashjoin") { patient in
      try patient.execute("SET enable_hashjoin = off")
    },
    Fault("server-connections", "max_connections") { $0.limits.connections = 1_000_000 },
    Fault("server-transaction-age", "vacuumdb --freeze") { $0.limits.unfrozen = 0 },
    Fault("server-forgotten", "pg_terminate_backend") { patient in
      let other = try patient.world.connect()
      _ = try other.execute("BEGIN")
      patient.other = other
      patient.now = Instant(microseconds: patient.now.microseconds + 3_600_000_000)
    },
    Fault("database-rights", "GRANT CREATE") { try $0.execute("SET ROLE pg_monitor") },
    Fault("schema-rights", "GRANT USAGE") { try $0.execute("SET ROLE pg_monitor") },
    Fault("table-rights", "GRANT SELECT") { try $0.execute("SET ROLE pg_monitor") },
    Fault("ledger-rights", "night=pg_write_all_data") { patient in
      try patient.execute("SET ROLE pg_write_all_data")
    },
  ]

  static let ofSchema: [Fault] = [
    Fault("migrations", "db migrate") { patient in
      try patient.execute(
        "DELETE FROM run.migration WHERE number = (SELECT max(number) FROM run.migration)")
    },
    Fault("unlogged-tables", "ALTER TABLE run.schedule SET LOGGED") { patient in
      try patient.execute("ALTER TABLE run.schedule SET UNLOGGED")
    },
    Fault("invalid-indexes", "REINDEX INDEX run.fire_not_ended") { patient in
      try patient.execute(
        """
        UPDATE pg_catalog.pg_index SET indisvalid = false
        WHERE indexrelid = 'run.fire_not_ended'::regclass
        """)
    },
    Fault("unchecked-constraints", "VALIDATE CONSTRAINT night_has_a_name") { patient in
      try patient.execute(
        "ALTER TABLE run.schedule ADD CONSTRAINT night_has_a_name CHECK (night <> '') NOT VALID")
    },
    Fault("switched-off-triggers", "ENABLE TRIGGER") { patient in
      try patient.execute("ALTER TABLE run.step DISABLE TRIGGER ALL")
    },
    Fault("tables-without-vacuum", "RESET (autovacuum_enabled)") { patient in
      try patient.execute("ALTER TABLE ledger.accrual SET (autovacuum_enabled = off)")
    },
  ]

  static let ofJournal: [Fault] = [
    Fault("session-lock", "pg_terminate_backend") { patient in
      let other = try patient.world.connect()
      let key = Int64(bitPattern: ControlHash.fnv1a("nightledger|test".utf8))
      _ = try other.query("SELECT pg_catalog.pg_advisory_lock(\(SQLValue.bigint(key)))")
      patient.other = other
    },
    Fault("open-nights", "run nightly --date 2026-11-21") { try $0.night("nightly", "failed") },
    Fault("unknown-nights", "git log") { try $0.night("gone", "running") },
    Fault("clock", "timedatectl") { patient in
      try patient.night("nightly", "done", startedAfterSeconds: 86_400)
    },
    Fault("held-fires", "schedule fires") { patient in
      try patient.night("nightly", "done")
      try patient.execute(
        """
        INSERT INTO run.fire (night, business_date, scheduled_at, decision, reason, decided_at)
        VALUES ('nightly', '2026-11-20', '2026-11-20 02:00+00', 'held', 'cap', '2026-11-20 02:00+00')
        """)
    },
    Fault("ticks", "nightledger tick") { patient in
      try patient.world.write(
        "jobs/nights/nightly.json5", "{ steps: ['export'], \(TickTests.daily) }")
      try patient.execute(
        """
        INSERT INTO run.schedule (night, fingerprint, owed_from)
        VALUES ('nightly', 'as it was', '2020-01-01 00:00+00')
        """)
    },
    Fault("open-batches", "batch list") { patient in
      try patient.execute(
        """
        INSERT INTO ledger.batch
          (batch_id, program, stream, legal_entity, number, file_name, business_date, scheduled_at,
            environment, state, rows, amount, customer_hash, row_hash, sha256, bytes, chain_head)
        VALUES
          ('b', 'test', 'accruals', 'north', 1, 'f', '2026-11-21', '2026-11-21 02:00+00', 'test',
            'FROZEN', 1, 1, '', '', '', 1, '')
        """)
    },
  ]

  static let faults = ofFolders + ofServer + ofSchema + ofJournal

  @Test func `a healthy programme has no finding, and every check has its say`() throws {
    let findings = try Patient().findings()
    // The server of the tests leaves out the vacuum; every server elsewhere must not.
    let bad = findings.filter { $0.level != .ok }
    #expect(bad.map(\.check) == ["server-autovacuum"] && bad[0].level == .warning, "\(bad)")
    let names = Set(findings.map(\.check))
    #expect(names.count == findings.count, "a check speaks once")
    #expect(names.isSuperset(of: Set(Self.faults.map(\.check))))
    #expect(names.count >= 35 && Self.faults.count >= 30)
  }

  @Test(arguments: faults)
  func `an injected fault is found, with what mends it`(fault: Fault) throws {
    let patient = try Patient()
    defer { patient.other?.close() }
    try fault.inject(patient)
    let found = try patient.findings().first { $0.check == fault.check }
    let finding = try #require(found)
    #expect(finding.level == .fault || finding.level == .warning, "\(finding)")
    #expect(finding.fix?.contains(fault.fix) == true, "\(finding)")
    #expect((finding.level == .fault) == (finding.exit != .ok), "\(finding)")
  }

  @Test func `the command finds what surrounds it, and looks without making anything`() throws {
    let bench = try CommandBench()
    let well = try bench.run("doctor", "--all", environment: ["HOME": bench.scratch.path])
    #expect(well.exit == 0, "\(well.output)")
    #expect(well.output.contains("ok password-file: none"))
    #expect(well.output.contains("skipped database: "))
    #expect(access(bench.scratch("var"), F_OK) != 0)

    try bench.file("pass", "*:*:*:*:secret\n")
    chmod(bench.scratch("pass"), 0o644)
    try bench.file("jobs/segments/new.json5", "{ titel: \"New\", where: {} }\n")
    let ill = try bench.run(
      "doctor", environment: ["PGPASSFILE": bench.scratch("pass"), "PGOPTIONS": "-c a=b"])
    #expect(ill.exit == 77, "\(ill.output)")
    for line in [
      "fault password-file: others may read ", "  fix: chmod 0600 \(bench.scratch("pass"))",
      "warning environment: PGOPTIONS is set", "  fix: unset PGOPTIONS",
      "fault definitions: jobs/segments/new.json5:1:3: ", "3 checks: 2 faults, 1 warning", " lint",
    ] {
      #expect(ill.output.contains(line), "\(line) in \(ill.output)")
    }
    #expect(!ill.output.contains("secret"))
    let absent = try bench.run("monitor")
    #expect(absent.exit == 3 && absent.output.hasPrefix("NIGHTLEDGER UNKNOWN - "))
    #expect(absent.output.split(separator: "\n").count == 1 && absent.errors.isEmpty)
  }

  @Test func `no server is a fault of the database alone`() throws {
    let bench = try CommandBench()
    let answer = try bench.run("doctor", "--json", "--db", "host=\(bench.scratch.path) dbname=no")
    #expect(answer.exit == 69, "\(answer.output)")
    #expect(answer.output.contains("\"check\": \"database\""))
    #expect(answer.output.contains("\"check\": \"definitions\",\n      \"level\": \"ok\""))
  }
}

/// One line for a monitoring system.
@Suite struct MonitorTests {
  static let limits = NightVerdict.Limits(warningSeconds: 26 * 3600, criticalSeconds: 50 * 3600)

  private func verdict(
    _ patient: DoctorTests.Patient, hoursLater hours: Int64 = 0, isAtWork: Bool = false
  ) throws(Problem) -> NightVerdict {
    let now = Instant(microseconds: patient.now.microseconds + hours * 3_600_000_000)
    return NightVerdict(
      try NightStanding.all(at: now, on: patient.connection), at: now, isAtWork: isAtWork,
      limits: Self.limits)
  }

  @Test func `age, failure and cut nights choose the state, and figures stand behind the bar`()
    throws
  {
    let patient = try DoctorTests.Patient()
    #expect(try verdict(patient).line == "NIGHTLEDGER WARNING - no night has run yet")
    try patient.night("nightly", "done")
    try patient.execute("UPDATE run.night SET finished_at = started_at + interval '40 seconds'")
    let well = try verdict(patient)
    #expect(well.state == .ok)
    #expect(well.line.hasPrefix("NIGHTLEDGER OK - done: nightly 2026-11-21 | 'nightly_age'="))
    #expect(
      well.line.hasSuffix(
        "s;93600;180000;0 'nightly_duration'=40s;;;0 'nightly_open'=0;;0;0 'nightly_owed'=0;;;0 "
          + "'nightly_held'=0;0;;0"), "\(well.line)")
    #expect(try verdict(patient, hoursLater: 25).state == .ok)
    #expect(try verdict(patient, hoursLater: 27).state == .warning)
    #expect(try verdict(patient, hoursLater: 51).state == .critical)
    try patient.night("weekly", "running")
    #expect(try verdict(patient, isAtWork: true).state == .ok)
    let cut = try verdict(patient)
    #expect(cut.state == .critical && cut.line.contains("weekly: the night of 2026-11-21 was cut"))
    try patient.execute("UPDATE run.night SET state = 'failed' WHERE night = 'weekly'")
    #expect(
      try verdict(patient, isAtWork: true).line.contains("weekly: the night of 2026-11-21 failed"))
  }

  @Test func `metrics name each night once, with help and type, and end in a newline`() throws {
    let patient = try DoctorTests.Patient()
    try patient.night("nightly", "done")
    try patient.night("weekly", "failed")
    try patient.execute(
      """
      UPDATE run.night SET started_at = '2026-11-21 02:00+00', finished_at = '2026-11-21 02:00:40+00'
      WHERE night = 'nightly'
      """)
    let standings = try NightStanding.all(at: patient.now, on: patient.connection)
    let text = NightMetrics(standings, isAtWork: false).text
    #expect(
      text == """
        # HELP nightledger_night_running Whether a night is at work now.
        # TYPE nightledger_night_running gauge
        nightledger_night_running 0
        # HELP nightledger_last_success_timestamp_seconds When the last night that was done ended.
        # TYPE nightledger_last_success_timestamp_seconds gauge
        nightledger_last_success_timestamp_seconds{night="nightly"} 1795226440
        # HELP nightledger_last_duration_seconds How long the last night took that was done.
        # TYPE nightledger_last_duration_seconds gauge
        nightledger_last_duration_seconds{night="nightly"} 40
        # HELP nightledger_open_nights Nights that began and are not done.
        # TYPE nightledger_open_nights gauge
        nightledger_open_nights{night="nightly"} 0
        nightledger_open_nights{night="weekly"} 1
        # HELP nightledger_failed_nights Nights that failed and are not done.
        # TYPE nightledger_failed_nights gauge
        nightledger_failed_nights{night="nightly"} 0
        nightledger_failed_nights{night="weekly"} 1
        # HELP nightledger_owed_dates Business dates that are due and not done.
        # TYPE nightledger_owed_dates gauge
        nightledger_owed_dates{night="nightly"} 0
        nightledger_owed_dates{night="weekly"} 0
        # HELP nightledger_held_dates Business dates that wait for a person.
        # TYPE nightledger_held_dates gauge
        nightledger_held_dates{night="nightly"} 0
        nightledger_held_dates{night="weekly"} 0
        # HELP nightledger_late_dates Business dates that are late and not done.
        # TYPE nightledger_late_dates gauge
        nightledger_late_dates{night="nightly"} 0
        nightledger_late_dates{night="weekly"} 0

        """)
  }
}
