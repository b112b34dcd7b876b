import Definitions
import Glibc
import Host
import Postgres
import Runner
import SQLText
import TestKit
import Testing
import Vocabulary

/// A run says that it lives while its own session is busy, and people are told when it does not.
@Suite struct HeartbeatTests {
  private struct Beat: Equatable {
    let token: Int
    let at: Instant
  }

  private static func beat(_ connection: Connection) throws(Problem) -> Beat {
    let row = try connection.query("SELECT token, beat_at FROM run.heartbeat").single
    return Beat(token: try row.int("token"), at: try row.instant("beat_at"))
  }

  private static func sessions(_ name: String, _ connection: Connection) throws(Problem) -> Int {
    try connection.query(
      """
      SELECT count(*)::integer AS found FROM pg_catalog.pg_stat_activity
      WHERE application_name = \(SQLValue.text(name))
      """
    ).single.int("found")
  }

  @Test func `the heart beats while the night holds its row, and ends with its run`()
    throws
  {
    let world = try NightWorld([:])
    let installation = try Installation.open(jobsFolder: world.home("jobs"))
    let night = try #require(installation.programme.nights.first)
    let date = try #require(CivilDate("2026-11-21"))
    let plan = NightPlan(night, on: date, zone: installation.zone)
    let (connection, other) = (try world.connect(), try world.connect())
    let journal = try NightJournal.begin(plan, installation: installation, on: connection)
    let heartbeat = try Heartbeat(journal, interval: .milliseconds(40))
    let first = try Self.beat(other)
    // The transaction holds the night's row all the while.
    let deadline = Deadline.after(.seconds(60))
    try journal.transaction { () throws(Problem) in
      while try Self.beat(other).at == first.at, !deadline.hasPassed { usleep(5000) }
    }
    let later = try Self.beat(other)
    #expect(later.at > first.at && later.token == first.token)
    #expect(try Self.sessions("nightledger run \(journal.runID) \(night.name)", other) == 1)
    #expect(try Self.sessions("nightledger heartbeat of run \(journal.runID)", other) == 1)

    // Whoever lost the night beats no more.
    let next = try NightJournal.begin(plan, installation: installation, on: other)
    let taken = try Heartbeat(next, interval: .seconds(3600))
    let begun = try Self.beat(other)
    _ = try connection.query("SELECT pg_catalog.pg_sleep(0.3)")
    #expect(try Self.beat(other) == begun && begun.token == later.token + 1)
    // A night that is shorter than the interval has no session for it.
    heartbeat.end()
    taken.end()
    // The server ends a session a moment after its client has.
    let name = "nightledger heartbeat of run \(journal.runID)"
    while try Self.sessions(name, other) > 0, !deadline.hasPassed { usleep(5000) }
    #expect(try Self.sessions(name, other) == 0)
    connection.close()
    other.close()
  }

  @Test func `silence is a hang while the lock is held, and a death when it is free`() throws {
    let world = try NightWorld([:])
    let connection = try world.connect()
    _ = try connection.execute(
      """
      INSERT INTO run.night
        (night, business_date, scheduled_at, state, holder, definitions_digest, program_version,
          zone_rules)
      VALUES ('nightly', '2026-11-21', '2026-11-21 02:00+00', 'running', 'test', '', '', '')
      """)
    _ = try connection.execute(
      """
      INSERT INTO run.heartbeat (run_id, token, beat_at)
      SELECT run_id, token, clock_timestamp() FROM run.night
      """)
    func judge(isAtWork: Bool) throws -> String {
      let now = try #require(Instant("2026-11-21T03:00:00Z"))
      let standings = try NightStanding.all(at: now, on: connection)
      let limits = NightVerdict.Limits(warningSeconds: 3600, criticalSeconds: 7200)
      return NightVerdict(standings, at: now, isAtWork: isAtWork, limits: limits).line
    }
    // It lives, here or on another host.
    for isAtWork in [true, false] { #expect(try judge(isAtWork: isAtWork).contains(" OK ")) }
    #expect(try NightJournal.latest(1, on: connection).first?.isSilent == false)
    _ = try connection.execute("UPDATE run.heartbeat SET beat_at = beat_at - interval '10 minutes'")
    #expect(
      try judge(isAtWork: true).contains("CRITICAL - nightly: a night hangs, its process has"))
    #expect(
      try judge(isAtWork: false).contains("CRITICAL - nightly: the night of 2026-11-21 was cut"))
    let record = try #require(try NightJournal.latest(1, on: connection).first)
    #expect(record.isSilent && (record.silentSeconds ?? 0) >= 600)
    connection.close()
  }
}
