import Definitions
import Postgres
import Runner
import SQLText
import TestKit
import Testing
import Vocabulary
import Warehouse

/// A build from the night before leaves what a build from all receipts leaves, to the last row, over
/// random histories: late, future, corrected, cancelled, returned and moved receipts, merged and
/// parted customers, a base that people enter and leave, windows that move by days and months, missed
/// nights and nights that are run twice.
@Suite struct RFMNightsTests {
  /// All rules, windows, counts, kinds of money, a base, and groups from 2 to 10.
  static let models = [
    "{ window: { last: '7 days' }, names: [{ name: 'Top', monetary: [4, 5] }], otherwise: 'Rest' }",
    "{ window: 'life', groups: 3, frequency: 'days', money: 'gross' }",
    "{ rule: 'r_rfm', window: { last: '30 days' }, groups: 4, frequency: 'days' }",
    "{ rule: 'r_rfm', window: { last: '12 days' }, groups: 7, money: 'gross' }",
    "{ rule: 'ntile', window: { last: '20 days' }, groups: 5 }",
    "{ rule: 'ntile', window: 'life', groups: 2, base: 'base' }",
    "{ rule: 'rank', window: { last: '9 days' }, groups: 10 }",
    "{ rule: 'rank', window: 'life', groups: 6, frequency: 'days', base: 'base' }",
    """
    { rule: 'fixed', groups: 3, window: { last: '25 days' }, base: 'base', frequency: 'days',
      cut_points: { recency: ['2.5', 10], frequency: [1, 3], monetary: ['3.33', 50] } }
    """,
    "{ rule: 'revenue_share', window: { last: '40 days' }, groups: 5 }",
    "{ rule: 'revenue_share', window: 'life', groups: 9, money: 'gross', base: 'base' }",
  ]

  @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
  func `thirty random nights leave the same rows as full builds`(seed: UInt64) throws {
    let database = try Self.migrated()
    let connection = try database.connect()
    var world = try RFMWorld(connection, seed: seed, date: Self.start)
    var incremental = 0
    for night in 1...30 {
      try world.live()
      for (number, text) in Self.models.enumerated() where !world.isMissed() {
        let outcome = try world.build(text, as: "a\(number)", isForced: false)
        let full = try world.build(text, as: "b\(number)", isForced: true)
        if !outcome.isFull { incremental += 1 }
        #expect(full.isFull)
        let differences = try world.differences("a\(number)", "b\(number)")
        guard differences.isEmpty else {
          Issue.record(
            """
            seed \(seed), night \(night) of \(world.date), isFull \(outcome.isFull), model \
            \(text): \(differences.prefix(6).joined(separator: "\n"))
            """)
          return
        }
      }
    }
    #expect(incremental > 150, "most builds are built upon the night before")
    try Self.expectFreshBuilds(world)
  }

  /// A model that was never built scores as one that was built night by night.
  private static func expectFreshBuilds(_ world: RFMWorld) throws {
    for (number, text) in models.enumerated() {
      _ = try world.build(text, as: "a\(number)", isForced: false)
      _ = try world.build(text, as: "fresh\(number)", isForced: false)
      let differences = try world.differences("a\(number)", "fresh\(number)")
        .filter { $0.hasPrefix("score") }
      #expect(differences == [], "\(text)")
    }
  }

  @Test func `another definition and an order to do so make a build a full one`() throws {
    let database = try Self.migrated()
    var world = try RFMWorld(try database.connect(), seed: 9, date: Self.start)
    let text = "{ window: 'life' }"
    try world.live()
    #expect(try world.build(text, as: "m", isForced: false).isFull)
    try world.live()
    #expect(try !world.build(text, as: "m", isForced: false).isFull)
    try world.live()
    #expect(try world.build(text, as: "m", isForced: true).isFull)
    #expect(try world.build(text + " ", as: "m", isForced: false).isFull)
    #expect(try !world.build(text + " ", as: "m", isForced: false).isFull)
  }

  static let start: CivilDate = {
    guard let date = CivilDate("2025-01-10") else { preconditionFailure("a day") }
    return date
  }()

  static func migrated() throws(Problem) -> TestDatabase {
    try TestDatabase.make(template: "migrated") { (connection) throws(Problem) in
      _ = try Migrations(programVersion: Installation.version).apply(to: connection)
    }
  }
}
