import Definitions
import Postgres
import Runner
import Vocabulary

extension CommandDefinition {
  static let plan = CommandDefinition(
    words: ["plan"],
    abstract:
      "what a night would do: its steps, their SQL, the files it would take; writes nothing",
    details: [
      "Reads definitions, journal and folders, and runs none of the SQL. `run --dry-run` runs it and "
        + "takes it back."
    ],
    arguments: [
      ArgumentDefinition(
        name: "NIGHT", count: .optional,
        meaning: "a night of jobs/nights/ (nightly, or the only one)")
    ],
    options: [
      .date("the business date (today)"), .select, .exclude,
      OptionDefinition(
        name: "--sql", value: .flag, meaning: "print the statements, ready for psql"),
      .jobs, .database, .json(OutlinePage.shape),
    ],
    example: "plan nightly --date 2026-11-21 --sql",
    perform: { invocation throws(Problem) in
      let installation = try Home.installation(invocation)
      let command = RunCommand(invocation: invocation)
      let plan = try command.plan(installation)
      func outline(_ connection: Connection?) throws(Problem) -> NightOutline {
        try NightOutline(
          plan, in: installation, selection: command.selection,
          isAttended: Screen.isTerminal || invocation.isGiven("--date"), now: Home.now,
          on: connection)
      }
      let found =
        try Home.hasNoDatabaseYet(invocation, installation)
        ? outline(nil)
        : Home.withDatabase(of: invocation, installation) { database throws(Problem) in
          let connection = try database.session(
            applicationName: "nightledger plan", mayChangeSchema: false)
          defer { connection.close() }
          return try outline(connection)
        }
      let page = OutlinePage(found)
      try invocation.answer(page.json, invocation.isGiven("--sql") ? page.sql : page.text)
      return .ok
    })
}

/// A night's outline for people and for programs.
struct OutlinePage {
  private let outline: NightOutline

  init(_ outline: NightOutline) {
    self.outline = outline
  }

  var text: String {
    var lines = [
      Screen.heading(
        "Night \(outline.night) of \(outline.businessDate), scheduled at \(outline.scheduledAt)")
    ]
    if let idleDay = outline.idleDay { lines.append("\(idleDay): a run is refused") }
    if case .calendar = outline.rule { lines.append("works for \(outline.rule.sentence)") }
    if outline.isDone { lines.append("it is done: a run would do nothing") }
    for date in outline.earlier { lines.append("first the night of \(date) is finished") }
    lines += [""] + steps + [""] + files
    return lines.joined(separator: "\n")
  }

  private var steps: [String] {
    var table = TextTable(
      .number("step"), .text("name"), .text("plan"), .text("needs"), .text("works on"))
    for (position, step) in outline.steps.enumerated() {
      table.add(
        String(position + 1), step.id.text, Self.plan(step),
        step.needs.map(\.text).joined(separator: ", "), step.subjects.joined(separator: ", "))
    }
    return table.lines(width: Screen.width)
  }

  private static func plan(_ step: NightOutline.Step) -> String {
    if step.isDone { return "done" }
    return step.isChosen ? "runs" : "left out"
  }

  private var files: [String] {
    guard !outline.files.isEmpty else { return ["no file waits"] }
    var table = TextTable(.text("file"), .text("from"), .number("size"), .text("plan"))
    for file in outline.files {
      table.add(
        file.path, file.source.rawValue, HumanNumber.bytes(file.bytes),
        file.waitsFor.map { "is left: \($0)" } ?? "is taken")
    }
    return table.lines(width: Screen.width)
  }

  /// The statements of the steps that would run.
  var sql: String {
    var text = "-- Night \(outline.night) of \(outline.businessDate)\n"
    for step in outline.steps where step.isChosen && !step.isDone {
      text += "\n-- Step \(step.id)\n"
      for statement in step.statements {
        text += "\n-- \(statement.name)\n\(statement.text)"
        if !statement.text.hasSuffix("\n") { text += "\n" }
      }
    }
    return text
  }

  static let shape: JSONShape = [
    "night": .text, "business_date": .date, "scheduled_at": .moment,
    "calendar": .text.orNull, "is_business_day": .boolean, "is_done": .boolean,
    "earlier": .array(.date),
    "steps": .array([
      "step": .text, "is_done": .boolean, "is_chosen": .boolean, "needs": .array(.text),
      "works_on": .array(.text), "statements": .array(["name": .text, "sql": .text]),
    ]),
    "files": .array([
      "file": .text, "source": .text, "bytes": .integer, "waits_for": .text.orNull,
    ]),
  ]

  var json: JSONValue {
    .object([
      ("night", .text(outline.night.text)),
      ("business_date", .text(outline.businessDate.description)),
      ("scheduled_at", .text(outline.scheduledAt.description)),
      ("calendar", .optional(outline.rule.calendar?.text)),
      ("is_business_day", .boolean(outline.idleDay == nil)),
      ("is_done", .boolean(outline.isDone)),
      ("earlier", .array(outline.earlier.map { .text($0.description) })),
      ("steps", .array(outline.steps.map(Self.json))),
      (
        "files",
        .array(
          outline.files.map { file in
            .object([
              ("file", .text(file.path)), ("source", .text(file.source.rawValue)),
              ("bytes", .integer(Int(file.bytes))), ("waits_for", .optional(file.waitsFor)),
            ])
          })
      ),
    ])
  }

  private static func json(_ step: NightOutline.Step) -> JSONValue {
    .object([
      ("step", .text(step.id.text)), ("is_done", .boolean(step.isDone)),
      ("is_chosen", .boolean(step.isChosen)),
      ("needs", .array(step.needs.map { .text($0.text) })),
      ("works_on", .array(step.subjects.map { .text($0) })),
      (
        "statements",
        .array(
          step.statements.map { .object([("name", .text($0.name)), ("sql", .text($0.text))]) })
      ),
    ])
  }
}
