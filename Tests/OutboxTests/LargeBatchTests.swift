import Host
import Postgres
import SQLText
import TestKit
import Testing
import Vocabulary

@testable import Outbox
@testable import Reconciliation

/// Batches of many rows, with everything that COPY escapes.
@Suite struct LargeBatchTests {
  /// Values that a row of COPY escapes, and every third without a card.
  private func world() throws -> OutboxWorld {
    let world = try OutboxWorld()
    try world.connection.execute(
      """
      INSERT INTO ledger.accrual
      SELECT
        'C-' || n,
        substr(encode(sha256(convert_to(
          '1|loyal|birthday|bonus|C-' || n || '|birthday:2025|ACCRUE|1', 'UTF8')), 'hex'), 1, 32),
        'ACCRUE', NULL, 1, 'loyal', 'north', (n % 900 + 1) * 0.01, 'points', \(OutboxWorld.night),
        \(OutboxWorld.night) + 30, 'birthday', 'bonus', 'v1', 'birthday:2025',
        CASE n % 4 WHEN 0 THEN '' WHEN 1 THEN '\\N' WHEN 2 THEN 'a "b", \\c' ELSE ' Бонус ' END,
        \(OutboxWorld.night), CASE WHEN n % 3 > 0 THEN '70' || n END, 1
      FROM generate_series(1, 10001) AS n
      """)
    return world
  }

  @Test func `a large batch has the bytes of the same batch written row by row`() throws {
    let world = try world()
    let batch = try #require(try world.freeze().first)
    #expect(batch.rows == 10_001)
    // Without the file that was written with the freeze it is rendered again, by the other way; other
    // bytes than those that were frozen would stop it.
    for name in try world.files().keys where name.hasSuffix(".tmp") {
      try world.root.folder(EntryName("accrual"), isCreated: false)
        .remove(EntryName(String(name.dropFirst("accrual/".count))))
    }
    _ = try world.outbox().publish(batch, on: world.connection)
    let text = try #require(try world.files()["accrual/\(batch.fileName)"])
    #expect(text.split(separator: "\n").count == 10_002)
    #expect(text.contains("\"a \"\"b\"\", \\c\"") && text.contains(",\\N\n"))
    #expect(text.contains(",\" Бонус \"\n") && text.contains(",\"\"\n"))
    let totals = try BatchTotal.read(of: batch.batchID, on: world.connection)
    #expect(totals.map(\.rows) == [10_001, 10_001])
    #expect(totals.allSatisfy { $0.amount == batch.amount })
    #expect(try world.freeze() == [])
    let match = try Reconciliation.run(
      world.root, from: OutboxWorld.night, to: OutboxWorld.night, on: world.connection)
    #expect(match.counts == [.noResponse: 10_001])
  }

  @Test func `what comes later for the same day leaves in a batch of its own`() throws {
    let world = try world()
    try world.night()
    try world.owe("C-7", "3.00", occasion: "later")
    let batch = try #require(try world.freeze(token: 2).first)
    #expect(batch.batchID == "loyal-accrual-north-00000002")
    #expect(batch.rows == 1)
  }

  @Test func `a large batch that cannot be written leaves nothing and its session alive`() throws {
    let world = try world()
    try world.owe("C-8", "3.00", occasion: "later", description: "bell\u{7}")
    let problem = try #require(throws: Problem.self) { try world.freeze() }
    #expect(problem.exit == .badData)
    #expect(try world.batches() == [])
    #expect(
      try world.connection.query("SELECT count(*) AS n FROM ledger.batch_total").single.int("n")
        == 0)
  }
}
