import Definitions
import Postgres
import Runner
import SQLText
import Statements
import Vocabulary

extension CommandDefinition {
  static let rfmShow = CommandDefinition(
    words: ["rfm", "show"],
    abstract: "the names of an RFM model with customers and money, and its matrices with totals",
    details: [
      "Of the last night that built the model, or of --date. Matrices: recency and frequency, "
        + "recency and money, frequency and money."
    ],
    arguments: [rfmModel],
    options: [
      .date("the business date (the last one)"), .jobs, .database, .json(RFMPicture.shape),
    ],
    example: "rfm show default",
    perform: { invocation throws(Problem) in
      try showRFM(invocation) { model, build, connection throws(Problem) in
        try RFMPicture(of: model, build, on: connection)
      }
    })

  static let rfmMigration = CommandDefinition(
    words: ["rfm", "migration"],
    abstract: "who went from which name of an RFM model to which in a night",
    details: ["From the name of the night before (down) to the name of the night (right)."],
    arguments: [rfmModel],
    options: [
      .date("the business date (the last one)"), .jobs, .database,
      .json(RFMMigrationPicture.shape),
    ],
    example: "rfm migration default",
    perform: { invocation throws(Problem) in
      try showRFM(invocation) { model, build, connection throws(Problem) in
        try RFMMigrationPicture(of: model, build, on: connection)
      }
    })

  static let rfmChanges = CommandDefinition(
    words: ["rfm", "changes"],
    abstract: "the customers whose score changed in a night, from what to what",
    arguments: [rfmModel],
    options: [
      .date("the business date (the last one)"),
      OptionDefinition(
        name: "--rows", value: .integer(1...1_000_000), meaning: "how many at most",
        standard: "50"),
      .jobs, .database, .json(RFMChangeList.shape),
    ],
    example: "rfm changes default --rows 20",
    perform: { invocation throws(Problem) in
      try showRFM(invocation) { model, build, connection throws(Problem) in
        try RFMChangeList(of: model, build, rows: invocation.number("--rows"), on: connection)
      }
    })

  static let rfmDrift = CommandDefinition(
    words: ["rfm", "drift"],
    abstract: "how an RFM model shifted from night to night, with its cut points",
    details: [
      "Drift: half the sum of the differences of the shares of all names against the build before. "
        + "A drift above the model's drift_alarm makes the night end with 65."
    ],
    arguments: [rfmModel],
    options: [
      OptionDefinition(
        name: "--nights", value: .integer(1...10_000), meaning: "how many builds", standard: "14"),
      .jobs, .database, .json(RFMDriftList.shape),
    ],
    example: "rfm drift default --nights 30",
    perform: { invocation throws(Problem) in
      try showRFM(invocation) { model, _, connection throws(Problem) in
        try RFMDriftList(of: model, nights: invocation.number("--nights"), on: connection)
      }
    })

  static let rfmExplain = CommandDefinition(
    words: ["rfm", "explain"],
    abstract: "one customer's score with the values and cut points it comes from",
    details: ["Of the last night that built the model."],
    arguments: [
      ArgumentDefinition(name: "MODEL", count: .one, meaning: "a model of jobs/rfm/"),
      ArgumentDefinition(name: "CUSTOMER", count: .one, meaning: "a customer's id"),
    ],
    options: [.jobs, .database, .json(RFMExplanation.shape)],
    example: "rfm explain default C-17",
    perform: { invocation throws(Problem) in
      try showRFM(invocation) { model, build, connection throws(Problem) in
        try RFMExplanation(
          of: invocation.arguments[1], model, build, on: connection)
      }
    })

  private static let rfmModel = ArgumentDefinition(
    name: "MODEL", count: .optional, meaning: "a model of jobs/rfm/ (default, or the only one)")

  /// Finds the model and its build, and prints what is made of them.
  private static func showRFM(
    _ invocation: Invocation,
    _ make: (RFMDefinition, RFMBuildRow, Connection) throws(Problem) -> some RFMPage
  ) throws(Problem) -> ExitCode {
    let installation = try Home.installation(invocation)
    let model = try model(invocation, installation.programme.models)
    let date =
      invocation.command.options.contains { $0.name == "--date" }
      ? invocation.date("--date") : nil
    let page = try Home.withSession(of: invocation, installation) { connection throws(Problem) in
      try make(model, RFMBuildRow(of: model, on: date, connection), connection)
    }
    try invocation.answer(page.json, page.text)
    return .ok
  }

  private static func model(
    _ invocation: Invocation, _ models: [RFMDefinition]
  ) throws(Problem) -> RFMDefinition {
    let wanted = invocation.arguments.first
    if let model = models.first(where: { $0.name.text == wanted ?? "default" }) { return model }
    if wanted == nil, models.count == 1 { return models[0] }
    let known = models.map(\.name.text)
    if let wanted { throw .noSuch("RFM model", wanted, among: known) }
    throw Problem(
      .usage, "no model is named, and none is 'default'", hint: Problem.all(of: "RFM model", known))
  }
}

/// What a command of RFM prints.
protocol RFMPage {
  var text: String { get }
  var json: JSONValue { get }
}

/// A build of a model as the journal of builds has it.
struct RFMBuildRow {
  let date: CivilDate
  let customers: Int
  let comparedWith: CivilDate?
  let changed: Int
  /// By axis, as numbers are written.
  let cutPoints: [RFMAxis: [String]]

  init(
    of model: RFMDefinition, on date: CivilDate?, _ connection: Connection
  ) throws(Problem) {
    guard
      let row = try connection.query(
        Statements.rfmBuild, .text(model.name.text), date.map { .date($0) } ?? .null(.date)
      ).singleOrNil
    else {
      throw Problem(
        .usage,
        date.map { "the model '\(model.name)' was not built for \($0)" }
          ?? "the model '\(model.name)' was never built",
        hint: "a night with the step 'rfm' builds it")
    }
    self.date = try row.date("business_date")
    customers = try row.int("customers")
    comparedWith = try row.dateOrNil("compared_with")
    changed = try row.int("changed")
    cutPoints = try Self.cutPoints(row)
  }

  static func cutPoints(_ row: Row) throws(Problem) -> [RFMAxis: [String]] {
    var points: [RFMAxis: [String]] = [:]
    for axis in RFMAxis.allCases {
      // An array of numbers as the server writes it: {1,2.5}.
      let text = try row.text("\(axis.rawValue)_cut_points")
      points[axis] = text.dropFirst().dropLast().split(separator: ",").map(String.init)
    }
    return points
  }
}
