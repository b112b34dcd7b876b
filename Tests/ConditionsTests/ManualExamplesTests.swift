import Conditions
import Definitions
import Foundation
import Postgres
import SQLText
import TestKit
import Testing
import Vocabulary

/// The segments of `jobs/README.md`, compiled together as a night compiles them: printed under
/// `sql/generated/`, planned and run by the server, and looked at as a sharded planner does.
@Suite struct ManualExamplesTests {
  private static let date = day("2025-03-01")

  private static func examples() throws -> [NamedCondition] {
    let manual = try String(
      contentsOfFile: SharedData.packageFolder + "/jobs/README.md", encoding: .utf8)
    let texts = manual.split(separator: "```json5 segment\n").dropFirst().compactMap {
      $0.split(separator: "```", omittingEmptySubsequences: false).first
    }
    return try texts.enumerated().compactMap { position, text in
      guard let name = Identifier("example-\(position + 1)") else { return nil }
      let segment = try SegmentDefinition(text: String(text), name: name)
      return NamedCondition(name, segment.condition)
    }
  }

  @Test func `every example is compiled, printed, planned and run`() throws {
    let examples = try Self.examples()
    #expect(examples.count > 5)
    let compiler = ConditionCompiler(businessDate: Self.date)
    let together = compiler.compile(examples)
    let members = SQL.with(together.commonTables, together.members)
    let touched = [Population.Reading.lookups, .scans].map { reading in
      let among = compiler.compile(examples, among: Population("touched", reading))
      return SQL.with(
        ["touched AS (SELECT \("C-1") AS customer_id)"] + among.commonTables, among.members)
    }
    let last = try #require(examples.last?.condition)
    let explanation = compiler.explanation(of: last, for: "C-1")
    let verdicts = compiler.verdicts(of: last, among: "SELECT \("C-1") AS customer_id")
    try withDatabase(of: World(customers: [World.Customer(id: "C-1", registeredOn: Self.date)])) {
      connection in
      for sql in touched + [members, explanation, verdicts] {
        #expect(ConditionReview(sql).findings == [])
        try connection.execute("EXPLAIN \(sql)")
        _ = try connection.query(sql)
      }
      #expect(try connection.query(explanation).count > 5)
    }
    Self.expect(members, named: "members", in: "conditions_together.sql")
    Self.expect(explanation, named: "explanation", in: "conditions_explained.sql")
  }

  private static func expect(_ sql: SQL, named name: SQLName, in file: String) {
    Golden.expect(
      "-- Generated from the segments of jobs/README.md for \(date).\n"
        + sql.rendered.forReading(named: name),
      in: file, folder: SharedData.packageFolder + "/sql/generated")
  }

  /// What the manual leaves without an example is a matter of course: other values of the same kind.
  @Test func `the examples show every key`() throws {
    var reach = LanguageReach()
    for example in try Self.examples() { reach.note(example.condition) }
    let missing = LanguageReach.all.subtracting(reach.reached).filter { element in
      ![
        "test ", "field ", "custom ", "status ", "subscription ", "consent ", "attribute as ",
        "purchases ", "events ", "messages ",
      ].contains { element.hasPrefix($0) }
    }
    #expect(missing.sorted() == [])
    for measure in FactMeasure.allCases {
      #expect(
        ["purchases", "events", "messages"].contains { reach.reached.contains("\($0) \(measure)") },
        "\(measure)")
    }
  }

  @Test func `a hundred segments read each table once`() throws {
    var author = RandomCondition(dice: Dice(state: 4), businessDate: Self.date)
    let fields = CustomFields([
      "shoe_size": .integer, "rating": .decimal, "vip": .boolean, "wedding": .date, "nick": .text,
    ])
    var conditions: [NamedCondition] = []
    while conditions.count < 100 {
      guard let name = Identifier("n\(conditions.count)") else { break }
      let segment = try? SegmentDefinition(
        text: "{ where: \(author.text(depth: 3)) }", name: name, customFields: fields)
      if let segment { conditions.append(NamedCondition(name, segment.condition)) }
    }
    let compiled = ConditionCompiler(businessDate: Self.date).compile(conditions)
    #expect(ConditionReview(.with(compiled.commonTables, compiled.members)).findings == [])
  }

  @Test func `the reviewer sees what it looks for`() {
    let receipt: SQL = "warehouse.receipt AS r"
    let cases: [(SQL, String)] = [
      ("SELECT FROM run.night AS n LIMIT 5", "found 'LIMIT '"),
      ("SELECT FROM ledger.batch AS b", "ledger.batch is neither"),
      ("SELECT FROM \(receipt), \(receipt), \(receipt)", "warehouse.receipt is read 3 times"),
      (
        "SELECT FROM \(receipt)\nLEFT JOIN warehouse.event AS e\n  ON e.event_id = r.receipt_id",
        "joined by something else"
      ),
      ("SELECT FROM \(receipt)\nGROUP BY r.shop_id", "grouped by something else"),
    ]
    for (sql, finding) in cases {
      let findings = ConditionReview(sql).findings
      #expect(findings.count == 1 && findings[0].hasPrefix(finding), "\(findings)")
    }
  }
}
