import Definitions
import Glibc
import Host
import Intake
package import Postgres
import SQLText
package import Vocabulary
import Warehouse

/// Measures the import of one receipts file against `psql \copy` of the same file, in one run on one
/// server: ours with validation, duplicate checks, balance and history, theirs into an empty logged
/// table of the file's columns with the same primary key.
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

  /// What one run measured.
  package struct Result: Sendable {
    package var rows: Int
    package var seconds: Double
    package var copySeconds: Double
    package var peakMegabytes: Double

    package var ratio: Double { copySeconds / seconds }
  }

  /// Imports whatever lies in the inbox as the night of a date does, and says how long it took.
  package func importInbox(on date: CivilDate) throws(Problem) -> (rows: Int, seconds: Double) {
    guard let night = installation.programme.nights.first else {
      throw .bug("the programme of the bench has a night")
    }
    let plan = NightPlan(night, on: date, zone: installation.zone)
    let journal = try NightJournal.begin(plan, installation: installation, on: connection)
    let step = ImportStep(
      installation: installation, plan: plan, journal: journal, isAttended: true,
      now: plan.scheduledAt, progress: SilentProgress())
    _ = try connection.execute("CHECKPOINT")
    let clock = ContinuousClock()
    let start = clock.now
    let outcomes = try step.run()
    let seconds = Self.seconds(start.duration(to: clock.now))
    for outcome in outcomes where !outcome.verdict.isLoaded {
      throw .bug("the bench's file \(outcome.fileName) was \(outcome.verdict.rawValue)")
    }
    return (outcomes.reduce(0) { $0 + $1.balance.read }, seconds)
  }

  /// Loads the same file with psql's `\copy` into an empty table with the same key.
  package func copySeconds(_ file: String) throws(Problem) -> Double {
    _ = try connection.execute("DROP SCHEMA IF EXISTS bench CASCADE")
    _ = try connection.execute("CREATE SCHEMA bench")
    _ = try connection.execute(Self.copyTable)
    _ = try connection.execute("CHECKPOINT")
    guard let database = try connection.query("SELECT current_database() AS name").first else {
      throw .bug("a session has a database")
    }
    let psql = Program(
      "psql",
      [
        "-X", "-q", "-h", socketFolder, "-U", EmbeddedCluster.databaseName, "-d",
        try database.text("name"), "-v", "ON_ERROR_STOP=1", "-c",
        "\\copy bench.receipt FROM '\(file)' WITH (FORMAT csv, HEADER true, FORCE_NOT_NULL (client_local_id))",
      ])
    let clock = ContinuousClock()
    let start = clock.now
    let ending = try psql.run(until: .after(.seconds(3600)))
    let seconds = Self.seconds(start.duration(to: clock.now))
    guard ending.isSuccess else {
      throw Problem(.badData, "psql could not load the file: \(ending)")
    }
    _ = try connection.execute("DROP SCHEMA bench CASCADE")
    return seconds
  }

  /// The most memory this process has held, in megabytes.
  package static var peakMegabytes: Double {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return Double(usage.ru_maxrss) / 1024
  }

  private static func seconds(_ duration: Duration) -> Double {
    let (seconds, attoseconds) = duration.components
    return Double(seconds) + Double(attoseconds) / 1e18
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
