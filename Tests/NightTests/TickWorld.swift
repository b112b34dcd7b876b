import Definitions
import Host
import Postgres
import Runner
import SQLText
import TestKit
import Vocabulary

/// A programme whose nights have schedules, ticked at moments that a test names. A night that runs
/// leaves its row in the journal, which takes one row for a night and a business date.
final class TickWorld {
  let world: NightWorld
  private var connection: Connection
  /// `nightly 2026-03-08`, in the order of the runs that came to their end.
  private(set) var runs: [String] = []
  /// Runs that found their night done.
  private(set) var needless: [String] = []
  /// What the next runs do instead of ending well.
  var accidents: [Accident] = []

  enum Accident {
    /// Killed before anything was done; behind the run, before the ledger knew.
    case cutBefore, cutBehind
    case fails
    case othersAtWork
  }

  init(_ nights: [String: String]) throws(Problem) {
    var files = ["nights/nightly.json5": Self.night("schedule: 'manual'")]
    for (name, keys) in nights { files["nights/\(name).json5"] = Self.night(keys) }
    world = try NightWorld(files, zone: "America/New_York")
    connection = try world.connect()
  }

  static func night(_ keys: String) -> String { "{ steps: ['export'], \(keys) }" }

  func change(_ night: String, _ keys: String) throws(Problem) {
    try world.write("jobs/nights/\(night).json5", Self.night(keys))
  }

  private func nights() throws(Problem) -> [NightDefinition] {
    try Installation.open(jobsFolder: world.home("jobs")).programme.nights
  }

  /// One tick; a killed one has no outcome.
  @discardableResult
  func tick(_ moment: String) throws(Problem) -> Tick.Outcome? {
    guard let now = Instant(moment) else { throw .bug("a test names a moment") }
    return try tick(now)
  }

  @discardableResult
  func tick(_ now: Instant) throws(Problem) -> Tick.Outcome? {
    let tick = Tick(try nights(), now: now, connection: connection) { plan throws(Problem) in
      try self.run(plan, now)
    }
    do throws(Problem) { return try tick.perform() } catch {
      // Whoever has lost the server can write nothing any more, like one that was killed.
      guard !connection.isAlive else { throw error }
      connection = try world.connect()
      return nil
    }
  }

  /// The server ends the session of the tick.
  private func cut() throws(Problem) {
    let other = try world.connect()
    defer { other.close() }
    let process = try connection.query("SELECT pg_catalog.pg_backend_pid() AS process").single
      .int("process")
    _ = try other.query(
      "SELECT pg_catalog.pg_terminate_backend(\(SQLValue.integer(process)), 5000)")
    throw Problem(.noDatabase, "the server has ended the session")
  }

  private func run(_ plan: NightPlan, _ now: Instant) throws(Problem) -> ExitCode {
    let accident = accidents.isEmpty ? nil : accidents.removeFirst()
    switch accident {
    case .cutBefore: try cut()
    case .fails: throw Problem(.badData, "the night failed")
    case .othersAtWork: throw Problem(.tryLater, "another night is running")
    case .cutBehind, nil: break
    }
    let name = plan.night.name.text
    let done = try connection.query(
      """
      SELECT FROM run.night
      WHERE night = \(SQLValue.text(name)) AND business_date = \(SQLValue.date(plan.businessDate))
      """)
    guard done.isEmpty else {
      needless.append("\(name) \(plan.businessDate)")
      return .ok
    }
    try finish(name, plan.businessDate, plan.scheduledAt, now)
    if accident == .cutBehind { try cut() }
    return .ok
  }

  /// The night of a date comes to its end; a second time is the constraint's to refuse.
  func finish(
    _ night: String, _ date: CivilDate, _ scheduledAt: Instant, _ now: Instant
  ) throws(Problem) {
    _ = try connection.execute(
      """
      INSERT INTO run.night
        (night, business_date, scheduled_at, state, holder, definitions_digest, program_version,
          zone_rules, finished_at)
      VALUES
        (\(SQLValue.text(night)), \(SQLValue.date(date)), \(SQLValue.timestamptz(scheduledAt)),
          'done', 'test', '', '', '', \(SQLValue.timestamptz(now)))
      """)
    runs.append("\(night) \(date)")
  }

  /// Every row of the ledger of fires: night, date, decision, reason.
  func fires() throws(Problem) -> [String] {
    var fires: [String] = []
    for row in try connection.query(
      "SELECT * FROM run.fire ORDER BY scheduled_at, business_date, night")
    {
      let end = try row.isNull("finished_at") ? "open" : "ended"
      fires.append(
        "\(try row.text("night")) \(try row.date("business_date")) \(try row.text("decision")) "
          + "\(end): \(try row.text("reason"))")
    }
    return fires
  }
}
