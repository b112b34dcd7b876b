import Conditions
import Definitions
import Postgres
import SQLText
import TestKit
import Testing
import Vocabulary

@Suite struct WitnessTests {
  private static let fields = CustomFields([
    "shoe_size": .integer, "rating": .decimal, "vip": .boolean, "wedding": .date, "nick": .text,
  ])

  /// Days around which the calendar is unkind: leap days, ends of February, the turn of the year.
  private static let dates = [
    "2024-02-29", "2025-02-28", "2025-03-01", "2025-12-30", "2026-01-01", "2025-06-15",
  ]

  @Test(arguments: dates)
  func `the server and the slow evaluator agree on every condition and customer`(
    _ text: String
  ) throws {
    let date = day(text)
    var dice = Dice(state: UInt64(date.daysSinceEpoch))
    let world = World.random(&dice, customers: 50, around: date)
    let slow = SlowEvaluator(businessDate: date)
    let compiler = ConditionCompiler(businessDate: date)
    var author = RandomCondition(dice: dice, businessDate: date)
    var conditions: [NamedCondition] = []
    var checks = 0
    var verdicts: [Bool?: Int] = [:]
    try withDatabase(of: world) { connection in
      while conditions.count < 90 {
        let text = author.text(depth: 3)
        guard let condition = Self.condition(text) else { continue }
        if let name = Identifier("n\(conditions.count)") {
          conditions.append(NamedCondition(name, condition))
        }
        let sql = compiler.verdicts(
          of: condition, among: "SELECT c.customer_id FROM warehouse.customer AS c")
        var found: [String: Bool?] = [:]
        for row in try connection.query(sql) {
          found[try row.text("customer_id")] = .some(try row.boolOrNil("holds"))
        }
        var differing: [String] = []
        for customer in world.customers {
          let expected = slow.holds(condition, for: customer)
          if found[customer.id] != .some(expected) { differing.append(customer.id) }
          verdicts[expected, default: 0] += 1
          checks += 1
        }
        if !differing.isEmpty {
          Issue.record("\(text)\ndiffers for \(differing)\n\(sql.rendered.text)")
        }
      }
      try Self.expectTogether(conditions, compiler, slow, world, connection)
    }
    #expect(checks == 4500)
    #expect((verdicts[true] ?? 0) > 300 && (verdicts[false] ?? 0) > 300)
    #expect((verdicts[Bool?.none] ?? 0) > 300)
  }

  /// All conditions in one statement, with what they share, select the same customers.
  private static func expectTogether(
    _ conditions: [NamedCondition], _ compiler: ConditionCompiler, _ slow: SlowEvaluator,
    _ world: World, _ connection: Connection
  ) throws {
    let compiled = compiler.compile(conditions)
    var expected: [String] = []
    for named in conditions {
      for customer in world.customers where slow.holds(named.condition, for: customer) == true {
        expected.append("\(named.name) \(customer.id)")
      }
    }
    let rows = try connection.query(.with(compiled.commonTables, compiled.members))
    let found = try rows.map { try "\($0.text("segment")) \($0.text("customer_id"))" }
    #expect(found.sorted() == expected.sorted())
  }

  /// Nil for a text that says nothing anybody could pass: such are refused when they are read.
  private static func condition(_ text: String) -> Condition? {
    guard let name = Identifier("witness") else { return nil }
    return try? SegmentDefinition(text: "{ where: \(text) }", name: name, customFields: fields)
      .condition
  }
}
