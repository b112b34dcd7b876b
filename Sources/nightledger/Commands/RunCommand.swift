import Definitions
import Host
import Postgres
import Runner
import Vocabulary

extension CommandDefinition {
  static let run = CommandDefinition(
    words: ["run"],
    abstract: "run one night, from the inbox to the outbox",
    details: [
      "Killed anywhere and started again, it goes on where it stopped; run again for the same date, "
        + "it does nothing new. Without a terminal a success prints nothing.",
      "A file that is refused does not stop the night; the command then ends with 65.",
      "--select and --exclude choose steps: names, +step with all that it needs, step+ with all that "
        + "needs it, tag:x, state:failed; a blank joins, a comma asks for both. The night then stays "
        + "open until its other steps are done too. --dry-run changes no table and no folder.",
      "--rerun makes a new attempt of a date that is done, by the definitions and files of now: nobody "
        + "is paid or written to twice for one occasion. Refused are a date that a later night has "
        + "looked past and one of a closed period.",
    ],
    arguments: [
      ArgumentDefinition(
        name: "NIGHT", count: .optional,
        meaning: "a night of jobs/nights/ (nightly, or the only one)")
    ],
    options: [
      .date("the business date; given, files need not have rested in the inbox (today)"),
      OptionDefinition(
        name: "--full", value: .flag,
        meaning: "compute segments and models from all facts, not from what the last night left"),
      .select, .exclude,
      OptionDefinition(
        name: "--rerun", value: .flag,
        meaning: "run a date that is done once more, all of its steps; needs --reason and --by"),
      OptionDefinition(
        name: "--reason", value: .text("TEXT"),
        meaning: "why it is run again; it stays in the journal"),
      OptionDefinition(
        name: "--by", value: .text("NAME"), meaning: "who has it run again; it stays in the journal"
      ),
      OptionDefinition(
        name: "--dry-run", value: .flag,
        meaning: "the same statements, rolled back; its files lie in the sandbox afterwards"),
      OptionDefinition(
        name: "--sandbox", value: .text("DIR"),
        meaning: "where a dry run keeps its copies (var/dry-run beside the definitions)"),
      .log, .logFormat, .jobs, .database, .json(NightSummary.shape),
    ],
    example: "run nightly --date 2026-11-21",
    perform: { invocation throws(Problem) in try RunCommand(invocation: invocation).run() })
}

struct RunCommand {
  let invocation: Invocation
  /// Another command runs several nights and tells of them itself.
  let isPartOfMore: Bool
  /// By it the business date is chosen, once.
  private let begin = Home.now

  init(invocation: Invocation, isPartOfMore: Bool = false) {
    self.invocation = invocation
    self.isPartOfMore = isPartOfMore
  }

  func run() throws(Problem) -> ExitCode {
    let rerun = try rerun()
    let place: NightLock?
    do { place = try takePlace() } catch {
      return fail(error.problem, error.plan, try progress(of: error.plan))
    }
    let installation: Installation
    let plan: NightPlan
    do throws(Problem) {
      installation = try Home.installation(invocation)
      plan = try self.plan(installation)
    } catch {
      let name = invocation.arguments.first ?? "run"
      let date = invocation.text("--date").map { " \($0)" } ?? ""
      let exit = error.gravestExit
      let headline =
        "nightledger \(name)\(date) FAILED before its first step (exit \(exit.rawValue)): "
        + (error.others.isEmpty ? error.message : "\(error.flattened.count) problems")
      Screen.tell(FailurePage(headline: headline, problem: error).text)
      return exit
    }
    _ = StatusAnswer.isInstalled
    let progress = try progress(of: plan)
    let summary: NightSummary
    do throws(Problem) {
      summary =
        try invocation.isGiven("--dry-run")
        ? rehearsal(installation, plan, rerun, progress)
        : night(installation, plan, rerun, progress, holding: place)
    } catch {
      return fail(error, plan, progress)
    }
    progress.finished(summary.exit, problem: summary.record.problem)
    try show(summary, installation, progress)
    return summary.exit
  }

  /// - Returns: `nil`: the night is not run again.
  private func rerun() throws(Problem) -> NightRerun? {
    func words(_ option: String) -> String? {
      invocation.text(option).flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
    }
    guard invocation.isGiven("--rerun") else {
      guard let idle = ["--reason", "--by"].first(where: { invocation.text($0) != nil }) else {
        return nil
      }
      throw Problem(
        .usage, "'\(idle)' is about '--rerun'", hint: "a night that is not done needs no reason")
    }
    guard let reason = words("--reason"), let person = words("--by") else {
      throw Problem(
        .usage, "'--rerun' needs a reason and a person, which stay in the journal",
        hint: "add --reason \"why it is run again\" --by NAME")
    }
    guard selection.isEverything else {
      throw Problem(
        .usage, "'--rerun' runs every step, found a selection of them",
        hint: "leave out --select and --exclude")
    }
    return NightRerun(reason: reason, person: person)
  }

  /// Who comes second leaves before it reads what it would run and looks for a database.
  ///
  /// - Returns: `nil`: the night is not known yet, needs no place, or may wait for one: before it waits,
  ///   what is wrong with its definitions is told.
  private func takePlace() throws(Refusal) -> NightLock? {
    guard !invocation.isGiven("--dry-run"),
      let door = Doorstep(jobsFolder: Home.jobsFolder(invocation)),
      let plan = try? plan(door.nights, door.zone), case .skip = plan.night.concurrency
    else { return nil }
    do { return try NightLock(plan, in: door.folders) } catch {
      throw Refusal(plan: plan, problem: error)
    }
  }

  /// A night that is planned and not begun.
  private struct Refusal: Error {
    let plan: NightPlan
    let problem: Problem
  }

  private func progress(of plan: NightPlan) throws(Problem) -> LiveProgress {
    LiveProgress(plan.night.name.text, log: try Home.log(of: invocation))
  }

  /// The night that is named, else `nightly`, else the only one.
  static func night(
    named wanted: String?, among nights: [NightDefinition]
  ) throws(Problem) -> NightDefinition {
    let found = nights.first { $0.name.text == wanted ?? "nightly" }
    if let night = found ?? (wanted == nil && nights.count == 1 ? nights.first : nil) {
      return night
    }
    let known = nights.map(\.name.text)
    if let wanted { throw .noSuch("night", wanted, among: known) }
    throw Problem(
      .usage, "no night is named, and none is 'nightly'", hint: Problem.all(of: "night", known))
  }

  func plan(_ installation: Installation) throws(Problem) -> NightPlan {
    try plan(installation.programme.nights, installation.zone)
  }

  private func plan(
    _ nights: [NightDefinition], _ zone: TimeZoneRules
  ) throws(Problem) -> NightPlan {
    let night = try Self.night(named: invocation.arguments.first, among: nights)
    let today = zone.civilDate(of: begin)
    let usual = try NightCalendar(night)?.businessDate(of: today) ?? today
    let date = invocation.date("--date") ?? usual
    guard date.days(since: today) <= Self.furthestDaysAhead else {
      throw Problem(
        .usage, "\(date) lies \(date.days(since: today)) days ahead of today, \(today)",
        hint: "nights go forward: after such a night no earlier one could run; look at the date")
    }
    return try NightPlan.of(night, on: date, zone: zone)
  }

  /// A slip of the year would close the programme to every night before it.
  private static let furthestDaysAhead = 31

  private func night(
    _ installation: Installation, _ plan: NightPlan, _ rerun: NightRerun?,
    _ progress: LiveProgress, holding place: NightLock?
  ) throws(Problem) -> NightSummary {
    let isAttended = Screen.isTerminal || Screen.showsProgress || invocation.isGiven("--date")
    let lock = if let place { place } else { try NightLock(plan, in: installation.folders) }
    defer { withExtendedLifetime(lock) {} }
    // Whatever comes of it, the next tick asks the ledger what is owed now.
    try TickState.forget(in: Folder(creating: installation.folders.work))
    return try Home.withDatabase(of: invocation, installation) { database throws(Problem) in
      try NightRunner(
        installation, plan: plan, database: database, isAttended: isAttended,
        catchesUp: !invocation.isGiven("--date"), isForced: invocation.isGiven("--full"),
        rerun: rerun, selection: selection, now: Home.now, progress: progress
      ).run(holding: lock)
    }
  }

  /// The night on copies: of a programme that has no database yet, on one in the sandbox.
  private func rehearsal(
    _ installation: Installation, _ plan: NightPlan, _ rerun: NightRerun?,
    _ progress: LiveProgress
  ) throws(Problem) -> NightSummary {
    let path = invocation.text("--sandbox") ?? "\(installation.home)/var/dry-run"
    let sandbox = try Sandbox(path)
    func rehearse(_ database: Database) throws(Problem) -> NightSummary {
      try NightRunner(
        installation, plan: plan, database: database, isAttended: true,
        catchesUp: !invocation.isGiven("--date"), isForced: invocation.isGiven("--full"),
        rerun: rerun, selection: selection, now: Home.now, progress: progress
      ).rehearse(in: sandbox)
    }
    guard try Home.hasNoDatabaseYet(invocation, installation) else {
      return try Home.withDatabase(of: invocation, installation, rehearse)
    }
    return try Home.using(Database.embedded(in: sandbox.clusterFolder)) {
      database throws(Problem) in
      try database.session(applicationName: "nightledger rehearsal").close()
      return try rehearse(database)
    }
  }

  var selection: StepSelection {
    StepSelection(select: invocation.text("--select"), exclude: invocation.text("--exclude"))
  }

  private func fail(
    _ problem: Problem, _ plan: NightPlan, _ progress: LiveProgress
  ) -> ExitCode {
    let exit = problem.gravestExit
    progress.finished(exit, problem: problem.placedMessage)
    let headline = FailurePage.headline(
      night: plan.night.name.text, date: progress.businessDate ?? plan.businessDate,
      step: progress.step, problem)
    let isDated = invocation.isGiven("--date")
    // The new attempt is begun: it goes on like any other.
    let words = ["--reason", "--by"]
      .reduce(Array(CommandLine.arguments.dropFirst())) { Self.without($1, $0) }
      .filter { $0 != "--rerun" && (isDated || !$0.hasPrefix("--date")) }
    let date = isDated ? [] : ["--date", plan.businessDate.description]
    let command = Home.commandLine(words + date)
    Screen.tell(
      FailurePage(
        headline: headline, problem: problem, next: ["when that is mended: \(command)"]
      ).text)
    return exit
  }

  /// Words of a command line without an option and its value.
  private static func without(_ option: String, _ words: [String]) -> [String] {
    var left = words
    if let place = left.firstIndex(of: option) {
      left.removeSubrange(place...min(place + 1, left.count - 1))
    }
    return left.filter { !$0.hasPrefix("\(option)=") }
  }

  private func show(
    _ summary: NightSummary, _ installation: Installation, _ progress: LiveProgress
  ) throws(Problem) {
    let page = NightPage(summary, installation: installation, fileTimes: progress.fileTimes)
    if invocation.wantsJSON {
      try Screen.print(summary.json)
    } else if invocation.isGiven("--dry-run") || (Screen.isTerminal && !isPartOfMore) {
      try Screen.print(page.text)
    }
    if invocation.isGiven("--dry-run"), !invocation.wantsJSON {
      let path = invocation.text("--sandbox") ?? "\(installation.home)/var/dry-run"
      try Screen.print("\ndry run: nothing was kept; its files lie in \(path)/exchange/outbox")
    }
    for night in summary.earlier + [summary] {
      if night.ownExit != .ok {
        Screen.tell(try RefusalPage(night, installation: installation).text())
      }
      night.tellOfMissingReport()
    }
  }
}
