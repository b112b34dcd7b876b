import Postgres
import SQLText
import Statements
import Vocabulary

/// The RFM models of a night: matrices, named groups with their money, who moved; and the base by
/// months since the last purchase.
struct NightScores {
  private struct Cell {
    let scores: [Int]
    let name: String
    let customers: Int
    let purchases: Int
    let amount: ExactDecimal
  }

  private struct Model {
    let name: String
    let customers: Int
    let comparedWith: CivilDate?
    let drift: String
    let isAlarm: Bool
    var cells: [Cell] = []
    var moves: [(from: String, to: String, customers: Int)] = []
    var months: [(months: Int, customers: Int, purchases: Int, amount: String)] = []
  }

  private let context: ReportContext
  private let run: ReportedRun
  private var models: [Model] = []

  init(
    of run: ReportedRun, _ context: ReportContext, on connection: Connection
  ) throws(Problem) {
    self.context = context
    self.run = run
    let date = SQLValue.date(run.businessDate)
    for row in try connection.query(Statements.modelSizes, date) {
      let drift = try row.intOrNil("drift_per_million")
      models.append(
        Model(
          name: try row.text("model"), customers: try row.int("customers"),
          comparedWith: try row.dateOrNil("compared_with"),
          drift: drift.map { "\($0 / 10_000).\($0 % 10_000 / 1000)%" } ?? "",
          isAlarm: try row.bool("is_alarm")))
    }
    for index in models.indices {
      let model = SQLValue.text(models[index].name)
      for row in try connection.query(Statements.rfmCells, model, date) {
        models[index].cells.append(
          Cell(
            scores: [
              try row.int("recency"), try row.int("frequency"), try row.int("monetary"),
            ], name: try row.text("name"), customers: try row.int("customers"),
            purchases: try row.int("purchases"), amount: try row.decimal("amount")))
      }
      for row in try connection.query(Statements.rfmMigrations, model, date) {
        models[index].moves.append(
          (try row.text("from_name"), try row.text("to_name"), try row.int("customers")))
      }
    }
    for row in try connection.query(Statements.reportedRecency, date) {
      let name = try row.text("model")
      guard let index = models.firstIndex(where: { $0.name == name }) else { continue }
      models[index].months.append(
        (
          try row.int("months"), try row.int("scored"), try row.int("purchases"),
          try row.text("amount")
        ))
    }
  }

  // MARK: Sections

  var sections: [Document.Section] {
    guard !models.isEmpty else { return [] }
    let blocks = models.flatMap { model -> [Document.Block] in
      let since = model.comparedWith.map { ", drift \(model.drift) since \($0)" } ?? ""
      return [
        .heading("Model \(model.name)"),
        .paragraph(HumanNumber.count(model.customers, "customer") + " scored\(since)."),
        .table(Self.names(model)), .table(Self.moved(model)),
      ] + Self.matrices(model)
    }
    return [
      Document.Section(id: "rfm", title: "RFM", blocks),
      Document.Section(id: "base", title: "The base since its last purchase", base),
    ]
  }

  private static func names(_ model: Model) -> Document.Table {
    var table = Document.Table(
      "Named groups",
      [
        .text("group"), .number("customers"), .picture("of all"), .number("since before"),
        .number("purchases"), .number("money"),
      ], whenEmpty: "nobody is scored")
    var names: [String] = []
    var sums: [String: (customers: Int, purchases: Int, amount: DecimalSum)] = [:]
    for cell in model.cells {
      if sums[cell.name] == nil { names.append(cell.name) }
      var sum = sums[cell.name] ?? (0, 0, DecimalSum())
      sum.customers += cell.customers
      sum.purchases += cell.purchases
      sum.amount.add(cell.amount)
      sums[cell.name] = sum
    }
    let before = Dictionary(model.moves.map { ($0.from, $0.customers) }) { $0 + $1 }
    names.sort { (sums[$1]?.customers ?? 0, $0) < (sums[$0]?.customers ?? 0, $1) }
    var all = (customers: 0, purchases: 0, amount: DecimalSum())
    for name in names {
      guard let sum = sums[name] else { continue }
      all.customers += sum.customers
      all.purchases += sum.purchases
      all.amount.add(sum.amount)
      table.add([
        .text(name), .count(sum.customers), .bar(Document.Bar(sum.customers, of: model.customers)),
        before.isEmpty ? .blank : .change(sum.customers - (before[name] ?? 0)),
        .count(sum.purchases), .amount(sum.amount.description),
      ])
    }
    if names.count > 1 {
      table.close(
        with: [
          .text("all groups"), .count(all.customers), .blank, .blank, .count(all.purchases),
          .amount(all.amount.description),
        ])
    }
    return table
  }

  /// The largest moves between groups; those who stayed are not listed.
  private static func moved(_ model: Model) -> Document.Table {
    var table = Document.Table(
      model.comparedWith.map { "The largest moves since \($0)" } ?? "Moves",
      [.text("from"), .text("to"), .number("customers")], whenEmpty: "nobody moved")
    // On the first night everybody comes from nowhere, which is no news.
    guard model.comparedWith != nil else { return table }
    let moves = model.moves.filter { $0.from != $0.to }
      .sorted { ($1.customers, $0.from, $0.to) < ($0.customers, $1.from, $1.to) }
    for move in moves.prefix(12) {
      table.add([
        .text(move.from.isEmpty ? "not scored" : move.from),
        .text(move.to.isEmpty ? "not scored" : move.to), .count(move.customers),
      ])
    }
    return table
  }

  /// Two axes against each other, the best at the top and at the right.
  private static func matrices(_ model: Model) -> [Document.Block] {
    let letters = ["R", "F", "M"]
    let groups = model.cells.flatMap(\.scores).max() ?? 0
    guard groups > 0 else { return [] }
    return [(0, 1), (0, 2), (1, 2)].map { down, across in
      var counts: [[Int]] = Array(
        repeating: Array(repeating: 0, count: groups + 1), count: groups + 1)
      for cell in model.cells { counts[cell.scores[down]][cell.scores[across]] += cell.customers }
      let most = counts.flatMap(\.self).max() ?? 1
      var table = Document.Table(
        "Customers by \(letters[down]) and \(letters[across])",
        [.text("")] + (1...groups).map { .number("\(letters[across])\($0)") })
      for score in (1...groups).reversed() {
        table.add(
          [.text("\(letters[down])\(score)")]
            + (1...groups).map { other in
              let count = counts[score][other]
              return .count(count).heated(count * 9 / max(most, 1))
            })
      }
      return .table(table)
    }
  }

  private var base: [Document.Block] {
    let known = models.filter { !$0.months.isEmpty }
    guard !known.isEmpty else {
      return [
        .paragraph("Scores are kept as they are now; of this night only its counts are known.")
      ]
    }
    return known.map { model in
      var table = Document.Table(
        "Customers of the model \(model.name) by whole months since the last purchase",
        [
          .text("months ago"), .number("customers"), .picture("share"), .number("purchases"),
          .number("money"),
        ])
      let most = model.months.map(\.customers).max() ?? 1
      for line in model.months {
        table.add([
          .count(line.months), .count(line.customers),
          .bar(Document.Bar(line.customers, of: most)), .count(line.purchases),
          .amount(line.amount),
        ])
      }
      return .table(table)
    }
  }

  var tasks: [Document.Task] {
    models.filter(\.isAlarm).map { model in
      Document.Task(
        .warning,
        "the base of the model \(model.name) shifted by \(model.drift) since "
          + "\(model.comparedWith?.description ?? "the night before")",
        command: context.command("rfm migration \(model.name) --date \(run.businessDate)"))
    }
  }
}
