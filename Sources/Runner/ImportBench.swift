import Catalog
import Definitions
import FoundationEssentials
import Glibc
import Host
package import Intake
package import Postgres
import SQLText
package import Vocabulary
import Warehouse

/// Measures the import of a receipts file against `psql \copy`, in one run on one server: ours with
/// validation, duplicate checks, balance and history, theirs into a logged table of the file's columns
/// with the same primary key.
package struct ImportBench {
  private let installation: Installation
  private let connection: Connection
  private let socketFolder: String

  /// - Parameters:
  ///   - installation: a programme whose feed `receipts` has the exchange format's columns; its inbox
  ///     is where files are dropped.
  ///   - connection: a session on a migrated, empty database of the private cluster.
  package init(_ installation: Installation, connection: Connection, socketFolder: String) {
    self.installation = installation
    self.connection = connection
    self.socketFolder = socketFolder
  }

  /// What one import took and what became of its files.
  package struct Measured {
    package let seconds: Double
    package let outcomes: [FileOutcome]
    package let peakMegabytes: Double

    /// Rows of the files by what became of them.
    package var balance: RowBalance {
      outcomes.reduce(into: RowBalance()) { $0.add($1.balance) }
    }
  }

  /// Imports whatever lies in the inbox as the night of a date does, and says how long it took.
  package func importInbox(on date: CivilDate) throws(Problem) -> Measured {
    guard let night = installation.programme.nights.first else {
      throw .bug("the programme of the bench has a night")
    }
    let plan = try NightPlan.of(night, on: date, zone: installation.zone)
    let journal = try NightJournal.begin(plan, installation: installation, on: connection)
    let step = ImportStep(
      installation: installation, plan: plan, journal: journal, isAttended: true,
      now: plan.scheduledAt, progress: SilentProgress())
    _ = try connection.execute("CHECKPOINT")
    Self.forgetPeak()
    let clock = ContinuousClock()
    let start = clock.now
    let outcomes = try step.run()
    let seconds = start.duration(to: clock.now).inSeconds
    for outcome in outcomes where outcome.exit != .ok {
      throw .bug("the bench's file \(outcome.fileName) was \(outcome.verdict.rawValue)")
    }
    return Measured(seconds: seconds, outcomes: outcomes, peakMegabytes: Self.peakMegabytes)
  }

  /// Makes the table that psql copies into, empty, in the place of an earlier one.
  package func makeCopyTable() throws(Problem) {
    _ = try connection.execute("DROP SCHEMA IF EXISTS bench CASCADE")
    _ = try connection.execute("CREATE SCHEMA bench")
    _ = try connection.execute(Self.copyTable)
  }

  /// Loads a file with psql's `\copy` into that table and says how long it took.
  package func copySeconds(_ path: String) throws(Problem) -> Double {
    _ = try connection.execute("CHECKPOINT")
    let psql = Program(
      "psql",
      [
        "-X", "-q", "-h", socketFolder, "-U", EmbeddedCluster.databaseName, "-d",
        try databaseName(), "-v", "ON_ERROR_STOP=1", "-c",
        "\\copy bench.receipt FROM '\(path)' WITH (FORMAT csv, HEADER true, FORCE_NOT_NULL (client_local_id))",
      ])
    let clock = ContinuousClock()
    let start = clock.now
    let ending = try psql.run(until: .after(.seconds(3600)))
    let seconds = start.duration(to: clock.now).inSeconds
    guard ending.isSuccess else {
      throw Problem(.badData, "psql could not load the file: \(ending)")
    }
    return seconds
  }

  private func databaseName() throws(Problem) -> String {
    try connection.query("SELECT current_database()::text AS name").single.text("name")
  }

  /// Loads a file of so many rows with pgloader into that table and says how long it took. An empty
  /// customer is kept as what it is, so that no row is refused: refused rows make pgloader begin its
  /// batches again, which would flatter us.
  package func pgloaderSeconds(
    _ path: String, rows: Int, commandFile: String
  ) throws(Problem) -> Double {
    let target =
      "postgresql://\(EmbeddedCluster.databaseName)@unix:\(socketFolder):5432/\(try databaseName())"
    let columns = Self.copyColumns
    let nullable = columns.map { $0 == "client_local_id" ? $0 : "\($0) [null if blanks]" }
    let kept = columns.map {
      $0 == "client_local_id" ? "\($0) text using (or \($0) \"\")" : $0
    }
    let command = """
      LOAD CSV FROM '\(path)' (\(nullable.joined(separator: ", ")))
      INTO \(target)?bench.receipt TARGET COLUMNS (\(kept.joined(separator: ", ")))
      WITH skip header = 1, fields terminated by ',', fields optionally enclosed by '"';
      """
    let slash = commandFile.lastIndex(of: "/") ?? commandFile.startIndex
    let folder = try Folder(creating: String(commandFile[..<slash]))
    try DurableFile.write(
      Array(command.utf8), as: EntryName(String(commandFile[slash...].dropFirst())), in: folder)
    let clock = ContinuousClock()
    let start = clock.now
    var pgloader = Program("pgloader", ["--quiet", commandFile])
    pgloader.output = .null
    let ending = try pgloader.run(until: .after(.seconds(7200)))
    guard ending.isSuccess else {
      throw Problem(.badData, "pgloader could not load the file: \(ending)")
    }
    let seconds = start.duration(to: clock.now).inSeconds
    let loaded = try connection.query("SELECT count(*) AS rows FROM bench.receipt").single
      .int("rows")
    guard loaded == rows else {
      throw Problem(.badData, "pgloader loaded \(loaded) of \(rows) rows")
    }
    return seconds
  }

  private static let copyColumns = [
    "local_id", "client_local_id", "issued_at", "kind", "status", "total", "discount", "bonus_used",
    "bonus_earned", "currency", "shop_id", "legal_entity", "channel", "parent_local_id",
    "promo_code", "paid_at",
  ]

  /// Empties the warehouse of receipts, as if none had come.
  package func forgetReceipts() throws(Problem) {
    _ = try connection.execute(
      """
      TRUNCATE \(Catalog.Warehouse.receipt), \(Catalog.Warehouse.anonymousReceipt),
        \(Catalog.Warehouse.receiptHome), \(Catalog.Warehouse.receiptHistory)
      """)
  }

  /// Rows of receipts that were written over or removed since the tables were filled: each leaves a
  /// dead one.
  package func deadReceipts() throws(Problem) -> Int {
    _ = try connection.query("SELECT pg_stat_force_next_flush()")
    return try connection.query(
      """
      SELECT coalesce(sum(n_tup_upd + n_tup_del), 0)::bigint AS rows
      FROM pg_catalog.pg_stat_user_tables
      WHERE
        schemaname = 'warehouse'
        AND relname IN ('receipt', 'anonymous_receipt', 'receipt_home')
      """
    ).single.int("rows")
  }

  /// The most memory this process has held since it was asked to forget, in megabytes.
  package static var peakMegabytes: Double {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    let kilobytes = line.flatMap { Double($0.split(separator: " ")[1]) } ?? 0
    return kilobytes / 1024
  }

  /// Lets the peak begin anew (`/proc/self/clear_refs`, proc(5)): the files of a bench are written by
  /// the same process.
  package static func forgetPeak() {
    guard let file = fopen("/proc/self/clear_refs", "w") else { return }
    fputs("5", file)
    fclose(file)
  }

  private static let copyTable: SQL = """
    CREATE TABLE bench.receipt (
      local_id text COLLATE "C" NOT NULL,
      client_local_id text COLLATE "C" NOT NULL,
      issued_at timestamptz NOT NULL,
      kind text COLLATE "C" NOT NULL,
      status text COLLATE "C" NOT NULL,
      total numeric NOT NULL,
      discount numeric,
      bonus_used numeric,
      bonus_earned numeric,
      currency text COLLATE "C" NOT NULL,
      shop_id text COLLATE "C",
      legal_entity text COLLATE "C",
      channel text COLLATE "C",
      parent_local_id text COLLATE "C",
      promo_code text COLLATE "C",
      paid_at timestamptz,
      PRIMARY KEY (client_local_id, local_id)
    )
    """
}
