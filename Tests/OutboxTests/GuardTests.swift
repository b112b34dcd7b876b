import Host
import Postgres
import SQLText
import TestKit
import Testing
import Vocabulary

@testable import Outbox

/// Batches outside their guards are frozen and held, and only a person releases them.
@Suite struct GuardTests {
  private static let words = DecisionWords(person: "anna", reason: "looked at")

  /// Three customers: north pays 500 and 500 by `birthday`, south 12.5 by `spring`.
  private func world() throws -> OutboxWorld {
    let world = try OutboxWorld()
    try world.owe("C-1", "500.00")
    try world.owe("C-2", "500.00")
    try world.owe("C-3", "12.5", entity: "south", campaign: "spring")
    return world
  }

  struct Cap: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let change: @Sendable (inout BatchGuards) -> Void
    /// The legal entities whose batches are held, and why.
    let held: [String]
    let finding: String
  }

  static let caps = [
    Cap(
      testDescription: "the whole night", change: { $0.night = ExactDecimal("1012.49") },
      held: ["north", "south"], finding: "the night accrues 1012.50 points, the cap is 1012.49"),
    Cap(
      testDescription: "exactly its cap", change: { $0.night = ExactDecimal("1012.5") },
      held: [], finding: ""),
    Cap(
      testDescription: "a legal entity",
      change: { $0.legalEntities = ["north": ExactDecimal("999.99")!] }, held: ["north"],
      finding: "the legal entity 'north' accrues 1000.00 points, the cap is 999.99"),
    Cap(
      testDescription: "a campaign", change: { $0.campaigns = ["spring": ExactDecimal("12")!] },
      held: ["south"], finding: "the campaign 'spring' accrues 12.50 points, the cap is 12"),
    Cap(
      testDescription: "a customer", change: { $0.customer = ExactDecimal("499.99") },
      held: ["north"],
      finding: "2 customers get more than 499.99 points in this night, the most is 500.00"),
  ]

  @Test(arguments: caps) func `what passes a cap is held, the rest leaves`(cap: Cap) throws {
    let world = try world()
    var guards = BatchGuards()
    cap.change(&guards)
    let outbox = try world.outbox(guards: guards)
    _ = try OutboxWorld.night(outbox, on: world.connection)
    let batches = try world.batches()
    #expect(batches.filter(\.isHeld).map(\.legalEntity) == cap.held)
    #expect(batches.filter { !$0.isHeld }.allSatisfy { $0.state == .published })
    for batch in batches where batch.isHeld {
      let sheet = try BatchCatalog.sheet(of: batch.batchID, on: world.connection)
      #expect(sheet.holds.map(\.finding) == [cap.finding])
    }
    // The next night does not publish it either.
    try world.night(token: 2)
    #expect(try world.batches() == batches)
    let files = try world.files().keys.filter { !$0.contains("/.sent/") && $0.hasSuffix(".csv") }
    #expect(files.count == batches.count - cap.held.count)
  }

  @Test func `a person releases the bytes that were shown and no others`() throws {
    let world = try world()
    var guards = BatchGuards()
    guards.legalEntities["north"] = ExactDecimal("1")
    let outbox = try world.outbox(guards: guards)
    _ = try OutboxWorld.night(outbox, on: world.connection)
    let held = try #require(try world.batches().first(where: \.isHeld))
    let other = try #require(throws: Problem.self) {
      try outbox.approve(held.batchID, shown: "0000", Self.words, on: world.connection)
    }
    #expect(other.exit == .usage)
    #expect(try world.batches().contains(where: \.isHeld))
    let shown = String(held.sha256.prefix(12))
    _ = try outbox.approve(held.batchID, shown: shown, Self.words, on: world.connection)
    let sheet = try BatchCatalog.sheet(of: held.batchID, on: world.connection)
    #expect(sheet.batch.state == .published)
    #expect(sheet.batch.sha256 == held.sha256)
    #expect(
      sheet.decisions.map { "\($0.kind) \($0.person) \($0.reason)" } == [
        "approve anna looked at"
      ])
    #expect(try BatchCatalog.verify(world.root, on: world.connection).problems == [])
    #expect(throws: Problem.self) {
      try outbox.approve(held.batchID, Self.words, on: world.connection)
    }
  }

  @Test func `a held batch is not written, whoever tries`() throws {
    let world = try world()
    var guards = BatchGuards()
    guards.night = ExactDecimal("1")
    let outbox = try world.outbox(guards: guards)
    let held = try #require(
      try outbox.freeze(
        OutboxWorld.night, scheduledAt: OutboxWorld.scheduled, on: world.connection
      ).first)
    #expect(held.isHeld)
    let problem = try #require(throws: Problem.self) { try world.setState(.written, of: held) }
    #expect(problem.message.contains("held_batch_is_approved"))
  }

  /// Eight nights, seven of them of one size.
  @Test(arguments: [
    (usual: 120, last: 1201, after: 7, isHeld: true),
    (usual: 120, last: 1200, after: 7, isHeld: false),
    (usual: 120, last: 12, after: 7, isHeld: false),
    (usual: 120, last: 11, after: 7, isHeld: true),
    // Seven batches are no history yet, and a handful of rows is far from nothing.
    (usual: 120, last: 1201, after: 8, isHeld: false),
    (usual: 3, last: 99, after: 7, isHeld: false),
    (usual: 3, last: 100, after: 7, isHeld: true),
  ])
  func `a batch far from its history is held`(
    usual: Int, last: Int, after: Int, isHeld: Bool
  ) throws {
    let world = try OutboxWorld()
    var guards = BatchGuards()
    guards.volume = VolumeBand(times: 10, batches: 28, after: after, fromRows: 100)
    for day in 0..<8 {
      let date = OutboxWorld.night.adding(days: day)
      try world.oweMany(day < 7 ? usual : last, on: date)
      let outbox = try world.outbox(token: day + 1, guards: guards)
      _ = try OutboxWorld.night(outbox, on: world.connection, date)
    }
    let batches = try world.batches()
    #expect(batches.prefix(7).allSatisfy { $0.state == .published })
    #expect(batches.last?.isHeld == isHeld)
  }

  @Test func `a first night is never far from anything, nor the ordinary one behind it`() throws {
    let world = try OutboxWorld()
    for (day, rows) in [5000, 1, 200, 3, 150].enumerated() {
      let date = OutboxWorld.night.adding(days: day)
      try world.oweMany(rows, on: date)
      try world.night(date, token: day + 1)
    }
    #expect(try world.batches().allSatisfy { $0.state == .published })
  }
}

extension OutboxWorld {
  /// One point for each of so many customers.
  func oweMany(
    _ count: Int, entity: String = "north", campaign: String = "birthday", on date: CivilDate
  ) throws(Problem) {
    try connection.execute(
      """
      INSERT INTO ledger.accrual
      SELECT
        'M-' || n,
        substr(encode(sha256(convert_to(
          '1|loyal|' || \(campaign) || '|bonus|M-' || n || '|day:' || \(date) || '|ACCRUE|1',
          'UTF8')), 'hex'), 1, 32),
        'ACCRUE', NULL, 1, 'loyal', \(entity), 1.00, 'points', \(date), \(date) + 30, \(campaign),
        'bonus', 'v1', 'day:' || \(date), 'Bonus', \(date), NULL,
        ledger.next_day_batch('loyal', \(entity), \(date))
      FROM generate_series(1, \(count)) AS n
      """)
  }
}
