import Definitions
import Outbox
import Postgres
import Runner
import Vocabulary

extension CommandDefinition {
  static let periodClose = CommandDefinition(
    words: ["period", "close"],
    abstract: "close the days up to a date for ever: what comes later is a row of an open day",
    details: [
      "The database refuses every accrual, message and batch of a closed day, and every change of "
        + "its batches. Refused with 75 while a night of these days is not done, a batch of them is "
        + "held or on its way, or an accrual of them is in no batch; with 64 for a day that is not "
        + "over and that no night has reached."
    ],
    arguments: [
      ArgumentDefinition(name: "DATE", count: .one, meaning: "the last day of the period")
    ],
    options: [.reason, .person, .jobs, .database, .json(ClosedPeriod.shape)],
    example: "period close 2026-10-31 --reason \"October is reconciled\" --by anna",
    perform: { invocation throws(Problem) in
      guard let date = CivilDate(invocation.arguments[0]) else {
        throw Problem(
          .usage, "'\(invocation.arguments[0])' is no day, expected one such as 2026-10-31")
      }
      let period = try invocation.atDesk { desk, words throws(Problem) in
        try desk.close(
          until: date, today: Home.today(in: Home.installation(invocation)), words)
      }
      try invocation.answer(
        period.json,
        "the days up to \(period.until) are closed: "
          + "\(HumanNumber.count(period.batches, "batch", "batches")), "
          + HumanNumber.count(Int(period.rows), "row"))
      return .ok
    })

  static let periodList = CommandDefinition(
    words: ["period", "list"],
    abstract: "the closed periods, who closed them, and whether they still are as they were",
    options: [.jobs, .database, .json(.array(ClosedPeriod.shape))],
    example: "period list",
    perform: { invocation throws(Problem) in
      let installation = try Home.installation(invocation)
      let periods = try Home.withSession(of: invocation, installation) {
        connection throws(Problem) in try ClosedPeriod.all(on: connection)
      }
      try invocation.answer(.array(periods.map(\.json)), table(periods))
      return periods.allSatisfy(\.isIntact) ? .ok : .reconciliation
    })

  private static func table(_ periods: [ClosedPeriod]) -> String {
    var table = TextTable(
      .text("from"), .text("until"), .number("batches"), .number("rows"), .text("closed by"),
      .text("reason"), .text("state"))
    for period in periods {
      table.add(
        period.from?.description ?? "the beginning", period.until.description,
        HumanNumber.grouped(period.batches), HumanNumber.grouped(period.rows), period.person,
        period.reason, period.isIntact ? "as closed" : "CHANGED SINCE")
    }
    return table.isEmpty
      ? "no period is closed" : table.lines(width: Screen.width).joined(separator: "\n")
  }
}

extension ClosedPeriod {
  fileprivate static let shape: JSONShape = [
    "from": .date.orNull, "until": .date, "batches": .integer, "rows": .integer, "by": .text,
    "reason": .text, "is_intact": .boolean,
  ]

  fileprivate var json: JSONValue {
    .object([
      ("from", .optional(from?.description)), ("until", .text(until.description)),
      ("batches", .integer(batches)), ("rows", .integer(Int(rows))), ("by", .text(person)),
      ("reason", .text(reason)), ("is_intact", .boolean(isIntact)),
    ])
  }
}
