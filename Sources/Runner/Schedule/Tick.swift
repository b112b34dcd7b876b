package import Definitions
import Host
package import Postgres
import SQLText
import Statements
package import Vocabulary

/// One look at the schedules: what is due is decided, written to the ledger of fires, and run.
///
/// Right when it comes late, twice, in parallel or not for three days: a fire is owed from the ledger,
/// never from the time a process has been up, and a business date of a night has one row. The caller
/// holds the locks (see ``TickLock``); what a killed tick began the next one goes on with.
package struct Tick {
  /// Runs one night to its end; the exit code is that of its files.
  package typealias NightRun = (NightPlan) throws(Problem) -> ExitCode

  private let nights: [NightDefinition]
  private let now: Instant
  private let connection: Connection
  private let runNight: NightRun
  private var ledger: FireLedger { FireLedger(connection: connection) }

  package init(
    _ nights: [NightDefinition], now: Instant, connection: Connection, runNight: @escaping NightRun
  ) {
    self.nights = nights
    self.now = now
    self.connection = connection
    self.runNight = runNight
  }

  /// What a tick did.
  package struct Outcome: Sendable {
    package var ran = 0
    package var skipped = 0
    /// Fires that stay owed, by night, with the reason.
    package var held: [(night: String, count: Int, reason: String)] = []
    package var exit = ExitCode.ok
    /// Nights that are not done in time, told now and not again.
    package var late: [LateNights.Late] = []
    /// When the next tick has something to do; `nil`: never, as things stand.
    package var wakeAt: Instant?

    mutating func wake(at instant: Instant?) {
      guard let instant else { return }
      wakeAt = min(wakeAt ?? instant, instant)
    }
  }

  package func perform() throws(Problem) -> Outcome {
    var outcome = Outcome()
    try settleFinished()
    // A night's decision touches rows of its own only: one look serves all.
    let known = try ledger.schedules()
    let open = Dictionary(grouping: try ledger.open(), by: \.night)
    var fresh: Set<String> = []
    for night in nights {
      guard let calendar = try NightCalendar(night) else { continue }
      let name = night.name.text
      if try decide(calendar, known[name], open[name] ?? [], &outcome) { fresh.insert(name) }
      outcome.wake(at: calendar.next(after: now))
    }
    try runOwed(fresh, &outcome)
    // A night may stand behind one that itself stands behind another.
    while true {
      let behind = try decideBehind()
      if behind.isEmpty { break }
      try runOwed(behind, &outcome)
    }
    outcome.late = try LateNights.note(nights, at: now, on: connection)
    for fire in try ledger.open() {
      outcome.wake(at: fire.nextTryAt)
      outcome.wake(at: LateNights.wake(fire, nights, now: now))
    }
    return outcome
  }

  /// Fires whose night somebody has finished since: by hand, or a tick that was cut behind it.
  private func settleFinished() throws(Problem) {
    for fire in try ledger.open() where fire.isNightDone {
      try ledger.end(
        fire.night, fire.businessDate, exit: .ok, reason: "its night is done", finishedAt: now)
    }
  }

  // MARK: Decisions

  /// - Returns: whether a fire has become due since the last tick.
  private func decide(
    _ calendar: NightCalendar, _ known: FireLedger.Known?, _ open: [OpenFire],
    _ outcome: inout Outcome
  ) throws(Problem) -> Bool {
    let name = calendar.night.name.text
    var due: [NightCalendar.Fire] = []
    if let known, known.fingerprint == calendar.fingerprint {
      due = calendar.fires(
        after: known.reached, through: now, limit: Self.mostFires, owedFrom: known.owedFrom)
    } else {
      try ledger.note(name, calendar.fingerprint, owedFrom: now)
    }
    let waiting = open.filter { $0.attempts == 0 }
    let owed = waiting.map {
      NightCalendar.Fire(businessDate: $0.businessDate, scheduledAt: $0.scheduledAt)
    }
    let fires = (owed + due).sorted {
      ($0.scheduledAt, $0.businessDate) < ($1.scheduledAt, $1.businessDate)
    }
    var decisions = MisfireJudgement(calendar.night.misfire, now: now).decisions(fires)
    if due.isEmpty, let failed = open.first(where: { $0.hasFailed && !$0.isTriedAgain(by: now) }) {
      decisions = decisions.map { decision in
        decision.kind == .run
          ? FireDecision(kind: .held, reason: "the night of \(failed.businessDate) failed")
          : decision
      }
    }
    try write(name, fires, decisions, known: open, &outcome)
    return !due.isEmpty
  }

  /// More fires than this of one night are decided by the ticks that follow.
  private static let mostFires = 4000

  private func write(
    _ name: String, _ fires: [NightCalendar.Fire], _ decisions: [FireDecision], known: [OpenFire],
    _ outcome: inout Outcome
  ) throws(Problem) {
    try connection.transaction { () throws(Problem) in
      for (fire, decision) in zip(fires, decisions) {
        try ledger.decide(name, fire, decision, at: now)
      }
    }
    outcome.skipped += decisions.count { $0.kind == .skipped }
    let held = decisions.filter { $0.kind == .held }
    guard let reason = held.first?.reason else { return }
    outcome.held.append((night: name, count: held.count, reason: reason))
    if !known.contains(where: \.hasFailed) {
      outcome.exit = outcome.exit.orGraver(.tryLater)
      outcome.wake(at: now)
    }
  }

  /// Nights that stand behind another one: due for each business date that one has done.
  ///
  /// - Returns: those that have become due.
  private func decideBehind() throws(Problem) -> Set<String> {
    var due: Set<String> = []
    let schedules = try ledger.schedules()
    for night in nights {
      guard case .after(let other) = night.schedule else { continue }
      let name = night.name.text
      let fingerprint = "after \(other.value)"
      guard let known = schedules[name], known.fingerprint == fingerprint else {
        try ledger.note(name, fingerprint, owedFrom: now)
        continue
      }
      for fire in try ledger.behind(other.value.text, for: name, owedFrom: known.owedFrom) {
        try ledger.decide(
          name, fire, FireDecision(kind: .run, reason: "'\(other.value)' is done"), at: now)
        due.insert(name)
      }
    }
    return due
  }

  // MARK: Runs

  /// Runs what was decided to be run, the oldest first; behind a failure nothing of the same night.
  private func runOwed(_ fresh: Set<String>, _ outcome: inout Outcome) throws(Problem) {
    var stopped: Set<String> = []
    for fire in try ledger.open() where fire.decision == .run {
      guard !stopped.contains(fire.night),
        let night = nights.first(where: { $0.name.text == fire.night })
      else { continue }
      let mayRun = !fire.hasFailed || fire.isTriedAgain(by: now) || fresh.contains(fire.night)
      guard mayRun, try !isOvertaken(fire, &outcome) else {
        if !mayRun { stopped.insert(fire.night) }
        continue
      }
      try StopFlag.process.check()
      try ledger.begin(fire.night, fire.businessDate)
      let isDone = try run(fire, of: night, &outcome)
      if !isDone { stopped.insert(fire.night) }
    }
  }

  /// A later night has run already, by hand: this date is not owed any more.
  private func isOvertaken(_ fire: OpenFire, _ outcome: inout Outcome) throws(Problem) -> Bool {
    let row = try connection.query(Statements.lastBusinessDate, .text(fire.night)).single
    guard let last = try row.dateOrNil("business_date"), last > fire.businessDate else {
      return false
    }
    let own = NightCalendar.Fire(businessDate: fire.businessDate, scheduledAt: fire.scheduledAt)
    try ledger.decide(
      fire.night, own, FireDecision(kind: .skipped, reason: "the night of \(last) has run already"),
      at: now)
    outcome.skipped += 1
    return true
  }

  private func run(
    _ fire: OpenFire, of night: NightDefinition, _ outcome: inout Outcome
  ) throws(Problem) -> Bool {
    let plan = NightPlan(night, on: fire.businessDate, at: fire.scheduledAt)
    let exit: ExitCode
    do throws(Problem) { exit = try runNight(plan) } catch {
      let code = error.gravestExit
      outcome.exit = outcome.exit.orGraver(code)
      guard code != .tryLater else {
        // Somebody else works, or a stop is wished: nothing has failed, the fire stays begun.
        outcome.wake(at: now)
        try StopFlag.process.check()
        return false
      }
      let wait = night.retries?.waitSeconds(
        behind: fire.failures + 1, code, seed: "\(fire.night) \(fire.businessDate)")
      let nextTry = wait.map { Instant(microseconds: now.microseconds + Int64($0) * 1_000_000) }
      try ledger.end(
        fire.night, fire.businessDate, exit: code, reason: error.message, finishedAt: nil,
        nextTryAt: nextTry)
      return false
    }
    try ledger.end(
      fire.night, fire.businessDate, exit: exit, reason: exit == .ok ? "done" : "done, see its run",
      finishedAt: now)
    outcome.ran += 1
    outcome.exit = outcome.exit.orGraver(exit)
    return true
  }
}

extension OpenFire {
  /// It was tried and did not come to its end by itself.
  var hasFailed: Bool { attempts > 0 && exitCode != nil }

  func isTriedAgain(by now: Instant) -> Bool { nextTryAt.map { $0 <= now } ?? false }
}
