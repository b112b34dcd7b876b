import Reconciliation
import Vocabulary

/// What `reconcile` shows: counts by outcome, the roll-forward, and each difference.
extension Reconciliation {
  var page: String {
    let span = from == to ? "\(from)" : "\(from) to \(to)"
    var lines = [
      "\(span): \(HumanNumber.count(batches, "batch", "batches")), "
        + "\(HumanNumber.count(rows, "accrual"))"
    ]
    var outcomes = TextTable(.text("outcome"), .number("accruals"))
    for matchClass in MatchClass.allCases {
      guard let count = counts[matchClass] else { continue }
      outcomes.add(matchClass.rawValue, HumanNumber.grouped(Int64(count)))
    }
    if !outcomes.isEmpty { lines += [""] + outcomes.lines(width: Screen.width) }
    if unansweredByAge.contains(where: { $0 > 0 }) {
      let ages = zip(["today", "1-2 days", "3-6 days", "7 days or more"], unansweredByAge)
      lines += ["", "without an answer: " + ages.map { "\($0) \($1)" }.joined(separator: ", ")]
    }
    if !rollForward.isEmpty { lines += [""] + rollForwardTable.lines(width: Screen.width) }
    lines.append("")
    if differenceCount == 0 {
      lines.append("ledger, files and answers agree")
    } else {
      lines.append(HumanNumber.count(differenceCount, "difference") + ":")
      lines += differences.prefix(20).map { "  \($0.problem.message)" }
      if differenceCount > 20 { lines.append("  and more: see --json") }
    }
    return lines.joined(separator: "\n")
  }

  private var rollForwardTable: TextTable {
    var table = TextTable(
      .text("day"), .text("entity"), .text("unit"), .text("op"), .number("opening"),
      .number("exported"), .number("confirmed"), .number("rejected"), .number("reversed"),
      .number("closing"))
    for line in rollForward {
      let amounts = [
        line.opening, line.exported, line.confirmed, line.rejected, line.reversed, line.closing,
      ].map { HumanNumber.grouped($0.description) }
      table.add(
        line.day.description, line.legalEntity, line.unit, line.op, amounts[0], amounts[1],
        amounts[2], amounts[3], amounts[4], amounts[5])
    }
    return table
  }

  static let shape: JSONShape = [
    "from": .date, "to": .date, "batches": .integer, "rows": .integer,
    "outcomes": .map(to: .integer), "unanswered_by_age": .array(.integer),
    "roll_forward": .array(RollForwardLine.shape), "difference_count": .integer,
    "differences": .array([
      "class": .choice(MatchClass.self), "batch": .text, "accrual_key": .text, "text": .text,
    ]),
  ]

  var json: JSONValue {
    .object([
      ("from", .text(from.description)), ("to", .text(to.description)),
      ("batches", .integer(batches)), ("rows", .integer(rows)),
      (
        "outcomes",
        .object(
          MatchClass.allCases.compactMap { matchClass in
            counts[matchClass].map { (matchClass.rawValue, .integer($0)) }
          })
      ),
      ("unanswered_by_age", .array(unansweredByAge.map { .integer($0) })),
      ("roll_forward", .array(rollForward.map(\.json))),
      ("difference_count", .integer(differenceCount)),
      (
        "differences",
        .array(
          differences.map { difference in
            .object([
              ("class", .text(difference.matchClass.rawValue)),
              ("batch", .text(difference.batchID)), ("accrual_key", .text(difference.accrualKey)),
              ("text", .text(difference.text)),
            ])
          })
      ),
    ])
  }
}

extension RollForwardLine {
  fileprivate static let shape: JSONShape = [
    "day": .date, "legal_entity": .text, "unit": .text, "op": .text, "opening": .decimal,
    "exported": .decimal, "confirmed": .decimal, "rejected": .decimal, "reversed": .decimal,
    "closing": .decimal,
  ]

  fileprivate var json: JSONValue {
    .object([
      ("day", .text(day.description)), ("legal_entity", .text(legalEntity)),
      ("unit", .text(unit)), ("op", .text(op)), ("opening", .text(opening.description)),
      ("exported", .text(exported.description)), ("confirmed", .text(confirmed.description)),
      ("rejected", .text(rejected.description)), ("reversed", .text(reversed.description)),
      ("closing", .text(closing.description)),
    ])
  }
}
