import Conditions
import Definitions
import Foundation
import Postgres
import SQLText
import Synchronization
import TestKit
import Testing
import Vocabulary

/// The server against the slow evaluator: every condition of a random set over every customer of a
/// random world. `CONDITION_CHECKS=1000000 swift test --filter WitnessTests` makes a long night of it.
@Suite struct WitnessTests {
  static let fields = CustomFields([
    "shoe_size": .integer, "rating": .decimal, "vip": .boolean, "wedding": .date, "nick": .text,
  ])

  /// Days around which the calendar is unkind: leap days, ends of February, the turn of the year.
  private static let dates = [
    "2024-02-29", "2025-02-28", "2025-03-01", "2025-12-30", "2026-01-01", "2025-06-15",
  ]

  private static let customersPerWorld = 100
  private static let conditionsPerWorld = 90
  private static let conditionsPerStatement = 30

  private static let wantedChecks =
    ProcessInfo.processInfo.environment["CONDITION_CHECKS"].flatMap { Int($0) } ?? 108_000

  /// Elements of the language that conditions of all worlds used, and what came out.
  private struct Tally {
    var reach = LanguageReach()
    var checks = 0
    var verdicts: [Bool?: Int] = [:]
  }

  @Test func `the server and the slow evaluator agree on every condition and customer`() throws {
    let tally = Mutex(Tally())
    let perWorld = Self.customersPerWorld * Self.conditionsPerWorld
    let worlds = (Self.wantedChecks + perWorld - 1) / perWorld
    for number in 0..<worlds {
      let date = day(Self.dates[number % Self.dates.count])
      var dice = Dice(state: UInt64(date.daysSinceEpoch) * 1_000_003 + UInt64(number))
      let world = World.random(&dice, customers: Self.customersPerWorld, around: date)
      let conditions = Self.conditions(&dice, on: date)
      try withDatabase(of: world) { connection in
        let found = try Self.compare(conditions, world, date, connection)
        try Self.explain(conditions, world, date, &dice, connection)
        tally.withLock { tally in
          for condition in conditions { tally.reach.note(condition.condition) }
          tally.checks += found.values.reduce(0, +)
          tally.verdicts.merge(found, uniquingKeysWith: +)
        }
      }
    }
    let total = tally.withLock { $0 }
    #expect(total.checks >= Self.wantedChecks)
    #expect(LanguageReach.all.subtracting(total.reach.reached).sorted() == [])
    #expect(total.reach.reached.subtracting(LanguageReach.all).sorted() == [])
    for verdict in [true, false, nil] {
      #expect((total.verdicts[verdict] ?? 0) > total.checks / 20, "\(String(describing: verdict))")
    }
  }

  private static func conditions(_ dice: inout Dice, on date: CivilDate) -> [NamedCondition] {
    var author = RandomCondition(dice: dice, businessDate: date)
    var conditions: [NamedCondition] = []
    while conditions.count < conditionsPerWorld {
      guard let name = Identifier("n\(conditions.count)") else { continue }
      let text = author.text(depth: 3)
      // Nil for a text that says nothing anybody could pass: such are refused when they are read.
      let segment = try? SegmentDefinition(
        text: "{ where: \(text) }", name: name, customFields: fields)
      if let condition = segment?.condition {
        conditions.append(NamedCondition(name, condition))
      }
    }
    dice = author.dice
    return conditions
  }

  /// Each condition and its opposite, many in one statement: who is in neither is unknown.
  private static func compare(
    _ conditions: [NamedCondition], _ world: World, _ date: CivilDate, _ connection: Connection
  ) throws -> [Bool?: Int] {
    let slow = SlowEvaluator(businessDate: date, world: world)
    let compiler = ConditionCompiler(businessDate: date)
    var verdicts: [Bool?: Int] = [:]
    for start in stride(from: 0, to: conditions.count, by: conditionsPerStatement) {
      let group = Array(conditions[start..<min(start + conditionsPerStatement, conditions.count)])
      let opposites = group.compactMap { named in
        Identifier("not-\(named.name)").map {
          NamedCondition($0, .not(named.condition, named.condition.place))
        }
      }
      // Two groups of four are asked of named customers, who happen to be all.
      let reading: Population.Reading? =
        switch start / conditionsPerStatement % 4 {
        case 2: .lookups
        case 3: .scans
        default: nil
        }
      let compiled = compiler.compile(
        group + opposites, among: reading.map { Population("everybody", $0) })
      let everybody: [SQL] =
        reading != nil ? ["everybody AS (SELECT x.customer_id FROM warehouse.customer AS x)"] : []
      let sql = SQL.with(everybody + compiled.commonTables, compiled.members)
      var found: Set<String> = []
      for row in try connection.query(sql) {
        found.insert("\(try row.text("segment")) \(try row.text("customer_id"))")
      }
      for named in group {
        var differing: [String] = []
        for customer in world.customers {
          let expected = slow.verdict(named.condition, for: customer)
          let isIn = found.contains("\(named.name) \(customer.id)")
          let isOut = found.contains("not-\(named.name) \(customer.id)")
          // Merged customers are members of nothing, not even of the opposite.
          let isNowhere = expected == nil || customer.status == "merged"
          if isIn != (expected == true) || isOut != (expected == false && !isNowhere) {
            differing.append("\(customer.id): expected \(String(describing: expected))")
          }
          verdicts[expected, default: 0] += 1
        }
        if !differing.isEmpty {
          let alone = compiler.members(of: named.condition).rendered.forReading(named: "members")
          Issue.record("\(date) differs for \(differing.prefix(5))\n\(alone)")
        }
      }
    }
    return verdicts
  }

  /// For some customers one at a time: `verdicts`, and each single test of `explanation`.
  private static func explain(
    _ conditions: [NamedCondition], _ world: World, _ date: CivilDate, _ dice: inout Dice,
    _ connection: Connection
  ) throws {
    let slow = SlowEvaluator(businessDate: date, world: world)
    let compiler = ConditionCompiler(businessDate: date)
    for named in conditions.prefix(12) {
      let customer = dice.pick(world.customers)
      let verdicts = try connection.query(
        compiler.verdicts(
          of: named.condition, among: "SELECT \(customer.id) AS customer_id"))
      let verdict = try verdicts.single.boolOrNil("holds")
      #expect(verdict == slow.verdict(named.condition, for: customer))
      for part in named.condition.flattened where part.children.isEmpty {
        let rows = try connection.query(compiler.explanation(of: part, for: customer.id))
        let holds = try rows.map { try $0.boolOrNil("holds") }
        #expect(!holds.isEmpty)
        #expect(slow.all(holds) == slow.holds(part, for: customer), "\(part.place)")
      }
    }
  }
}
