import Definitions
import Glibc
import Host
import Intake
import Messages
import Outbox
import Postgres
import SQLText
import Statements
package import Vocabulary
import Warehouse

/// Runs one night: lock, journal, recovery, then step by step from the inbox to the outbox.
///
/// Killed anywhere and started again with the same business date, it goes on at the first step that
/// was not finished, on the same files, and leaves the same rows and the same bytes.
package struct NightRunner {
  var installation: Installation
  var plan: NightPlan
  /// This is the night that was asked for, not one before it.
  var isAsked = true
  /// Nothing of it stays; programs of others are not started, for theirs would.
  var isRehearsal = false
  /// What the work heeds: the stop of the process, or the night's own limit as well.
  var stop = StopFlag.process
  let database: Database
  let isAttended: Bool
  let catchesUp: Bool
  let isForced: Bool
  /// The night is done and is run again.
  var rerun: NightRerun?
  let selection: StepSelection
  let now: Instant
  let progress: any NightProgress

  /// - Parameters:
  ///   - isAttended: a person started this: files need not have rested in the inbox.
  ///   - catchesUp: nobody named the date: dates missed since the last night run first.
  ///   - isForced: segments and models are computed from all facts, whatever earlier nights left.
  ///   - rerun: the night is done and is run again, by this word.
  ///   - selection: the steps to run; the night stays open until all of its steps are done.
  ///   - now: the clock by which files have rested; nothing else asks it.
  package init(
    _ installation: Installation, plan: NightPlan, database: Database, isAttended: Bool,
    catchesUp: Bool = false, isForced: Bool = false, rerun: NightRerun? = nil,
    selection: StepSelection = StepSelection(), now: Instant,
    progress: any NightProgress = SilentProgress()
  ) {
    self.installation = installation
    self.plan = plan
    self.database = database
    self.isAttended = isAttended
    self.catchesUp = catchesUp
    self.isForced = isForced
    self.rerun = rerun
    self.selection = selection
    self.now = now
    self.progress = progress
  }

  /// Runs the night, or says what it did when it is done already.
  ///
  /// Nights of earlier dates that were cut or failed are finished first, the oldest first, each for
  /// its own date: they have claimed files and may owe money.
  ///
  /// - Parameter lock: the place of the night, where the caller has asked for it before he looked for the
  ///   database.
  package func run(holding lock: NightLock? = nil) throws(Problem) -> NightSummary {
    Folder.keepNewFilesPrivate()
    let lock =
      if let lock { lock } else { try NightLock(plan, in: installation.folders, stop: stop) }
    defer { withExtendedLifetime(lock) {} }
    try checkFolders()
    let watchdog = try plan.night.timeout.map { limit throws(Problem) in
      try Watchdog(soft: .seconds(limit.softSeconds), hard: .seconds(limit.hardSeconds))
    }
    var night = self
    night.stop = watchdog?.stop ?? .process
    do throws(Problem) { return try night.runWatched(lock) } catch {
      guard watchdog?.isOverdue == true, error.exit == .tryLater else { throw error }
      throw overdue()
    }
  }

  private func overdue() -> Problem {
    Problem(
      .inputOutput,
      "the night did not end within \(plan.night.timeout?.softSeconds ?? 0) seconds and was stopped",
      hint: "it goes on where it stopped when it is started again")
  }

  private func runWatched(_ lock: NightLock) throws(Problem) -> NightSummary {
    let connection = try database.session(
      applicationName: "nightledger \(plan.night.name)", stop: stop)
    defer { connection.close() }
    try NightLock.lockSession(connection, program: installation.programme.settings.program.text)
    return try runLocked(on: connection)
  }

  func runLocked(on connection: Connection) throws(Problem) -> NightSummary {
    let record = try NightJournal.find(plan, on: connection)
    if let record, record.state == .done, rerun == nil {
      return try NightReport(connection).summary(of: record, wasDoneBefore: true)
    }
    // What was begun is finished, whatever a calendar says since.
    if record == nil { try plan.refuseIdleDay() }
    if rerun != nil, record?.state != .done { throw notDone() }
    try refuseEarlierNight(on: connection)
    try refuseClosedDay(on: connection)
    var earlier: [NightSummary] = []
    for owed in try owedPlans(on: connection) { earlier.append(try run(owed, on: connection)) }
    var summary = try run(plan, on: connection)
    summary.earlier = earlier
    return summary
  }

  private func notDone() -> Problem {
    Problem(
      .usage,
      "the night '\(plan.night.name)' of \(plan.businessDate) is not done, so there is nothing to run again",
      hint: "without --rerun it runs, or goes on where it stopped")
  }

  private func run(_ plan: NightPlan, on connection: Connection) throws(Problem) -> NightSummary {
    var one = self
    one.isAsked = plan.businessDate == self.plan.businessDate
    one.plan = plan
    if !one.isAsked { one.rerun = nil }
    return try one.runAlone(on: connection)
  }

  private func runAlone(on connection: Connection) throws(Problem) -> NightSummary {
    let begin = ContinuousClock.now
    let absence = try missingFiles(on: connection)
    progress.night(plan.businessDate)
    let journal = try NightJournal.begin(
      plan, installation: installation, rerun: rerun, on: connection)
    let heartbeat = isRehearsal ? nil : try Heartbeat(journal)
    defer { heartbeat?.end() }
    let hooks = NightHooks(
      plan, runID: journal.runID, progress: progress, isSilent: isRehearsal)
    FaultPoint.reach(.nightBegan)
    hooks.began()
    do throws(Problem) {
      if let absence { throw absence }
      let notes = try runSteps(journal)
      let open = try openSteps(journal)
      let isWhole = open.isEmpty
      var summary = try isWhole ? finish(journal, notes) : leave(open, journal, notes)
      do throws(Problem) { try writeReport(journal) } catch { summary.reportProblem = error }
      warnIfSlow(ContinuousClock.now - begin)
      if isWhole { hooks.ended(summary) }
      return summary
    } catch {
      var problem = error
      if stop.signal == SIGALRM, error.exit == .tryLater {
        journal.connection.heedsStop = false
        problem = overdue()
      }
      noteFailure(problem, journal)
      hooks.failed(problem)
      guard journal.connection.isAlive else { throw problem }
      // The failure is what counts; that its page is missing is told beside it.
      do throws(Problem) { try writeReport(journal) } catch { problem.others.append(error) }
      throw problem
    }
  }

  // MARK: Before the first step

  func checkFolders() throws(Problem) {
    let root = installation.folders
    var folders: [Folder] = []
    for path in [
      root.work, root.outbox, root.inbox, root.held, "\(root.root)/archive",
      "\(root.root)/quarantine",
    ] {
      folders.append(try Folder(creating: path))
    }
    try Folder.requireOneFileSystem(folders)
  }

  /// Nights go forward: what a later night has computed is not overwritten by an earlier one.
  private func refuseEarlierNight(on connection: Connection) throws(Problem) {
    let row = try connection.query(Statements.lastBusinessDate, .text(plan.night.name.text)).single
    guard let last = try row.dateOrNil("business_date"), last > plan.businessDate else { return }
    throw Problem(
      .usage,
      "the night '\(plan.night.name)' has run for \(last) already, \(plan.businessDate) would be "
        + "after it",
      hint: "nights go forward; run it for \(last) or a later date")
  }

  /// Finance has closed the day: what a night of it would find is found by one of an open day.
  private func refuseClosedDay(on connection: Connection) throws(Problem) {
    guard let closed = try ClosedPeriod.until(on: connection), plan.businessDate <= closed else {
      return
    }
    throw Problem(
      .usage, "the days up to \(closed) are closed, \(plan.businessDate) is one of them",
      hint: "run the night for a later date; `nightledger period list` shows the closed periods")
  }

  /// What must run before this night: nights that were cut, and, when nobody named a date, the dates
  /// that no run was made for since the last one.
  private func owedPlans(on connection: Connection) throws(Problem) -> [NightPlan] {
    var plans: [NightPlan] = []
    let name = plan.night.name.text
    for row in try connection.query(
      Statements.unfinishedNights, .text(name), .date(plan.businessDate))
    {
      plans.append(NightPlan(plan.night, resuming: try NightRecord(row)))
    }
    guard catchesUp else { return plans }
    let row = try connection.query(Statements.lastBusinessDate, .text(name)).single
    guard let last = try row.dateOrNil("business_date") else { return plans }
    let missed = plan.businessDate.days(since: last) - 1
    guard missed <= Self.mostMissedNights else {
      throw Problem(
        .tryLater, "\(missed) nights were missed since \(last), more than \(Self.mostMissedNights)",
        hint: "run the first one that shall count with --date, or \(plan.businessDate) itself")
    }
    let calendar = try NightCalendar(plan.night)
    for day in 1..<max(missed + 1, 1) {
      let date = last.adding(days: day)
      if let calendar, !calendar.isOwed(date) { continue }
      plans.append(try NightPlan.of(plan.night, on: date, zone: installation.zone))
    }
    return plans
  }

  /// More missed nights than this are no night's work: a person decides.
  private static let mostMissedNights = 62

  // MARK: The steps

  private func runSteps(_ journal: NightJournal) throws(Problem) -> [BatchNote] {
    let connection = journal.connection
    let outbox = try Outbox(
      Folder(creating: installation.folders.outbox),
      environment: installation.programme.settings.environment.rawValue, token: journal.token,
      guards: installation.guards, dialects: installation.dialects
    ) { (_) throws(Problem) in try journal.fence() }
    try outbox.requireLedger(of: installation.programme.settings.program, on: connection)
    var notes = try outbox.recover(
      since: plan.businessDate.adding(days: -Self.recoveredDays), on: connection)
    let chosen = try chosenSteps(journal)
    var blocked: Set<Identifier> = []
    var failures: [Problem] = []
    for (ordinal, step) in plan.night.steps.enumerated() where chosen.contains(step.id) {
      let name = step.id.text
      guard blocked.isDisjoint(with: step.needs) else {
        blocked.insert(step.id)
        continue
      }
      progress.began(step: name, of: plan.night.steps.count, ordinal: ordinal + 1)
      try journal.begin(name, ordinal: ordinal + 1)
      do throws(Problem) { notes += try run(step, journal, outbox) } catch {
        // What stands on nothing of it goes on: a program that failed need not keep the files here.
        guard !step.kind.isOrdered, connection.isAlive, !stop.isRaised else { throw error }
        blocked.insert(step.id)
        failures.append(error)
        continue
      }
      try PlannerStatistics.refresh(on: connection)
      progress.ended(step: name)
    }
    if let problem = Problem.all(failures) { throw problem }
    return notes
  }

  /// Published files of so many days are looked at before new work.
  static let recoveredDays = 7

  /// The steps to run now. A night that stands in the way of the one that was asked for runs whole.
  private func chosenSteps(_ journal: NightJournal) throws(Problem) -> [Identifier] {
    let steps = plan.night.candidates(try journal.steps())
    let chosen = try isAsked ? selection.chosen(among: steps) : steps.map(\.id)
    try selection.requireFooting(of: chosen, among: steps)
    return steps.filter { $0.state != .done && chosen.contains($0.id) }.map(\.id)
  }

  private func openSteps(_ journal: NightJournal) throws(Problem) -> [Identifier] {
    plan.night.candidates(try journal.steps()).filter { $0.state != .done }.map(\.id)
  }

  private func run(
    _ step: NightStep, _ journal: NightJournal, _ outbox: Outbox
  ) throws(Problem) -> [BatchNote] {
    let only = Set(step.only.map(\.value))
    switch step.kind {
    case .import: try importFiles(journal, only)
    case .rfm, .segments: try evaluate(step.kind, journal, only)
    case .campaigns: try runCampaigns(journal, only)
    case .export: return try export(journal, outbox)
    case .sql: try ScriptStep(installation: installation, plan: plan, journal: journal).run(step)
    case .check: try CheckStep(installation: installation, plan: plan, journal: journal).run(step)
    case .command:
      try CommandStep(installation: installation, plan: plan, journal: journal, stop: stop)
        .run(step, isRehearsed: isRehearsal)
    }
    return []
  }

  private func evaluate(
    _ kind: NightStepKind, _ journal: NightJournal, _ only: Set<Identifier>
  ) throws(Problem) {
    let step = EvaluationStep(
      installation: installation, plan: plan, journal: journal, only: only, isForced: isForced)
    let stages = kind == .rfm ? try step.runModels() : try step.runSegments()
    try note(kind, [("stages", .integer(stages))], journal)
  }

  private func runCampaigns(
    _ journal: NightJournal, _ only: Set<Identifier>
  ) throws(Problem) {
    let step = CampaignStep(
      installation: installation, plan: plan, journal: journal, only: only)
    let messages = try step.run()
    let facts: [(String, JSONValue)] = [
      ("messages", .integer(messages.written)), ("expired", .integer(messages.expired)),
      ("too_long", .integer(messages.tooLong)), ("failed", .integer(messages.failed)),
    ]
    try note(.campaigns, facts, journal)
  }

  /// Notes the end of a step whose work is committed already.
  private func note(
    _ kind: NightStepKind, _ facts: [(String, JSONValue)], _ journal: NightJournal
  ) throws(Problem) {
    try journal.transaction { () throws(Problem) in
      try journal.finish(kind.rawValue, facts: .object(facts))
    }
  }

  private func importFiles(
    _ journal: NightJournal, _ only: Set<Identifier>
  ) throws(Problem) {
    let step = ImportStep(
      installation: installation, plan: plan, journal: journal, isAttended: isAttended, now: now,
      progress: progress, only: only)
    let outcomes = try step.run()
    try journal.transaction { () throws(Problem) in
      let last = try journal.connection.query(Statements.lastLoad).single.int64("load_id")
      _ = try journal.connection.execute(
        Statements.noteLoads, .bigint(journal.runID), .bigint(last))
      let rows = outcomes.reduce(0) { $0 + $1.balance.read }
      try journal.finish(
        NightStepKind.import.rawValue,
        facts: .object([("files", .integer(outcomes.count)), ("rows", .integer(rows))]))
    }
  }

  private func export(_ journal: NightJournal, _ outbox: Outbox) throws(Problem) -> [BatchNote] {
    let connection = journal.connection
    let batches = try outbox.freeze(
      plan.businessDate, scheduledAt: plan.scheduledAt, notesOf: installation.noteOrigin,
      on: connection)
    var notes: [BatchNote] = []
    for batch in batches { notes += try outbox.publish(batch, on: connection) }
    try note(.export, [("batches", .integer(batches.count))], journal)
    return notes
  }

  // MARK: After the last step

  private func finish(
    _ journal: NightJournal, _ notes: [BatchNote]
  ) throws(Problem) -> NightSummary {
    FaultPoint.reach(.nightFinished)
    if let days = installation.programme.settings.keptRunDays {
      try JournalRetention(journal.connection, keptDays: days)
        .forget(on: plan.businessDate) { () throws(Problem) in try journal.fence() }
    }
    return try close(journal, as: .done, remark: [], notes)
  }

  /// Not all steps were chosen: the night stays open, as one that was cut does.
  private func leave(
    _ open: [Identifier], _ journal: NightJournal, _ notes: [BatchNote]
  ) throws(Problem) -> NightSummary {
    try close(
      journal, as: .partial,
      remark: ["steps that were not chosen are not done: \(StepSelection.list(open))"], notes)
  }

  /// Writes into the journal how the night ended, which is what its summary says.
  private func close(
    _ journal: NightJournal, as state: NightRecord.State, remark: [String], _ notes: [BatchNote]
  ) throws(Problem) -> NightSummary {
    let connection = journal.connection
    var summary = try NightReport(connection).summary(of: record(connection), wasDoneBefore: false)
    summary.notes = notes
    let words = remark + summary.findings
    try end(
      journal, state: state, exit: summary.ownExit,
      problem: words.isEmpty ? nil : words.joined(separator: "; "))
    summary.record = try record(connection)
    return summary
  }

  private func record(_ connection: Connection) throws(Problem) -> NightRecord {
    guard let record = try NightJournal.find(plan, on: connection) else {
      throw .bug("a night ends but has no row")
    }
    return record
  }

  private func end(
    _ journal: NightJournal, state: NightRecord.State, exit: ExitCode, problem: String?
  ) throws(Problem) {
    _ = try journal.connection.execute(
      Statements.finishNight, .bigint(journal.runID), .text(state.rawValue),
      .integer(Int(exit.rawValue)), problem.map { .text($0) } ?? .null(.text),
      .integer(journal.token))
  }

  /// The night's page and its text twin, where the settings name a folder for them.
  private func writeReport(_ journal: NightJournal) throws(Problem) {
    guard let path = installation.reportsFolder else { return }
    let pages = try NightPages(installation)
    let found = try pages.report(
      of: plan.night.name.text, on: plan.businessDate, journal.connection)
    guard let report = found else { throw .bug("a night ends and has no run to report") }
    try pages.write(report, into: path, journal.connection)
  }

  /// The journal says why the night failed, when the database can still be told.
  private func noteFailure(_ problem: Problem, _ journal: NightJournal) {
    guard journal.connection.isAlive else { return }
    let text = problem.description
    // The problem itself is thrown on; a journal that cannot be written adds nothing to it.
    try? end(journal, state: .failed, exit: problem.gravestExit, problem: text)
  }
}
