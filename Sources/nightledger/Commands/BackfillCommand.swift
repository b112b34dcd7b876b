import Definitions
import Postgres
import Runner
import Vocabulary

extension CommandDefinition {
  static let backfill = CommandDefinition(
    words: ["backfill"],
    abstract: "run the missed nights of a range of dates, the oldest first",
    details: [
      "Each night runs whole, for its own business date, as it would have on its day; those that are "
        + "done are passed over, and it stops at the first that fails: start it again to go on. Refused "
        + "are dates before the programme's first night and dates that later nights have looked past, "
        + "for they would pay twice. --list only says which nights those are."
    ],
    arguments: [
      ArgumentDefinition(
        name: "NIGHT", count: .optional,
        meaning: "a night of jobs/nights/ (nightly, or the only one)")
    ],
    options: [
      OptionDefinition(name: "--from", value: .date, meaning: "the first business date"),
      OptionDefinition(name: "--to", value: .date, meaning: "the last one (today)"),
      OptionDefinition(
        name: "--list", value: .flag, meaning: "say what would run, and run nothing"),
      .jobs, .database,
      .json(["done_before": .array(.date), "ran": .array(.date), "owed": .array(.date)]),
    ],
    example: "backfill nightly --from 2026-11-14 --to 2026-11-20",
    perform: { invocation throws(Problem) in try BackfillCommand(invocation: invocation).run() })
}

struct BackfillCommand {
  let invocation: Invocation

  func run() throws(Problem) -> ExitCode {
    guard let first = invocation.date("--from") else {
      throw Problem(.usage, "no first date is named", hint: "add --from DATE")
    }
    let installation = try Home.installation(invocation)
    let night = try RunCommand.night(
      named: invocation.arguments.first, among: installation.programme.nights)
    let last = invocation.date("--to") ?? Home.today(in: installation)
    guard last <= Home.today(in: installation) else {
      throw Problem(
        .usage, "\(last) lies ahead of today, and a backfill is about what was missed",
        hint: "`nightledger run --date \(last)` runs a night of the next days")
    }
    let standing =
      try Home.hasNoDatabaseYet(invocation, installation)
      ? Backfill.Standing(done: [], open: [])
      : Home.withSession(of: invocation, installation) { connection throws(Problem) in
        try Backfill.Standing(night, on: connection)
      }
    let backfill = try Backfill(night, from: first, through: last, standing)
    if invocation.isGiven("--list") {
      try show(backfill, ran: [])
      return .ok
    }
    var exit = ExitCode.ok
    var ran: [CivilDate] = []
    for date in backfill.dates {
      let (ending, isDone) = try self.run(night, date)
      exit = exit.orGraver(ending)
      guard isDone else {
        Screen.tell(
          "nightledger backfill: \(ran.count) of \(backfill.dates.count) nights were done")
        return exit
      }
      ran.append(date)
    }
    if invocation.wantsJSON || Screen.isTerminal { try show(backfill, ran: ran) }
    return exit
  }

  /// - Returns: how the night ended, and whether it came to its end.
  private func run(
    _ night: NightDefinition, _ date: CivilDate
  ) throws(Problem) -> (ExitCode, Bool) {
    var options = invocation.options
    for name in ["--from", "--to", "--list", "--json"] { options[name] = nil }
    options["--date"] = date.description
    let one = Invocation(command: .run, arguments: [night.name.text], options: options)
    let exit = try RunCommand(invocation: one, isPartOfMore: true).run()
    let installation = try Home.installation(invocation)
    let isDone = try Home.withSession(of: invocation, installation) {
      connection throws(Problem) in
      try Backfill.Standing(night, on: connection).done.contains(date)
    }
    return (exit, isDone)
  }

  private func show(_ backfill: Backfill, ran: [CivilDate]) throws(Problem) {
    func list(_ dates: [CivilDate]) -> JSONValue { .array(dates.map { .text($0.description) }) }
    if invocation.wantsJSON {
      return try Screen.print(
        .object([
          ("done_before", list(backfill.doneBefore)), ("ran", list(ran)),
          ("owed", list(backfill.dates.filter { !ran.contains($0) })),
        ]))
    }
    for date in backfill.dates {
      try Screen.print("\(date) \(ran.contains(date) ? "done" : "would run")")
    }
    let count = HumanNumber.count(backfill.doneBefore.count, "night")
    if !backfill.doneBefore.isEmpty { try Screen.print("\(count) of the range done before") }
    if backfill.dates.isEmpty { try Screen.print("nothing is left to run") }
  }
}
