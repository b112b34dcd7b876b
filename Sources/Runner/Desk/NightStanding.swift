import Host
package import Postgres
import SQLText
import Statements
package import Vocabulary

/// How one night stands at a moment: what the doctor, the monitor and the metrics judge.
package struct NightStanding: Sendable {
  package let night: String
  package let lastBusinessDate: CivilDate
  package let lastDone: CivilDate?
  package let lastDoneAt: Instant?
  /// How long the last one took that came to its end.
  package let lastSeconds: Int?
  package let latestStart: Instant
  /// Nights that began and are not done.
  package let open: Int
  /// Those of them that failed.
  package let failed: Int
  package let oldestOpen: CivilDate?
  /// How long ago the process of one that should be at work last said that it lives; `nil`: none
  /// should be, or it never did.
  package let silentSeconds: Int?
  /// That process, by the words it gave for itself.
  private let holder: String?
  /// Fires that are due and have not ended.
  package let owed: Int
  /// Those of them that wait for a person.
  package let held: Int
  /// Dates that people were told of as late and that are not done yet.
  package let late: Int

  /// Every night that ever ran, by name.
  package static func all(
    at now: Instant, on connection: Connection
  ) throws(Problem) -> [NightStanding] {
    var standings: [NightStanding] = []
    for row in try connection.query(Statements.nightStandings, .timestamptz(now)) {
      standings.append(try NightStanding(row))
    }
    return standings
  }

  /// The night whose process holds its lock and says nothing any more; `nil`: none does.
  package static func hanging(_ standings: [NightStanding], isAtWork: Bool) -> NightStanding? {
    guard isAtWork, !standings.contains(where: \.isBeating) else { return nil }
    return standings.filter { $0.silentSeconds != nil }
      .min { $0.silentSeconds ?? 0 < $1.silentSeconds ?? 0 }
  }

  private init(_ row: Row) throws(Problem) {
    night = try row.text("night")
    lastBusinessDate = try row.date("last_business_date")
    lastDone = try row.dateOrNil("last_done")
    lastDoneAt = try row.instantOrNil("last_done_at")
    lastSeconds = try row.intOrNil("last_seconds")
    latestStart = try row.instant("latest_start")
    open = try row.int("open_nights")
    failed = try row.int("failed_nights")
    silentSeconds = try row.intOrNil("silent_seconds")
    holder = try row.textOrNil("holder")
    oldestOpen = try row.dateOrNil("oldest_open")
    owed = try row.int("owed")
    held = try row.int("held")
    late = try row.int("late")
  }

  /// A process has said lately that it lives, on whatever host.
  package var isBeating: Bool { silentSeconds.map { $0 <= Heartbeat.silentAfterSeconds } ?? false }

  /// Such a process of another host. One of this host, whose lock is free, was cut, however late it
  /// spoke.
  package var beatsElsewhere: Bool { isBeating && !(holder.map(isOfThisHost) ?? false) }

  /// Seconds since the last night that was done; `nil`: none ever was.
  package func ageSeconds(at now: Instant) -> Int64? {
    lastDoneAt.map { (now.microseconds - $0.microseconds) / 1_000_000 }
  }
}
