import Postgres
import SQLText
import Statements
import Vocabulary

/// What waits for somebody: batches that did not go out, nights that are not done, held fires.
struct NightOpenThings {
  private let context: ReportContext
  private var things:
    [(kind: String, name: String, date: CivilDate, state: String, reason: String)] = []

  init(
    of run: ReportedRun, _ context: ReportContext, on connection: Connection
  ) throws(Problem) {
    self.context = context
    for row in try connection.query(Statements.reportedOpenThings, .date(run.businessDate)) {
      things.append(
        (
          try row.text("kind"), try row.text("name"), try row.date("business_date"),
          try row.text("state"), try row.text("reason")
        ))
    }
  }

  var tasks: [Document.Task] {
    things.map { thing in
      switch thing.kind {
      case "batch":
        Document.Task(
          .bad,
          "the batch \(thing.name) of \(thing.date) is \(thing.state.lowercased()), not published: "
            + "the next run puts it out",
          command: context.command("batch verify"))
      case "held":
        Document.Task(
          .bad, "the batch \(thing.name) of \(thing.date) is held: \(thing.reason)",
          command: context.command(
            "batch approve \(thing.name) --reason \"why it may go\" --by \"your name\""))
      case "night":
        Document.Task(
          .bad, "the night \(thing.name) of \(thing.date) is not done",
          command: context.command("run \(thing.name) --date \(thing.date)"))
      default:
        Document.Task(
          .warning, "the night \(thing.name) of \(thing.date) is held: \(thing.reason)",
          command: context.command("run \(thing.name) --date \(thing.date)"))
      }
    }
  }
}
