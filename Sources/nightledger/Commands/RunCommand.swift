import Definitions
import Host
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
      .jobs, .database, .json,
    ],
    example: "run nightly --date 2026-11-21",
    perform: { invocation throws(Problem) in try RunCommand(invocation: invocation).run() })
}

struct RunCommand {
  let invocation: Invocation

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
    let progress = LiveProgress()
    let summary: NightSummary
    do throws(Problem) {
      summary = try night(installation, plan, progress)
    } catch {
      return fail(error, plan, progress)
    }
    try show(summary, installation, progress)
    return summary.exit
  }

  /// The night that is named, else `nightly`, else the only one.
  private func plan(_ installation: Installation) throws(Problem) -> NightPlan {
    let nights = installation.programme.nights
    let date = invocation.date("--date") ?? Home.today(in: installation)
    let wanted = invocation.arguments.first
    let found = nights.first { $0.name.text == wanted ?? "nightly" }
    guard let night = found ?? (wanted == nil && nights.count == 1 ? nights.first : nil) else {
      let known = nights.map(\.name.text)
      if let wanted { throw .noSuch("night", wanted, among: known) }
      throw Problem(
        .usage, "no night is named, and none is 'nightly'", hint: Problem.all(of: "night", known))
    }
    let today = Home.today(in: installation)
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
        now: Home.now, progress: progress
      ).run()
    }
  }

  private func fail(
    _ problem: Problem, _ plan: NightPlan, _ progress: LiveProgress
  ) -> ExitCode {
    let exit = problem.gravestExit
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
    } else if Screen.isTerminal {
      try Screen.print(page.text)
    }
    for night in summary.earlier + [summary] where night.ownExit != .ok {
      Screen.tell(try RefusalPage(night, installation: installation).text())
    }
  }
}
