import Postgres
import Runner
import Vocabulary

extension CommandDefinition {
  static let runShow = CommandDefinition(
    words: ["run", "show"],
    abstract: "what one night did: its steps, files, segments, campaigns and batches",
    arguments: [
      ArgumentDefinition(
        name: "NIGHT", count: .optional, meaning: "a night of jobs/nights/ (the one that ran last)")
    ],
    options: [
      .date("its business date (the last one)"), .jobs, .database, .json(NightSummary.shape),
    ],
    example: "run show nightly --date 2026-11-21",
    perform: { invocation throws(Problem) in
      let installation = try Home.installation(invocation)
      let summary = try summary(invocation, installation)
      if invocation.wantsJSON {
        try Screen.print(summary.json)
      } else {
        try Screen.print(RunPage(summary).text)
        if summary.record.state == .done {
          try Screen.print("\n" + NightPage(summary, installation: installation).text)
        }
      }
      return .ok
    })

  private static func summary(
    _ invocation: Invocation, _ installation: Installation
  ) throws(Problem) -> NightSummary {
    let name = invocation.arguments.first
    let date = invocation.date("--date")
    let isUnmade = try Home.hasNoDatabaseYet(invocation, installation)
    let found =
      isUnmade
      ? nil
      : try Home.withSession(of: invocation, installation) {
        connection throws(Problem) -> NightSummary? in
        let nights = try NightJournal.latest(Self.furthestBack, on: connection)
        let record = nights.first {
          (name == nil || $0.night == name) && (date == nil || $0.businessDate == date)
        }
        guard let record else { return nil }
        return try NightReport(connection).summary(of: record, wasDoneBefore: false)
      }
    if let found { return found }
    let what = (name.map { " '\($0)'" } ?? "") + (date.map { " of \($0)" } ?? "")
    throw Problem(
      .usage, "no run of a night\(what) is known", hint: "`nightledger runs` lists those that are")
  }

  /// Nights further back than this are asked for by their reports.
  private static let furthestBack = 10_000
}

/// The head of a run and its steps, also of one that failed or is under way.
private struct RunPage {
  private let summary: NightSummary

  init(_ summary: NightSummary) {
    self.summary = summary
  }

  var text: String {
    let record = summary.record
    let exit = record.exitCode.map { " (exit \($0))" } ?? ""
    var lines = [
      Screen.heading(
        "Run \(record.runID): \(record.night) of \(record.businessDate), "
          + "\(record.state.rawValue)\(exit)"),
      "scheduled for \(record.scheduledAt), definitions \(record.definitionsDigest.prefix(12))",
      "by \(record.holder)",
    ]
    if record.state == .running, let silent = record.silentSeconds {
      lines.append("its process said that it lives \(silent) seconds ago")
    }
    for attempt in summary.attempts {
      lines.append(
        "attempt \(attempt.attempt) ended with \(attempt.exitCode ?? 0)"
          + (attempt.finishedAt.map { " at \($0)" } ?? "")
          + (attempt.rerun.map { ", \($0.words)" } ?? ""))
    }
    if let rerun = record.rerun {
      lines.append("attempt \(record.attempt), \(rerun.words)")
    }
    if let problem = record.problem { lines.append("problem: \(problem)") }
    var table = TextTable(.text("step"), .text("state"), .number("seconds"), .text("did"))
    for step in summary.steps {
      table.add(step.step, step.isDone ? "done" : "not done", step.seconds, step.facts)
    }
    if !table.isEmpty { lines += [""] + table.lines(width: Screen.width) }
    return lines.joined(separator: "\n")
  }
}

extension NightRerun {
  fileprivate var words: String { "run again by \(person) because: \(reason)" }
}
