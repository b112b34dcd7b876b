import Definitions
import Postgres
import SQLText
import Statements
import Vocabulary

/// Why a customer has a score: values, cut points, the line of the map, and how it came to this.
struct RFMExplanation: RFMPage {
  private struct Score {
    let values: [RFMAxis: String]
    let scores: [RFMAxis: Int]
    let name: String
    let lastOn: CivilDate
  }

  private let customer: String
  private let model: RFMDefinition
  private let build: RFMBuildRow
  private var score: Score?
  private var changes: [(date: CivilDate, change: RFMChangeRow)] = []

  init(
    of customer: String, _ model: RFMDefinition, _ build: RFMBuildRow, on connection: Connection
  ) throws(Problem) {
    self.customer = customer
    self.model = model
    self.build = build
    let (name, id) = (SQLValue.text(model.name.text), SQLValue.text(customer))
    if let row = try connection.query(Statements.rfmCustomer, name, id).singleOrNil {
      let lastOn = try row.date("last_on")
      score = Score(
        values: [
          .recency: "\(build.date.days(since: lastOn))", .frequency: try row.text("purchases"),
          .monetary: try row.text("amount"),
        ],
        scores: [
          .recency: try row.int("recency"), .frequency: try row.int("frequency"),
          .monetary: try row.int("monetary"),
        ], name: try row.text("name"), lastOn: lastOn)
    }
    for row in try connection.query(
      Statements.rfmCustomerChanges, name, id, .integer(Self.shownChanges))
    {
      changes.append((try row.date("business_date"), try RFMChangeRow(row)))
    }
  }

  private static let shownChanges = 20

  /// The line of the map that gave the name; `nil`: `otherwise`.
  private var line: RFMName? {
    guard let scores = score?.scores, let recency = scores[.recency],
      let frequency = scores[.frequency], let monetary = scores[.monetary]
    else { return nil }
    return model.name(
      holding: RFMCell(recency: recency, frequency: frequency, monetary: monetary))
  }

  private var window: String {
    switch model.window {
    case .life: "the whole life"
    case .last(let days):
      "from \(build.date.adding(days: -days)) to \(build.date.adding(days: -1))"
    }
  }

  private func meaning(_ axis: RFMAxis) -> String {
    switch axis {
    case .recency: "days since the last purchase"
    case .frequency: model.frequency == .days ? "days with a purchase" : "purchases"
    case .monetary: model.money == .net ? "money less returns" : "money"
    }
  }

  var text: String {
    var lines = [
      Screen.heading("RFM \(model.name) of \(customer) as of \(build.date)"),
      "rule \(model.rule.name), \(model.groups) groups, window: \(window)", "",
    ]
    if let score {
      lines += [
        "\(RFMAxis.allCases.map { "\($0.letter)\(score.scores[$0] ?? 0)" }.joined(separator: " "))"
          + "  \(score.name)"
          + (line.map { "  (\($0.place))" } ?? "  (no line of the map holds it)"),
        "",
      ]
      var table = TextTable(
        .text("axis"), .number("value"), .number("score"), .text("cut points"), .text("of"))
      for axis in RFMAxis.allCases {
        let cuts = build.cutPoints[axis] ?? []
        table.add(
          axis.rawValue, score.values[axis] ?? "", "\(score.scores[axis] ?? 0)",
          cuts.isEmpty ? "by place" : cuts.joined(separator: " "), meaning(axis))
      }
      lines += table.lines(width: Screen.width)
      lines.append("last purchase on \(score.lastOn)")
    } else {
      lines.append(
        "no purchase in the window"
          + (model.base.map { ", or no member of the base '\($0.value)'" } ?? "") + ": not scored")
    }
    if !changes.isEmpty {
      var table = TextTable(.text("night"), .text("from"), .text("to"))
      for (date, change) in changes {
        table.add(
          date.description, RFMChangeRow.shown(change.score.from, change.name.from),
          RFMChangeRow.shown(change.score.to, change.name.to))
      }
      lines += [""] + table.lines(width: Screen.width)
    }
    return lines.joined(separator: "\n")
  }

  static let shape: JSONShape = [
    "model": .text, "customer_id": .text, "date": .date, "rule": .text, "groups": .integer,
    "is_scored": .boolean, "name": .text.orNull, "defined_at": .text.orNull,
    "last_on": .date.orNull,
    "axes": ["recency": axisShape, "frequency": axisShape, "monetary": axisShape],
    "changes": .array(["date": .date] + RFMChangeRow.shape),
  ]

  private static let axisShape: JSONShape = [
    "value": .number.orNull, "score": .integer.orNull, "cut_points": .array(.number),
  ]

  var json: JSONValue {
    .object([
      ("model", .text(model.name.text)), ("customer_id", .text(customer)),
      ("date", .text(build.date.description)), ("rule", .text(model.rule.name)),
      ("groups", .integer(model.groups)), ("is_scored", .boolean(score != nil)),
      ("name", .optional(score?.name)), ("defined_at", .optional(line?.place.description)),
      ("last_on", .optional(score?.lastOn.description)),
      (
        "axes",
        .object(
          RFMAxis.allCases.map { axis in
            (
              axis.rawValue,
              .object([
                ("value", score?.values[axis].map { .number($0) } ?? .null),
                ("score", score?.scores[axis].map { .integer($0) } ?? .null),
                ("cut_points", .array((build.cutPoints[axis] ?? []).map { .number($0) })),
              ])
            )
          })
      ),
      (
        "changes",
        .array(
          changes.map {
            .object([("date", .text($0.date.description))] + $0.change.members)
          })
      ),
    ])
  }
}
