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
  var isPartOfMore = false

  func run() throws(Problem) -> ExitCode {
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
    let progress = LiveProgress(plan.night.name.text, log: try Home.log(of: invocation))
    let summary: NightSummary
    do throws(Problem) {
      summary =
        try invocation.isGiven("--dry-run")
        ? rehearsal(installation, plan, progress) : night(installation, plan, progress)
    } catch {
      return fail(error, plan, progress)
    }
    progress.finished(summary.exit, problem: summary.record.problem)
    try show(summary, installation, progress)
    return summary.exit
  }

  /// The night that is named, else `nightly`, else the only one.
  static func night(
    named wanted: String?, in installation: Installation
  ) throws(Problem) -> NightDefinition {
    let nights = installation.programme.nights
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
    let night = try Self.night(named: invocation.arguments.first, in: installation)
    let today = Home.today(in: installation)
    let usual = try NightCalendar(night)?.businessDate(of: today) ?? today
    let date = invocation.date("--date") ?? usual
    guard date.days(since: today) <= Self.furthestDaysAhead else {
      throw Problem(
        .usage, "\(date) lies \(date.days(since: today)) days ahead of today, \(today)",
        hint: "nights go forward: after such a night no earlier one could run; look at the date")
    }
    return try NightPlan.of(night, on: date, zone: installation.zone)
  }

  /// A slip of the year would close the programme to every night before it.
  private static let furthestDaysAhead = 31

  private func night(
    _ installation: Installation, _ plan: NightPlan, _ progress: LiveProgress
  ) throws(Problem) -> NightSummary {
    let isAttended = Screen.isTerminal || Screen.showsProgress || invocation.isGiven("--date")
    return try Home.withDatabase(of: invocation, installation) { database throws(Problem) in
      // Whatever comes of it, the next tick asks the ledger what is owed now.
      try TickState.forget(in: Folder(creating: installation.folders.work))
      return try NightRunner(
        installation, plan: plan, database: database, isAttended: isAttended,
        catchesUp: !invocation.isGiven("--date"), isForced: invocation.isGiven("--full"),
        selection: selection, now: Home.now, progress: progress
      ).run()
    }
  }

  /// The night on copies: of a programme that has no database yet, on one in the sandbox.
  private func rehearsal(
    _ installation: Installation, _ plan: NightPlan, _ progress: LiveProgress
  ) throws(Problem) -> NightSummary {
    let path = invocation.text("--sandbox") ?? "\(installation.home)/var/dry-run"
    let sandbox = try Sandbox(path)
    func rehearse(_ database: Database) throws(Problem) -> NightSummary {
      try NightRunner(
        installation, plan: plan, database: database, isAttended: true,
        catchesUp: !invocation.isGiven("--date"), isForced: invocation.isGiven("--full"),
        selection: selection, now: Home.now, progress: progress
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
    let again = CommandLine.arguments.dropFirst().filter { !$0.hasPrefix("--date") }
    let isDated = invocation.isGiven("--date")
    let words = isDated ? Array(CommandLine.arguments.dropFirst()) : Array(again)
    let date = isDated ? [] : ["--date", plan.businessDate.description]
    let command = Home.commandLine(words + date)
    Screen.tell(
      FailurePage(
        headline: headline, problem: problem, next: ["when that is mended: \(command)"]
      ).text)
    return exit
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
