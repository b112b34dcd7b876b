import Definitions
import Postgres
import Runner
import SQLText
import Statements
import Vocabulary

extension CommandDefinition {
  static let rfmShow = CommandDefinition(
    words: ["rfm", "show"],
    abstract: "the names of an RFM model with customers and money, and its R-F matrix",
    details: ["Scores are kept as they stand now: those of the last night that built the model."],
    arguments: [
      ArgumentDefinition(
        name: "MODEL", count: .optional, meaning: "a model of jobs/rfm/ (default, or the only one)")
    ],
    options: [
      .date("refuse unless the scores are of this business date"), .jobs, .database, .json,
    ],
    example: "rfm show default",
    perform: { invocation throws(Problem) in
      let installation = try Home.installation(invocation)
      let model = try model(invocation, installation.programme.models)
      let picture = try Home.withSession(of: invocation, installation) {
        connection throws(Problem) in
        try RFMPicture(of: model, on: connection, expecting: invocation.date("--date"))
      }
      if invocation.wantsJSON {
        try Screen.print(picture.json)
      } else {
        try Screen.print(picture.text)
      }
      return .ok
    })

  private static func model(
    _ invocation: Invocation, _ models: [RFMDefinition]
  ) throws(Problem) -> RFMDefinition {
    let wanted = invocation.arguments.first
    if let model = models.first(where: { $0.name.text == wanted ?? "default" }) { return model }
    if wanted == nil, models.count == 1 { return models[0] }
    let known = models.map(\.name.text)
    throw Problem(
      .usage,
      wanted.map { "there is no RFM model '\($0)'" } ?? "no model is named, and none is 'default'",
      hint: wanted.flatMap { nearestName(to: $0, among: known) }.map { "did you mean '\($0)'?" }
        ?? "the models are: \(known.joined(separator: ", "))")
  }
}

/// An RFM model as it stands: who bears which name, and how recency and frequency meet.
struct RFMPicture {
  private struct Name {
    let name: String
    let customers: Int
    let purchases: Int
    let amount: String
  }

  private let model: RFMDefinition
  private let date: CivilDate
  private let customers: Int
  private var names: [Name] = []
  /// Customers by recency and frequency, both from 1.
  private var matrix: [[Int]]

  init(
    of model: RFMDefinition, on connection: Connection, expecting date: CivilDate?
  ) throws(Problem) {
    let name = SQLValue.text(model.name.text)
    guard let build = try connection.query(Statements.latestRfmBuild, name).singleOrNil else {
      throw Problem(
        .usage, "the model '\(model.name)' was never built",
        hint: "a night with the step 'rfm' builds it")
    }
    self.model = model
    self.date = try build.date("business_date")
    customers = try build.int("customers")
    matrix = Array(repeating: Array(repeating: 0, count: model.groups), count: model.groups)
    if let date, date != self.date {
      throw Problem(
        .usage, "the scores of '\(model.name)' are those of \(self.date), asked for was \(date)")
    }
    for row in try connection.query(Statements.rfmNames, name) {
      names.append(
        Name(
          name: try row.text("name"), customers: try row.int("customers"),
          purchases: try row.int("purchases"), amount: try row.text("amount")))
    }
    for row in try connection.query(Statements.rfmMatrix, name) {
      let (recency, frequency) = (try row.int("recency"), try row.int("frequency"))
      guard matrix.indices.contains(recency - 1), matrix.indices.contains(frequency - 1) else {
        continue
      }
      matrix[recency - 1][frequency - 1] = try row.int("customers")
    }
  }

  var text: String {
    var lines = [
      Screen.heading(
        "RFM \(model.name) as of \(date): \(HumanNumber.count(customers, "customer"))"), "",
    ]
    var table = TextTable(
      .text("name"), .number("customers"), .number("share"), .number("purchases"),
      .number("amount"))
    for name in names {
      table.add(
        name.name, HumanNumber.grouped(name.customers), share(name.customers),
        HumanNumber.grouped(name.purchases), HumanNumber.grouped(name.amount))
    }
    lines += table.lines(width: Screen.width)
    lines += ["", "customers by recency (down, best above) and frequency (right)"]
    return (lines + grid).joined(separator: "\n")
  }

  /// `12.3%`, cut off.
  private func share(_ count: Int) -> String {
    guard customers > 0 else { return "" }
    let perMille = count * 1000 / customers
    return "\(perMille / 10).\(perMille % 10)%"
  }

  private var grid: [String] {
    let groups = matrix.indices
    let cells = matrix.flatMap { $0 }.map { HumanNumber.grouped($0) }
    let width = (cells.map(\.count).max() ?? 1) + 2
    func right(_ text: String) -> String {
      String(repeating: " ", count: width - text.count) + text
    }
    let head = "    " + groups.map { right("F\($0 + 1)") }.joined()
    return [head]
      + groups.reversed().map { recency in
        "  R\(recency + 1)"
          + groups.map { right(HumanNumber.grouped(matrix[recency][$0])) }.joined()
      }
  }

  var json: JSONValue {
    .object([
      ("model", .text(model.name.text)), ("date", .text(date.description)),
      ("customers", .integer(customers)),
      (
        "names",
        .array(
          names.map {
            .object([
              ("name", .text($0.name)), ("customers", .integer($0.customers)),
              ("purchases", .integer($0.purchases)), ("amount", .text($0.amount)),
            ])
          })
      ),
      (
        "customers_by_recency_and_frequency",
        .array(matrix.map { .array($0.map { .integer($0) }) })
      ),
    ])
  }
}
