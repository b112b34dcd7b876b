import Postgres
import SQLText
import Statements
import Vocabulary

/// When the steps of a night ran, and how long against the usual.
struct NightSteps {
  struct Step {
    let name: String
    let state: String
    let startedAt: Instant
    let seconds: ExactDecimal?
    let usual: ExactDecimal?
  }

  let run: ReportedRun
  let context: ReportContext
  private(set) var steps: [Step] = []

  init(
    of run: ReportedRun, _ context: ReportContext, on connection: Connection
  ) throws(Problem) {
    self.run = run
    self.context = context
    for row in try connection.query(Statements.reportedSteps, .bigint(run.runID)) {
      steps.append(
        Step(
          name: try row.text("step"), state: try row.text("state"),
          startedAt: try row.instant("started_at"), seconds: try row.decimalOrNil("seconds"),
          usual: try row.decimalOrNil("usual_seconds")))
    }
  }

  /// The step that a night stopped at.
  var unfinished: String? { steps.last { $0.state != "done" }?.name }

  var isImported: Bool { steps.contains { $0.name == "import" && $0.state == "done" } }

  private static func milliseconds(_ seconds: ExactDecimal?) -> Int {
    guard let seconds else { return 0 }
    var units = seconds.units
    for _ in seconds.scale..<max(seconds.scale, 3) { units *= 10 }
    for _ in 3..<max(seconds.scale, 3) { units /= 10 }
    return Int(units)
  }

  /// Twice the usual and a second more: worth a look.
  static func isSlow(_ seconds: ExactDecimal?, usual: ExactDecimal?) -> Bool {
    guard let seconds, let usual else { return false }
    return milliseconds(seconds) > 2 * milliseconds(usual) + 1000
  }

  var section: Document.Section {
    var table = Document.Table(
      "",
      [
        .text("step"), .text("state"), .text("began"), .picture("timeline"), .number("seconds"),
        .number("usual"), .text("compared"),
      ], whenEmpty: "no step was begun")
    let starts = steps.map { Int($0.startedAt.microseconds / 1000) }
    let first = starts.min() ?? 0
    let ends = zip(starts, steps).map { start, step in
      start + max(Self.milliseconds(step.seconds), Self.milliseconds(step.usual))
    }
    let span = max((ends.max() ?? 0) - first, 1)
    for (step, start) in zip(steps, starts) {
      let took = Self.milliseconds(step.seconds)
      let usual = step.usual.map { Self.milliseconds($0) }
      let isSlow = Self.isSlow(step.seconds, usual: step.usual)
      let offset = (start - first) * 1000 / span
      table.add([
        .text(step.name),
        .text(
          step.state == "done" ? "done" : "not done", tone: step.state == "done" ? .plain : .bad),
        .text(context.time(of: step.startedAt)),
        .bar(
          Document.Bar(
            start: offset, length: took * 1000 / span,
            mark: usual.map { offset + $0 * 1000 / span }), tone: isSlow ? .warning : .plain),
        step.seconds.map { .amount($0.description) } ?? .blank,
        step.usual.map { .amount($0.description) } ?? .blank,
        .text(
          step.usual == nil ? "" : isSlow ? "slow" : "as usual", tone: isSlow ? .warning : .plain),
      ])
    }
    let lead =
      "The mark on a bar is where the step usually ends: the median of up to thirty runs before."
    return Document.Section(
      id: "steps", title: "Steps",
      table.isEmpty ? [.table(table)] : [.paragraph(lead), .table(table)])
  }
}
