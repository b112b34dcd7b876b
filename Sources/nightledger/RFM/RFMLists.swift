import Definitions
import Postgres
import SQLText
import Statements
import Vocabulary

/// A change of a score: 100 R + 10 F + M and a name, `nil` where the customer is not scored.
struct RFMChangeRow {
  let score: (from: Int?, to: Int?)
  let name: (from: String?, to: String?)

  init(_ row: Row) throws(Problem) {
    score = (try row.intOrNil("from_score"), try row.intOrNil("to_score"))
    name = (try row.textOrNil("from_name"), try row.textOrNil("to_name"))
  }

  /// `543 Champions`.
  static func shown(_ score: Int?, _ name: String?) -> String {
    guard let score, let name else { return "(not scored)" }
    return "\(score) \(name)"
  }

  static let shape: JSONShape = [
    "from_score": .integer.orNull, "to_score": .integer.orNull, "from_name": .text.orNull,
    "to_name": .text.orNull,
  ]

  var members: [(String, JSONValue)] {
    [
      ("from_score", score.from.map { .integer($0) } ?? .null),
      ("to_score", score.to.map { .integer($0) } ?? .null),
      ("from_name", .optional(name.from)), ("to_name", .optional(name.to)),
    ]
  }
}

/// Who changed in a night, the first of them by customer.
struct RFMChangeList: RFMPage {
  private let model: RFMDefinition
  private let build: RFMBuildRow
  private var changes: [(customer: String, change: RFMChangeRow)] = []

  init(
    of model: RFMDefinition, _ build: RFMBuildRow, rows: Int, on connection: Connection
  ) throws(Problem) {
    self.model = model
    self.build = build
    for row in try connection.query(
      Statements.rfmChanges, .text(model.name.text), .date(build.date), .integer(rows))
    {
      changes.append((try row.text("customer_id"), try RFMChangeRow(row)))
    }
  }

  var text: String {
    let since = build.comparedWith.map { " since \($0)" } ?? ": the first night"
    var lines = [
      Screen.heading(
        "RFM \(model.name) as of \(build.date): \(HumanNumber.grouped(build.changed)) changed\(since)"
      )
    ]
    var table = TextTable(.text("customer"), .text("from"), .text("to"))
    for (customer, change) in changes {
      table.add(
        customer, RFMChangeRow.shown(change.score.from, change.name.from),
        RFMChangeRow.shown(change.score.to, change.name.to))
    }
    if !table.isEmpty { lines += [""] + table.lines(width: Screen.width) }
    let rest = build.changed - changes.count
    if rest > 0 { lines.append("… and \(HumanNumber.grouped(rest)) more (--rows)") }
    return lines.joined(separator: "\n")
  }

  static let shape: JSONShape = [
    "model": .text, "date": .date, "compared_with": .date.orNull, "changed": .integer,
    "changes": .array(["customer_id": .text] + RFMChangeRow.shape),
  ]

  var json: JSONValue {
    .object([
      ("model", .text(model.name.text)), ("date", .text(build.date.description)),
      ("compared_with", .optional(build.comparedWith?.description)),
      ("changed", .integer(build.changed)),
      (
        "changes",
        .array(
          changes.map { .object([("customer_id", .text($0.customer))] + $0.change.members) })
      ),
    ])
  }
}

/// The builds of a model, the latest first.
struct RFMDriftList: RFMPage {
  private struct Night {
    let date: CivilDate
    let comparedWith: CivilDate?
    let customers: Int
    let changed: Int
    let driftPerMillion: Int?
    let isAlarm: Bool
    let isFull: Bool
    let cutPoints: [RFMAxis: [String]]
  }

  private let model: RFMDefinition
  private var nights: [Night] = []

  init(of model: RFMDefinition, nights: Int, on connection: Connection) throws(Problem) {
    self.model = model
    for row in try connection.query(
      Statements.rfmDrift, .text(model.name.text), .integer(nights))
    {
      self.nights.append(
        Night(
          date: try row.date("business_date"), comparedWith: try row.dateOrNil("compared_with"),
          customers: try row.int("customers"), changed: try row.int("changed"),
          driftPerMillion: try row.intOrNil("drift_per_million"),
          isAlarm: try row.bool("is_alarm"), isFull: try row.bool("is_full"),
          cutPoints: try RFMBuildRow.cutPoints(row)))
    }
  }

  /// `3.25%`, cut off.
  private static func percent(_ perMillion: Int) -> String {
    "\(perMillion / 10_000).\(padded(perMillion % 10_000 / 100, 2))%"
  }

  var text: String {
    let limit = model.driftAlarm.map { "alarm above \($0)" } ?? "no alarm"
    var table = TextTable(
      .text("night"), .number("customers"), .number("changed"), .number("drift"), .text("look"),
      .text("read"), .text("R cuts"), .text("F cuts"), .text("M cuts"))
    for night in nights {
      let cuts = RFMAxis.allCases.map { (night.cutPoints[$0] ?? []).joined(separator: " ") }
      table.add(
        night.date.description, HumanNumber.grouped(night.customers),
        HumanNumber.grouped(night.changed), night.driftPerMillion.map(Self.percent) ?? "",
        night.isAlarm ? "ALARM" : "", night.isFull ? "all" : "changes", cuts[0], cuts[1], cuts[2])
    }
    return ([Screen.heading("RFM \(model.name), \(limit)"), ""] + table.lines(width: Screen.width))
      .joined(separator: "\n")
  }

  static let shape: JSONShape = [
    "model": .text, "drift_alarm": .text.orNull,
    "nights": .array([
      "date": .date, "compared_with": .date.orNull, "customers": .integer, "changed": .integer,
      "drift": .text.orNull, "is_alarm": .boolean, "is_full": .boolean,
      "recency_cut_points": .array(.number), "frequency_cut_points": .array(.number),
      "monetary_cut_points": .array(.number),
    ]),
  ]

  var json: JSONValue {
    .object([
      ("model", .text(model.name.text)),
      ("drift_alarm", .optional(model.driftAlarm?.description)),
      (
        "nights",
        .array(
          nights.map { night in
            .object(
              [
                ("date", .text(night.date.description)),
                ("compared_with", .optional(night.comparedWith?.description)),
                ("customers", .integer(night.customers)), ("changed", .integer(night.changed)),
                ("drift", .optional(night.driftPerMillion.map(Self.percent))),
                ("is_alarm", .boolean(night.isAlarm)), ("is_full", .boolean(night.isFull)),
              ]
                + RFMAxis.allCases.map {
                  (
                    "\($0.rawValue)_cut_points",
                    .array((night.cutPoints[$0] ?? []).map { .number($0) })
                  )
                })
          })
      ),
    ])
  }
}
