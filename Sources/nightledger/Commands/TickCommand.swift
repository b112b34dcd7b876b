import Definitions
import Host
import Postgres
import Runner
import Vocabulary

extension CommandDefinition {
  static let tick = CommandDefinition(
    words: ["tick"],
    abstract: "run what is due by the schedules of the nights; for cron, every minute",
    details: [
      "Each business date of a schedule is run exactly once, however late, often or parallel ticks "
        + "come; missed dates by the night's misfire policy. Every decision is a row of run.fire. A "
        + "tick with nothing to do prints nothing and starts no database.",
      "Ends with 75 when another tick works or when fires stay owed (more late ones than the cap).",
    ],
    options: [
      OptionDefinition(
        name: "--now", value: .instant,
        meaning: "the moment to judge by, such as 2026-11-22T01:30:00Z (the clock)"),
      .log, .logFormat, .jobs, .database, .json(TickTurn.Ending.shape),
    ],
    example: "tick",
    perform: { invocation throws(Problem) in
      let now = invocation.instant("--now") ?? Home.now
      let ending = try TickTurn(invocation: invocation).perform(now: now)
      if invocation.wantsJSON { try Screen.print(ending.json) }
      return ending.exit
    })
}

/// One tick of a command: the quick look first, then, when something may be due, the whole one.
struct TickTurn {
  let invocation: Invocation

  struct Ending {
    var exit = ExitCode.ok
    /// When there is something to do; `nil`: not known, or never.
    var wakeAt: Instant?
    /// Nights that were run, and fires that a policy skipped.
    var ran = 0
    var skipped = 0
    /// Fires that stay owed.
    var held = 0

    static let shape: JSONShape = [
      "exit_code": .integer, "ran": .integer, "skipped": .integer, "held": .integer,
      "wake_at": .moment.orNull,
    ]

    var json: JSONValue {
      .object([
        ("exit_code", .integer(Int(exit.rawValue))), ("ran", .integer(ran)),
        ("skipped", .integer(skipped)), ("held", .integer(held)),
        ("wake_at", .optional(wakeAt?.description)),
      ])
    }
  }

  func perform(now: Instant) throws(Problem) -> Ending {
    if let state = try quickState(), state.isQuiet(at: now) { return Ending() }
    let installation = try Home.installation(invocation)
    let nights = installation.programme.nights
    let work = try Folder(creating: installation.folders.work)
    let state = try self.state(work)
    let isAnyScheduled = nights.contains { if case .manual = $0.schedule { false } else { true } }
    guard isAnyScheduled else {
      try state.keep(wakeAt: nil, now: now)
      return Ending()
    }
    let lock: TickLock
    do throws(Problem) { lock = try TickLock(work, holder: thisProcess(at: "tick")) } catch {
      // Normal while a night runs: said to a person, not to cron each minute.
      try tellLate(nights, installation, now: now)
      guard error.exit == .tryLater, !Screen.showsProgress else { throw error }
      return Ending(exit: .tryLater)
    }
    defer { withExtendedLifetime(lock) {} }
    let outcome = try Home.withDatabase(of: invocation, installation) {
      database throws(Problem) in
      let connection = try database.session(applicationName: "nightledger tick")
      defer { connection.close() }
      try lock.lockSession(connection, program: installation.programme.settings.program)
      let turn = NightTurn(
        installation: installation, database: database, options: Home.options(of: invocation),
        log: try Home.log(of: invocation))
      return try Tick(nights, now: now, connection: connection) { plan throws(Problem) in
        try turn.run(plan)
      }.perform()
    }
    for held in outcome.held where outcome.exit != .ok {
      Screen.tell(
        "nightledger tick: \(HumanNumber.count(held.count, "fire")) of the night '\(held.night)' "
          + "\(held.count == 1 ? "stays" : "stay") owed: \(held.reason)")
    }
    for late in outcome.late { Screen.tell("nightledger tick: \(late.text)") }
    try state.keep(wakeAt: outcome.wakeAt, now: now)
    return Ending(
      exit: outcome.exit, wakeAt: outcome.wakeAt, ran: outcome.ran, skipped: outcome.skipped,
      held: outcome.held.reduce(0) { $0 + $1.count })
  }

  /// While another tick runs a night, somebody must see that it is late.
  private func tellLate(
    _ nights: [NightDefinition], _ installation: Installation, now: Instant
  ) throws(Problem) {
    guard nights.contains(where: { $0.lateAfterSeconds != nil }) else { return }
    let late = try Home.withSession(of: invocation, installation) { connection throws(Problem) in
      try LateNights.note(nights, at: now, on: connection)
    }
    for night in late { Screen.tell("nightledger tick: \(night.text)") }
  }

  /// The state beside the exchange that the settings name; no other definition is read.
  private func quickState() throws(Problem) -> TickState? {
    guard let folders = Installation.folders(jobsFolder: Home.jobsFolder(invocation)),
      let work = try? Folder(opening: folders.work)
    else { return nil }
    return try state(work)
  }

  private func state(_ work: Folder) throws(Problem) -> TickState {
    let names = ["DATABASE_URL", "PGHOST", "PGHOSTADDR", "PGPORT", "PGDATABASE", "PGSERVICE"]
    return try TickState(
      work, jobsFolder: Home.jobsFolder(invocation),
      circumstances: [Installation.version, invocation.text("--db") ?? ""]
        + names.map { environmentVariable($0) ?? "" })
  }
}

/// A night that nobody sits in front of: silent when it is well, a page when it is not.
struct NightTurn {
  let installation: Installation
  let database: Database
  /// What a command to type needs so that it means this programme.
  let options: [String]
  let log: LineLog?

  func run(_ plan: NightPlan) throws(Problem) -> ExitCode {
    _ = StatusAnswer.isInstalled
    let progress = LiveProgress(plan.night.name.text, log: log)
    let summary: NightSummary
    do throws(Problem) {
      summary = try NightRunner(
        installation, plan: plan, database: database, isAttended: false, now: Home.now,
        progress: progress
      ).run()
    } catch {
      progress.finished(error.gravestExit, problem: error.placedMessage)
      tell(error, plan, progress)
      throw error
    }
    progress.finished(summary.exit, problem: summary.record.problem)
    for night in summary.earlier + [summary] {
      if night.ownExit != .ok {
        Screen.tell(try RefusalPage(night, installation: installation).text())
      }
      night.tellOfMissingReport()
    }
    return summary.exit
  }

  private func tell(_ problem: Problem, _ plan: NightPlan, _ progress: LiveProgress) {
    // Another night at work is no failure: the fire is owed still, and the next tick tries again.
    guard problem.gravestExit != .tryLater || Screen.showsProgress else { return }
    let headline = FailurePage.headline(
      night: plan.night.name.text, date: progress.businessDate ?? plan.businessDate,
      step: progress.step, problem)
    let again = Home.commandLine(
      ["run", plan.night.name.text] + options + ["--date", plan.businessDate.description])
    var next = ["when that is mended: \(again)"]
    if let owner = plan.night.owner { next.append("owner of this night: \(owner)") }
    Screen.tell(FailurePage(headline: headline, problem: problem, next: next).text)
  }
}
