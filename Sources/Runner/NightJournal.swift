import Definitions
import Host
package import Postgres
import SQLText
import Statements
package import Vocabulary

/// One night's row in the journal and the rows of its steps.
package struct NightRecord: Sendable {
  package enum State: String, Sendable, CaseIterable {
    case running, done, failed
    /// Only some of its steps were asked for; the others are not done.
    case partial
  }

  package let runID: Int64
  package let night: String
  package let businessDate: CivilDate
  package let scheduledAt: Instant
  package let state: State
  package let token: Int
  package let holder: String
  package let definitionsDigest: String
  package let exitCode: Int?
  package let problem: String?
  /// 1, and one more for each time that it was run again when it was done.
  package let attempt: Int
  /// `nil`: this is the first attempt.
  package let rerun: NightRerun?
  /// When its process last said that it lives; `nil`: it never did.
  package let heartbeatAt: Instant?
  /// How long ago that was, by the server's clock.
  package let silentSeconds: Int?

  /// It should be at work, and its process has not said so for longer than one that lives bears.
  package var isSilent: Bool {
    state == .running && (silentSeconds.map { $0 > Heartbeat.silentAfterSeconds } ?? true)
  }

  init(_ row: Row) throws(Problem) {
    runID = try row.int64("run_id")
    night = try row.text("night")
    businessDate = try row.date("business_date")
    scheduledAt = try row.instant("scheduled_at")
    guard let state = State(rawValue: try row.text("state")) else {
      throw .bug("the journal holds a state that is none")
    }
    self.state = state
    token = try row.int("token")
    holder = try row.text("holder")
    definitionsDigest = try row.text("definitions_digest")
    exitCode = try row.intOrNil("exit_code")
    problem = try row.textOrNil("problem")
    attempt = try row.int("attempt")
    rerun = try NightRerun(row)
    heartbeatAt = try row.instantOrNil("heartbeat_at")
    silentSeconds = try row.intOrNil("silent_seconds")
  }
}

/// Somebody's word that a night which is done is run again.
package struct NightRerun: Sendable, Equatable {
  package let reason: String
  package let person: String

  package init(reason: String, person: String) {
    self.reason = reason
    self.person = person
  }

  init?(_ row: Row) throws(Problem) {
    guard let reason = try row.textOrNil("rerun_reason") else { return nil }
    self.init(reason: reason, person: try row.text("rerun_by"))
  }
}

/// An attempt of a night that was done and was run again later.
package struct NightAttempt: Sendable {
  package let attempt: Int
  /// `nil`: it was the first one.
  package let rerun: NightRerun?
  package let holder: String
  package let startedAt: Instant
  package let finishedAt: Instant?
  package let exitCode: Int?
  package let problem: String?
}

/// What a step of a night did, as the journal keeps it.
package struct StepRecord: Sendable {
  package let step: String
  package let isDone: Bool
  package let seconds: String
  /// A JSON object.
  package let facts: String
  /// What a check found that lets the night go on.
  package let warning: String?
}

/// The journal of nights in the database, and the fence around a night's writing transactions.
package struct NightJournal {
  package let connection: Connection
  package let runID: Int64
  package let token: Int

  /// Makes the night's row, takes it over from a run that ended early, or makes a new attempt of one
  /// that is done.
  package static func begin(
    _ plan: NightPlan, installation: Installation, rerun: NightRerun? = nil,
    on connection: Connection
  ) throws(Problem) -> NightJournal {
    let holder = NightLock.holder(of: plan)
    let digest = installation.definitionsDigest
    let made = try connection.execute(
      Statements.claimNight, .text(plan.night.name.text), .date(plan.businessDate),
      .timestamptz(plan.scheduledAt), .text(holder), .text(digest), .text(Installation.version),
      .text("\(installation.zone.name) \(installation.zone.version)"))
    guard let record = try find(plan, on: connection) else {
      throw .bug("a night was claimed but has no row")
    }
    // What pg_stat_activity shows; a longer name is cut at its end by the server.
    _ = try connection.execute(
      Statements.nameSession, .text("nightledger run \(record.runID) \(plan.night.name)"))
    guard made == 0 else {
      return NightJournal(connection: connection, runID: record.runID, token: record.token)
    }
    let id = SQLValue.bigint(record.runID)
    let token =
      if let rerun {
        try connection.query(
          Statements.rerunNight, id, .text(holder), .text(digest), .text(Installation.version),
          .text(rerun.reason), .text(rerun.person)
        ).single.int("token")
      } else {
        try connection.query(
          Statements.takeOverNight, id, .text(holder), .text(digest), .text(Installation.version)
        ).single.int("token")
      }
    return NightJournal(connection: connection, runID: record.runID, token: token)
  }

  /// Runs a transaction of this night. Somebody who took the night over has raised its token: then
  /// nothing of ours is written any more.
  package func transaction<Value>(
    _ body: () throws(Problem) -> Value
  ) throws(Problem) -> Value {
    try connection.transaction { () throws(Problem) in
      try fence()
      return try body()
    }
  }

  /// Locks the night's row for the running transaction, if the night is still ours.
  package func fence() throws(Problem) {
    let held = try connection.query(Statements.fence, .bigint(runID), .integer(token))
    guard held.count == 1 else {
      throw Problem(
        .tryLater, "another process has taken this night over; nothing more is written by this one",
        hint: "`nightledger status` names the process that works")
    }
  }

  /// A stop is wished, of the process or of this night.
  var isStopping: Bool { connection.settings.stop.isRaised }

  func begin(_ step: String, ordinal: Int) throws(Problem) {
    try transaction { () throws(Problem) in
      _ = try connection.execute(
        Statements.beginStep, .bigint(runID), .text(step), .integer(ordinal))
    }
  }

  /// Notes that a step is done. To be called inside the transaction that did it, where it is one.
  func finish(_ step: String, facts: JSONValue) throws(Problem) {
    let noted = try connection.execute(
      Statements.finishStep, .bigint(runID), .text(step), .jsonb(facts.compact))
    guard noted == 1 else { throw .bug("the step '\(step)' ends but never began") }
  }

  func steps() throws(Problem) -> [StepRecord] {
    try Self.steps(of: runID, on: connection)
  }

  package static func steps(of runID: Int64, on connection: Connection) throws(Problem)
    -> [StepRecord]
  {
    var steps: [StepRecord] = []
    for row in try connection.query(Statements.stepsOfRun, .bigint(runID)) {
      steps.append(
        StepRecord(
          step: try row.text("step"), isDone: try row.text("state") == "done",
          seconds: try row.text("seconds"), facts: try row.text("facts"),
          warning: try row.textOrNil("warning")))
    }
    return steps
  }

  /// The attempts of a run that were done before its last one, the first one first.
  static func attempts(
    of runID: Int64, on connection: Connection
  ) throws(Problem) -> [NightAttempt] {
    try connection.query(Statements.attemptsOfRun, .bigint(runID)).map { row throws(Problem) in
      NightAttempt(
        attempt: try row.int("attempt"), rerun: try NightRerun(row),
        holder: try row.text("holder"), startedAt: try row.instant("started_at"),
        finishedAt: try row.instantOrNil("finished_at"), exitCode: try row.intOrNil("exit_code"),
        problem: try row.textOrNil("problem"))
    }
  }

  /// The latest nights, the latest first.
  package static func latest(_ count: Int, on connection: Connection) throws(Problem)
    -> [NightRecord]
  {
    var nights: [NightRecord] = []
    for row in try connection.query(Statements.latestNights, .integer(count)) {
      nights.append(try NightRecord(row))
    }
    return nights
  }

  static func find(_ plan: NightPlan, on connection: Connection) throws(Problem) -> NightRecord? {
    guard
      let row = try connection.query(
        Statements.findNight, .text(plan.night.name.text), .date(plan.businessDate)
      ).singleOrNil
    else { return nil }
    return try NightRecord(row)
  }
}
