import Postgres
import SQLText
import TestKit
import Testing
import Vocabulary

@testable import Outbox

/// Messages that were held, and somebody who says no before a person releases them.
@Suite struct HeldMessageTests {
  private static let words = DecisionWords(person: "anna", reason: "a large mailing")

  private func heldWorld() throws -> (OutboxWorld, BatchRecord) {
    let world = try OutboxWorld()
    try world.say("C-1", "Hello")
    try world.say("C-2", "Hello")
    let batch = try #require(try world.freeze().first)
    try world.connection.execute(
      "INSERT INTO ledger.batch_hold VALUES (\(batch.batchID), 1, 'volume', 'far from its history')"
    )
    return (world, try BatchRecord.read(batch.batchID, on: world.connection))
  }

  private func unsubscribe(_ world: OutboxWorld, channel: String) throws {
    try world.connection.execute(
      """
      INSERT INTO warehouse.subscription
      VALUES ('C-2', \(channel), 'promo', 'off', '2025-03-02 00:00:00Z', 'web', 1, 1)
      """)
  }

  @Test func `a released batch writes to nobody who unsubscribed while it was held`() throws {
    let (world, batch) = try heldWorld()
    #expect(batch.isHeld)
    try unsubscribe(world, channel: "email")
    let problem = try #require(throws: Problem.self) {
      try world.outbox(token: 2).approve(batch.batchID, Self.words, on: world.connection)
    }
    #expect(problem.exit == .badData)
    #expect(problem.message.contains("1 message of the batch"))
    #expect(try world.files().keys.allSatisfy { !$0.hasSuffix(".csv") })
    #expect(try BatchRecord.read(batch.batchID, on: world.connection).isHeld)
  }

  @Test func `another channel's unsubscription holds nothing back`() throws {
    let (world, batch) = try heldWorld()
    try unsubscribe(world, channel: "sms")
    _ = try world.outbox(token: 2).approve(batch.batchID, Self.words, on: world.connection)
    #expect(try world.batches().map(\.state) == [.published])
  }
}
