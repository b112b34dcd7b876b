import Host
import Postgres
import SQLText
import TestKit
import Testing
import Vocabulary

@testable import Outbox

/// Somebody with all rights goes round the triggers.
@Suite struct LedgerVerifyTests {
  static let forgeries: [(name: String, change: SQL, found: String)] = [
    (
      "an edited amount", "UPDATE ledger.accrual SET amount = 9 WHERE customer_id = 'C-1'",
      "AMOUNT_MISMATCH"
    ),
    (
      "an edited description",
      "UPDATE ledger.accrual SET description = 'x' WHERE customer_id = 'C-1'",
      "other description than the ledger"
    ),
    (
      "a removed accrual", "DELETE FROM ledger.accrual WHERE customer_id = 'C-2'",
      "NOT_IN_LEDGER: the key"
    ),
    (
      "an accrual taken out of its batch",
      "UPDATE ledger.accrual SET day_batch = 2 WHERE customer_id = 'C-2'", "NOT_IN_LEDGER: the key"
    ),
    (
      "a card exchanged", "UPDATE ledger.accrual SET card = '1' WHERE customer_id = 'C-1'",
      "other card than the ledger"
    ),
    (
      "an edited batch",
      "UPDATE ledger.batch SET sha256 = repeat('0', 64) WHERE number = 1 AND stream = 'accrual'",
      "does not follow from the batch before"
    ),
    (
      "the first batch removed",
      "DELETE FROM ledger.batch WHERE number = 1 AND stream = 'accrual'",
      "a batch between was removed"
    ),
    (
      "the last batch cut off",
      "DELETE FROM ledger.batch WHERE number = 2 AND stream = 'accrual'",
      "is a batch that the ledger does not know"
    ),
    (
      "two batches in another order",
      """
      UPDATE ledger.batch
      SET chain_head = repeat(number::text, 64) WHERE stream = 'accrual'
      """, "does not follow from the batch before"
    ),
  ]

  private func world() throws -> OutboxWorld {
    let world = try OutboxWorld()
    try world.customer("C-1", card: "7001")
    try world.owe("C-1", "1.00")
    try world.owe("C-2", "2.00")
    try world.say("C-1", "Dear Ann")
    try world.night()
    let next = CivilDate("2025-03-02")!
    try world.owe("C-3", "3.00", on: next)
    try world.night(next)
    return world
  }

  @Test func `an honest ledger agrees with itself and its files`() throws {
    let world = try world()
    let result = try BatchCatalog.verifyLedger(world.root, on: world.connection)
    #expect(result.problems == [])
    #expect(result.batches == 3)
    #expect(result.rows == 4)
  }

  @Test(arguments: forgeries.indices)
  func `a change behind the ledger's back is found and named`(index: Int) throws {
    let forgery = Self.forgeries[index]
    let world = try world()
    #expect(throws: Problem.self, "\(forgery.name) without a way round the triggers") {
      try world.connection.execute(forgery.change)
    }
    try world.connection.transaction { () throws(Problem) in
      try world.connection.execute("SET LOCAL session_replication_role = replica")
      try world.connection.execute(forgery.change)
    }
    let result = try BatchCatalog.verifyLedger(world.root, on: world.connection)
    #expect(
      result.problems.contains { $0.message.contains(forgery.found) },
      "\(forgery.name): \(result.problems.map(\.message))")
    #expect(result.problems.allSatisfy { $0.exit == .reconciliation })
  }
}
