import Outbox
import Vocabulary

/// One batch as a person sees it before deciding about it.
struct BatchPage {
  private let sheet: BatchSheet
  /// What a command to type needs so that it means this programme.
  private let options: [String]

  init(_ sheet: BatchSheet, options: [String]) {
    self.sheet = sheet
    self.options = options
  }

  private var batch: BatchRecord { sheet.batch }

  var text: String {
    var lines = facts.map { name, value in
      name + String(repeating: " ", count: max(1, 15 - name.count)) + value
    }
    if !sheet.holds.isEmpty {
      lines += ["", batch.isHeld ? "held, because" : "was held, because"]
      lines += sheet.holds.map { "  \($0.finding)" }
    }
    if !sheet.totals.isEmpty { lines += [""] + totals }
    if !sheet.decisions.isEmpty { lines += [""] + decisions }
    return (lines + next).joined(separator: "\n")
  }

  private var facts: [(String, String)] {
    [
      ("batch", batch.batchID), ("state", batch.standing),
      ("business date", batch.businessDate.description), ("environment", batch.environment),
      ("file", "\(batch.stream.name)/\(batch.fileName)"),
      ("rows", HumanNumber.grouped(batch.rows)), ("bytes", HumanNumber.grouped(batch.bytes)),
      ("sha256", batch.sha256), ("chain head", batch.chainHead),
    ] + (batch.dialect.map { [("dialect", $0.name)] } ?? [])
  }

  private var totals: [String] {
    var table = TextTable(
      .text("campaign"), .text("op"), .text("unit"), .number("rows"), .number("amount"))
    for total in sheet.totals {
      table.add(
        total.campaignID ?? "all", total.op, total.unit, HumanNumber.grouped(total.rows),
        HumanNumber.grouped(total.amount))
    }
    return table.lines(width: Screen.width)
  }

  private var decisions: [String] {
    var table = TextTable(.text("when"), .text("decision"), .text("by"), .text("reason"))
    for decision in sheet.decisions {
      table.add(
        decision.decidedAt.description, decision.kind.rawValue, decision.person, decision.reason)
    }
    return table.lines(width: Screen.width)
  }

  private var next: [String] {
    guard batch.isHeld else { return [] }
    let words = ["--reason", "…", "--by", "…"] + options
    let approve =
      ["batch", "approve", batch.batchID, "--sha256", String(batch.sha256.prefix(12))] + words
    return [
      "", "to release it: \(Home.commandLine(approve))",
      "to drop it:    \(Home.commandLine(["batch", "void", batch.batchID] + words))",
    ]
  }
}

extension BatchSheet {
  static let shape: JSONShape = [
    "batch": BatchRecord.shape,
    "holds": .array(["guard": .choice(BatchHold.Guard.self), "finding": .text]),
    "totals": .array([
      "campaign": .text.orNull, "op": .text, "unit": .text, "rows": .integer,
      "amount": .decimal,
    ]),
    "decisions": .array([
      "kind": .choice(BatchDecision.Kind.self), "by": .text, "reason": .text, "at": .moment,
    ]),
  ]

  var json: JSONValue {
    .object([
      ("batch", batch.json),
      (
        "holds",
        .array(
          holds.map {
            .object([("guard", .text($0.guard.rawValue)), ("finding", .text($0.finding))])
          })
      ),
      (
        "totals",
        .array(
          totals.map {
            .object([
              ("campaign", .optional($0.campaignID)), ("op", .text($0.op)),
              ("unit", .text($0.unit)), ("rows", .integer(Int($0.rows))),
              ("amount", .text($0.amount)),
            ])
          })
      ),
      (
        "decisions",
        .array(
          decisions.map {
            .object([
              ("kind", .text($0.kind.rawValue)), ("by", .text($0.person)),
              ("reason", .text($0.reason)), ("at", .text($0.decidedAt.description)),
            ])
          })
      ),
    ])
  }
}
