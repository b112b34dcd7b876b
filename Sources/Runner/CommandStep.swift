import Definitions
import Host
import Postgres
import Vocabulary

/// Runs a step of the kind `command`: a program with its arguments, in a process group of its own, in
/// the programme's home. What it prints stands in `var/log`, never in ours.
///
/// Cut while it runs, it is started again with the night: it must bear that, as every program of a
/// nightly job must.
struct CommandStep {
  let installation: Installation
  let plan: NightPlan
  let journal: NightJournal
  let stop: StopFlag

  /// - Parameter isRehearsed: the program is not started: what it does could not be taken back.
  func run(_ step: NightStep, isRehearsed: Bool) throws(Problem) {
    if !isRehearsed { try start(step) }
    try journal.transaction { () throws(Problem) in
      try journal.finish(step.id.text, facts: .object([("program", .text(step.command[0]))]))
    }
  }

  private func start(_ step: NightStep) throws(Problem) {
    let log = try logFile(step)
    var program = Program(
      filled(step.command[0]), step.command.dropFirst().map(filled))
    program.folder = installation.home
    program.group = .own
    program.output = .file(log)
    program.errors = .file(log)
    program.environment.merge(plan.night.environment) { $1 }
    program.environment["NIGHTLEDGER_NIGHT"] = plan.night.name.text
    program.environment["NIGHTLEDGER_BUSINESS_DATE"] = plan.businessDate.description
    program.environment["NIGHTLEDGER_SCHEDULED_AT"] = plan.scheduledAt.description
    let limit = step.timeout ?? TimeLimit.longest
    let child = try program.start()
    let ending: ProcessEnding
    do throws(Problem) {
      ending = try child.wait(
        until: .after(.seconds(limit.softSeconds)), heeding: stop,
        grace: .seconds(limit.hardSeconds - limit.softSeconds))
    } catch {
      guard !stop.isRaised else { throw error }
      throw Problem(
        .inputOutput,
        "the step '\(step.id)' did not end within \(limit.softSeconds) seconds and was stopped",
        hint: "what it printed stands in \(log)")
    }
    guard ending.isSuccess else { throw failure(of: step, ending, log) }
  }

  /// `{date}` and `{night}` stand for the business date and the night.
  private func filled(_ word: String) -> String {
    word.replacing("{date}", with: plan.businessDate.description)
      .replacing("{night}", with: plan.night.name.text)
  }

  private func logFile(_ step: NightStep) throws(Problem) -> String {
    let folder = try Folder(creating: "\(installation.home)/var/log")
    return folder.path(
      of: EntryName("\(plan.night.name)-\(plan.businessDate)-\(step.id).log"))
  }

  /// A program that speaks our exit codes is understood.
  private func failure(of step: NightStep, _ ending: ProcessEnding, _ log: String) -> Problem {
    var exit = ExitCode.inputOutput
    if case .exited(let code) = ending, let known = ExitCode(rawValue: code), known != .ok,
      known != .bug, known != .tryLater, known != .usage
    {
      exit = known
    }
    return Problem(
      exit, "the step '\(step.id)' \(ending)", hint: "what it printed stands in \(log)")
  }
}

extension TimeLimit {
  /// What holds for a program without a timeout of its own.
  static let longest = TimeLimit(softSeconds: 6 * 3600, hardSeconds: 6 * 3600 + 30)
}
