import Postgres
import SQLText
import Statements
import Vocabulary

/// What the platform still owes an answer for, rolled forward over the last week.
struct NightSettlement {
  private let context: ReportContext
  private let from: CivilDate
  private let to: CivilDate
  private var rows: [[Document.Cell]] = []
  private var differences: [String] = []

  private static let amounts = [
    "opening", "exported", "confirmed", "rejected", "reversed", "closing",
  ]

  init(
    of run: ReportedRun, _ context: ReportContext, on connection: Connection
  ) throws(Problem) {
    self.context = context
    to = run.businessDate
    from = to.adding(days: -6)
    for row in try connection.query(Statements.rollForward, .date(from), .date(to)) {
      let words = [
        try row.date("day").description, try row.text("legal_entity"), try row.text("unit"),
        try row.text("op").lowercased(),
      ]
      var cells = words.map { Document.Cell.text($0) }
      for name in Self.amounts { cells.append(.amount(try row.text(name))) }
      let isOpen = try row.decimal("closing") != row.decimal("outstanding")
      if isOpen { differences.append(words.joined(separator: " ")) }
      cells.append(.text(isOpen ? "DIFFERS" : "agrees", tone: isOpen ? .bad : .plain))
      rows.append(cells)
    }
  }

  var section: Document.Section {
    var table = Document.Table(
      "opening + exported − confirmed − rejected − reversed = closing",
      [.text("day"), .text("legal entity"), .text("unit"), .text("op")]
        + Self.amounts.map { .number($0) } + [.text("counted afresh")],
      whenEmpty: "nothing is outstanding")
    for row in rows { table.add(row) }
    return Document.Section(
      id: "reconciliation", title: "Reconciliation",
      [
        .table(table),
        .tasks([
          Document.Task(
            .plain, "Row by row against the files and the answers of the platform:",
            command: context.command("reconcile --from \(from) --to \(to)"))
        ]),
      ])
  }

  var tasks: [Document.Task] {
    differences.map { line in
      Document.Task(
        .bad, "the roll-forward of \(line) does not close at what is outstanding",
        command: context.command("reconcile --from \(from) --to \(to)"))
    }
  }
}
