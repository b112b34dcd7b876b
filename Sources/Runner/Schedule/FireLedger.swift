import Postgres
import SQLText
import Statements
package import Vocabulary

/// A fire that has not ended, as the ledger of fires keeps it.
package struct OpenFire: Sendable {
  package let night: String
  package let businessDate: CivilDate
  package let scheduledAt: Instant
  package let decision: FireDecision.Kind
  /// How often its night was started.
  package let attempts: Int
  /// How often it failed.
  package let failures: Int
  package let nextTryAt: Instant?
  /// What the last try ended with; `nil`: none, or it was cut.
  package let exitCode: Int?
  /// A run of the night, by whomever, is done.
  package let isNightDone: Bool
}

/// What is decided about a fire.
package struct FireDecision: Sendable, Equatable {
  package enum Kind: String, Sendable, CaseIterable {
    case run, skipped, held
  }

  package let kind: Kind
  package let reason: String
}

extension FireDecision.Kind {
  /// The decision of a row of the ledger.
  init(_ row: Row) throws(Problem) {
    guard let kind = Self(rawValue: try row.text("decision")) else {
      throw .bug("the ledger of fires holds a decision that is none")
    }
    self = kind
  }
}

/// The rows of `run.schedule` and `run.fire`.
struct FireLedger {
  let connection: Connection

  struct Known {
    let fingerprint: String
    let owedFrom: Instant
    let decidedThrough: Instant?

    /// Fires up to here are decided, or are owed to nobody.
    var reached: Instant { max(owedFrom, decidedThrough ?? owedFrom) }
  }

  func schedules() throws(Problem) -> [String: Known] {
    var known: [String: Known] = [:]
    for row in try connection.query(Statements.knownSchedules) {
      known[try row.text("night")] = Known(
        fingerprint: try row.text("fingerprint"), owedFrom: try row.instant("owed_from"),
        decidedThrough: try row.instantOrNil("decided_through"))
    }
    return known
  }

  func note(_ night: String, _ fingerprint: String, owedFrom: Instant) throws(Problem) {
    _ = try connection.execute(
      Statements.noteSchedule, .text(night), .text(fingerprint), .timestamptz(owedFrom))
  }

  func open() throws(Problem) -> [OpenFire] {
    var fires: [OpenFire] = []
    for row in try connection.query(Statements.openFires) {
      fires.append(
        OpenFire(
          night: try row.text("night"), businessDate: try row.date("business_date"),
          scheduledAt: try row.instant("scheduled_at"), decision: try FireDecision.Kind(row),
          attempts: try row.int("attempts"), failures: try row.int("failures"),
          nextTryAt: try row.instantOrNil("next_try_at"),
          exitCode: try row.intOrNil("exit_code"),
          isNightDone: try row.textOrNil("state") == "done"))
    }
    return fires
  }

  /// Business dates of a night that are done and that another one waits for.
  func behind(
    _ night: String, for waiting: String, owedFrom: Instant
  ) throws(Problem) -> [NightCalendar.Fire] {
    var fires: [NightCalendar.Fire] = []
    for row in try connection.query(
      Statements.firesBehindANight, .text(night), .text(waiting), .timestamptz(owedFrom))
    {
      fires.append(
        NightCalendar.Fire(
          businessDate: try row.date("business_date"), scheduledAt: try row.instant("scheduled_at"))
      )
    }
    return fires
  }

  func decide(
    _ night: String, _ fire: NightCalendar.Fire, _ decision: FireDecision, at now: Instant
  ) throws(Problem) {
    _ = try connection.execute(
      Statements.decideFire, .text(night), .date(fire.businessDate),
      .timestamptz(fire.scheduledAt), .text(decision.kind.rawValue), .text(decision.reason),
      .timestamptz(now))
  }

  func begin(_ night: String, _ date: CivilDate) throws(Problem) {
    _ = try connection.execute(Statements.beginFire, .text(night), .date(date))
  }

  /// - Parameters:
  ///   - finishedAt: `nil`: it failed and is still owed.
  ///   - nextTryAt: when it is tried again by itself.
  func end(
    _ night: String, _ date: CivilDate, exit: ExitCode, reason: String, finishedAt: Instant?,
    nextTryAt: Instant? = nil
  ) throws(Problem) {
    _ = try connection.execute(
      Statements.endFire, .text(night), .date(date), .integer(Int(exit.rawValue)), .text(reason),
      finishedAt.map { .timestamptz($0) } ?? .null(.timestamptz),
      nextTryAt.map { .timestamptz($0) } ?? .null(.timestamptz))
  }
}
