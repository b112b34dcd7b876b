package import Definitions
package import Postgres
import SQLText
import Segments
import Statements
package import Vocabulary

/// Builds an RFM model for a business date, inside the transaction of the caller: from the build
/// before it, where that adds up, else from all receipts. The result is the same.
package struct RFMStep {
  private let connection: Connection
  private let businessDate: CivilDate
  private let isForced: Bool

  /// - Parameter isForced: everything is read, whatever the build before left.
  package init(_ connection: Connection, businessDate: CivilDate, isForced: Bool = false) {
    self.connection = connection
    self.businessDate = businessDate
    self.isForced = isForced
  }

  /// What a build did.
  package struct Outcome: Sendable, Equatable {
    package let customers: Int64
    package let changed: Int64
    package let isFull: Bool
    package let isAlarm: Bool
  }

  /// - Parameter digest: of the definition's file: another one makes the build a full one.
  @discardableResult
  package func build(
    _ definition: RFMDefinition, digest: String
  ) throws(Problem) -> Outcome {
    let model = RFMStatements(definition, businessDate: businessDate)
    let history = try RFMHistory(of: definition, before: businessDate, on: connection)
    let lastLoad = try connection.query(Statements.lastLoad).single.int64("load_id")
    try PlannerSetting.setJoins.apply(to: connection)
    try run(model.clear)
    let isNoted = history.previous != nil
    let isFull: Bool
    let thresholds: RFMThresholds
    if let last = history.last, try addsUp(model, last, digest: digest) {
      isFull = false
      try stageTouched(model, since: last)
      thresholds = try renew(model, isFull: false, checksNames: false, isNoted: isNoted, last)
    } else {
      isFull = true
      try stageEverybody(model)
      thresholds =
        try history.hasScores
        ? renew(model, isFull: true, checksNames: true, isNoted: isNoted, history.last)
        : scoreFirst(model, isNoted: isNoted)
    }
    if isFull { try run(model.measureScores) }
    for statement in model.noteMerges { try run(statement) }
    return try note(
      model, thresholds, history, digest: digest, isFull: isFull, lastLoad: lastLoad)
  }

  private func run(_ sql: SQL) throws(Problem) {
    _ = try connection.execute(sql)
  }

  private func addsUp(
    _ model: RFMStatements, _ last: RFMBuild, digest: String
  ) throws(Problem) -> Bool {
    guard !isForced, last.businessDate <= businessDate else { return false }
    return model.addsUp(
      to: last, digest: digest, baseDigest: try baseDigest(model, on: last.businessDate))
  }

  private func baseDigest(
    _ model: RFMStatements, on date: CivilDate
  ) throws(Problem) -> String {
    guard let sql = model.baseDigest(on: date) else { return "" }
    return try connection.query(sql).single.text("digest")
  }

  // MARK: What customers bought

  private func stageEverybody(_ model: RFMStatements) throws(Problem) {
    try PlannerSetting.wholeTables.apply(to: connection)
    try run(model.fill)
    try PlannerSetting.setJoins.apply(to: connection)
    for statement in model.measure { try run(statement) }
  }

  private func stageTouched(
    _ model: RFMStatements, since last: RFMBuild
  ) throws(Problem) {
    guard let lastLoad = last.loadsThrough else { throw .bug("a build without its loads adds up") }
    try run(model.reread(since: last, lastLoad: lastLoad))
    for statement in model.measure { try run(statement) }
    try run(model.addUp(since: last, lastLoad: lastLoad))
    // Few customers are read again, each by the key of the receipts, and few are new or gone.
    try PlannerSetting.lookups.apply(to: connection)
    try run(model.readAgain(since: last, lastLoad: lastLoad))
    for statement in model.measure { try run(statement) }
  }

  // MARK: Scores

  private func scoreFirst(_ model: RFMStatements, isNoted: Bool) throws(Problem) -> RFMThresholds {
    let customers = try connection.query(model.staged).single.int64("customers")
    let thresholds = try thresholds(model, from: .tonight, customers: customers)
    try run(model.first(thresholds))
    if isNoted { try run(model.firstChanges) }
    return thresholds
  }

  private func renew(
    _ model: RFMStatements, isFull: Bool, checksNames: Bool, isNoted: Bool, _ last: RFMBuild?
  ) throws(Problem) -> RFMThresholds {
    let isRepeated = last.map { $0.businessDate >= businessDate } ?? false
    for statement in model.renew(isFull: isFull, isNoted: isNoted, isRepeated: isRepeated) {
      try run(statement)
    }
    let thresholds = try thresholds(model, from: .scores, customers: last?.customers ?? 0)
    try PlannerSetting.places.apply(to: connection)
    try run(
      model.rescore(
        thresholds, checksNames: checksNames, isNoted: isNoted, isRepeated: isRepeated))
    try PlannerSetting.setJoins.apply(to: connection)
    if isRepeated { try run(model.forgetUndone) }
    return thresholds
  }

  private func thresholds(
    _ model: RFMStatements, from source: RFMSource, customers: Int64
  ) throws(Problem) -> RFMThresholds {
    var found: [RFMAxis: [RFMCutPoint]] = [:]
    for axis in [RFMAxis.recency, .frequency] {
      found[axis] = try cutPoints(model.cutPoints(of: axis, from: source))
    }
    var brackets: [RFMBracket] = []
    if let sql = model.brackets(from: source, customers: customers) {
      brackets = try connection.query(sql).map { row throws(Problem) in
        RFMBracket(low: try row.decimal("low"), high: try row.decimal("high"))
      }
    }
    let amounts = try cutPoints(
      model.cutPoints(of: .monetary, from: source, within: brackets))
    found[.monetary] =
      amounts.allSatisfy(\.isExact)
      ? amounts : try cutPoints(model.cutPoints(of: .monetary, from: source))
    return try model.thresholds(found)
  }

  private func cutPoints(_ sql: SQL?) throws(Problem) -> [RFMCutPoint] {
    guard let sql else { return [] }
    return try connection.query(sql).map { row throws(Problem) in
      RFMCutPoint(
        value: try row.decimalOrNil("value"), scaled: try row.decimalOrNil("scaled"),
        isExact: try row.bool("is_exact"))
    }
  }

  // MARK: Figures

  private func note(
    _ model: RFMStatements, _ thresholds: RFMThresholds, _ history: RFMHistory, digest: String,
    isFull: Bool, lastLoad: Int64
  ) throws(Problem) -> Outcome {
    let cells = try connection.query(model.cells).map { row throws(Problem) in
      RFMCellCount(
        cell: RFMCell(
          recency: try row.int("recency"), frequency: try row.int("frequency"),
          monetary: try row.int("monetary")),
        name: try row.text("name"), customers: try row.int64("customers"),
        purchases: try row.int64("purchases"), amount: try row.text("amount"))
    }
    let moves = try connection.query(model.moves).map { row throws(Problem) in
      RFMMigration(
        from: try row.text("from_name"), to: try row.text("to_name"),
        customers: try row.int64("customers"))
    }
    let migrations = history.previous == nil ? [] : model.migrations(moves, cells: cells)
    for statement in model.note(cells: cells, migrations: migrations) { try run(statement) }
    let drift = RFMDrift(before: history.namesBefore, now: Self.names(cells))
    let isSameMap = history.previous?.definitionDigest == digest
    let build = RFMBuildNote(
      thresholds: thresholds, digest: digest, customers: cells.reduce(0) { $0 + $1.customers },
      isFull: isFull, loadsThrough: lastLoad,
      baseDigest: try baseDigest(model, on: businessDate),
      comparedWith: history.previous?.businessDate,
      changed: moves.reduce(0) { $0 + $1.customers }, drift: drift,
      // Another map of names shifts them without anybody having moved.
      isAlarm: isSameMap && drift?.isAlarm(model.definition.driftAlarm) == true)
    try run(model.note(build))
    return Outcome(
      customers: build.customers, changed: build.changed, isFull: isFull, isAlarm: build.isAlarm)
  }

  private static func names(_ cells: [RFMCellCount]) -> [String: Int64] {
    cells.reduce(into: [:]) { $0[$1.name, default: 0] += $1.customers }
  }
}

/// What the builds before this one left.
private struct RFMHistory {
  /// The last build, whose scores stand; it may be of this date.
  let last: RFMBuild?
  /// The last build of an earlier date.
  let previous: RFMBuild?
  let namesBefore: [String: Int64]
  let hasScores: Bool

  init(
    of definition: RFMDefinition, before businessDate: CivilDate, on connection: Connection
  ) throws(Problem) {
    let name = SQLValue.text(definition.name.text)
    let builds = try connection.query(Statements.rfmBuilds, name, .date(businessDate)).map {
      row throws(Problem) in
      RFMBuild(
        businessDate: try row.date("business_date"),
        definitionDigest: try row.text("definition_digest"),
        customers: try row.int64("customers"), loadsThrough: try row.int64OrNil("loads_through"),
        baseDigest: try row.text("base_digest"))
    }
    last = builds.max { $0.businessDate < $1.businessDate }
    let previous = builds.first { $0.businessDate < businessDate }
    self.previous = previous
    var names: [String: Int64] = [:]
    if let previous {
      for row in try connection.query(
        Statements.rfmNamesOfNight, name, .date(previous.businessDate))
      {
        names[try row.text("name")] = try row.int64("customers")
      }
    }
    namesBefore = names
    hasScores = try connection.query(Statements.rfmHasScores, name).single.bool("found")
  }
}
