import Host
import Postgres
import SQLText
import TestKit
import Testing
import Vocabulary

@testable import Outbox
@testable import Reconciliation

/// What people decide about batches: void, send again, owe again, close.
@Suite struct BatchDecisionTests {
  private static let words = DecisionWords(person: "anna", reason: "a reason")
  private static let nextDay = CivilDate("2025-03-02")!
  private static let batchID = "loyal-accrual-north-00000001"

  private func frozenWorld() throws -> OutboxWorld {
    let world = try OutboxWorld()
    try world.owe("C-1", "1.00")
    try world.owe("C-2", "2.00")
    try world.owe("C-3", "3.50")
    return world
  }

  private func publishedWorld() throws -> OutboxWorld {
    let world = try frozenWorld()
    try world.night()
    return world
  }

  private func void(_ world: OutboxWorld, _ batchID: String = batchID) throws -> Outbox.Voided {
    try world.outbox(token: 9).void(
      batchID, Self.words, on: Self.nextDay, scheduledAt: OutboxWorld.scheduled, world.connection)
  }

  private func reissue(
    _ world: OutboxWorld, _ batchID: String = batchID, only key: String? = nil
  ) throws -> (rows: Int, batches: [String]) {
    try world.outbox(token: 9).reissue(
      batchID, only: key, Self.words, on: Self.nextDay, scheduledAt: OutboxWorld.scheduled,
      world.connection)
  }

  private func ledger(_ world: OutboxWorld) throws -> String {
    let rows = try world.connection.query(
      """
      SELECT customer_id, op, revision, amount, business_date
      FROM ledger.accrual
      ORDER BY customer_id, op, revision
      """)
    return try table(rows)
  }

  // MARK: Void

  @Test func `a frozen batch that is voided never leaves, and its number stays used`() throws {
    let world = try frozenWorld()
    _ = try world.freeze()
    #expect(try void(world) == .dropped)
    try world.night(token: 2)
    #expect(try world.files().keys.filter { $0.hasSuffix(".csv") } == [])
    try world.owe("C-4", "4.00", on: Self.nextDay)
    try world.night(Self.nextDay, token: 3)
    #expect(
      try world.batches().map { "\($0.number) \($0.state.rawValue)" } == ["1 VOID", "2 PUBLISHED"])
    #expect(try BatchCatalog.verify(world.root, on: world.connection).problems == [])
    #expect(try BatchCatalog.verifyLedger(world.root, on: world.connection).problems == [])
    #expect(throws: Problem.self) { try void(world) }
    let problem = try #require(throws: Problem.self) {
      try world.setState(.frozen, of: try world.batches()[0])
    }
    #expect(problem.sqlState == "23000")
  }

  @Test func `a published batch that is voided is taken back row by row, once`() throws {
    let world = try publishedWorld()
    #expect(
      try void(world) == .reversed(rows: 3, batches: ["loyal-accrual-north-00000002"]))
    #expect(
      try ledger(world) == """
        customer_id │ op      │ revision │ amount │ business_date
        ────────────┼─────────┼──────────┼────────┼──────────────
        C-1         │ ACCRUE  │        1 │   1.00 │ 2025-03-01
        C-1         │ REVERSE │        1 │   1.00 │ 2025-03-02
        C-2         │ ACCRUE  │        1 │   2.00 │ 2025-03-01
        C-2         │ REVERSE │        1 │   2.00 │ 2025-03-02
        C-3         │ ACCRUE  │        1 │   3.50 │ 2025-03-01
        C-3         │ REVERSE │        1 │   3.50 │ 2025-03-02
        """)
    #expect(try void(world) == .reversed(rows: 0, batches: []))
    let result = try Reconciliation.run(
      world.root, from: OutboxWorld.night, to: Self.nextDay, on: world.connection)
    #expect(result.differenceCount == 0)
    #expect(result.counts == [.reversed: 3, .noResponse: 3])
  }

  @Test func `what was rejected or taken back before is not taken back again`() throws {
    let world = try publishedWorld()
    try world.answer(ReconcileTests.Answer(status: "rejected"))
    try world.reverse("C-2", on: Self.nextDay)
    #expect(
      try void(world) == .reversed(rows: 1, batches: ["loyal-accrual-north-00000002"]))
  }

  @Test func `messages that have left cannot be voided`() throws {
    let world = try OutboxWorld()
    try world.say("C-1", "Hello")
    try world.night()
    #expect(throws: Problem.self) { try void(world, "loyal-message-email-all-00000001") }
    #expect(try world.batches().allSatisfy { $0.state == .published })
  }

  // MARK: Reissue

  @Test func `what was rejected is owed again under the next revision, by command only`() throws {
    let world = try publishedWorld()
    try world.answer(ReconcileTests.Answer(status: "rejected"))
    try world.answer(ReconcileTests.Answer(amount: "2.00", customer: "C-2"))
    try world.night(Self.nextDay, token: 2)
    #expect(try world.batches().count == 1)
    let issued = try reissue(world)
    #expect(issued.rows == 1)
    #expect(issued.batches == ["loyal-accrual-north-00000002"])
    #expect(try reissue(world).rows == 0)
    let again = try world.connection.query(
      """
      SELECT revision, valid_from, valid_to, amount FROM ledger.accrual
      WHERE customer_id = 'C-1' AND revision = 2
      """)
    #expect(
      try table(again) == """
        revision │ valid_from │ valid_to   │ amount
        ─────────┼────────────┼────────────┼───────
               2 │ 2025-03-02 │ 2025-04-01 │   1.00
        """)
    let result = try Reconciliation.run(
      world.root, from: OutboxWorld.night, to: Self.nextDay, on: world.connection)
    #expect(result.differenceCount == 0)
    #expect(result.counts == [.rejected: 1, .matched: 1, .noResponse: 2])
  }

  @Test func `one accrual can be owed again alone`() throws {
    let world = try publishedWorld()
    try world.answer(ReconcileTests.Answer(status: "rejected"))
    try world.answer(ReconcileTests.Answer(status: "rejected", amount: "2.00", customer: "C-2"))
    let key = try world.connection.query(
      "SELECT accrual_key FROM ledger.accrual WHERE customer_id = 'C-2'"
    ).single.text("accrual_key")
    #expect(try reissue(world, only: key).rows == 1)
    #expect(try reissue(world).rows == 1)
  }

  @Test func `all of a voided batch can be owed again`() throws {
    let world = try frozenWorld()
    _ = try world.freeze()
    _ = try void(world)
    #expect(try reissue(world).rows == 3)
    #expect(
      try world.batches().map { "\($0.number) \($0.state.rawValue) \($0.amount)" }
        == ["1 VOID 6.50", "2 PUBLISHED 6.50"])
  }

  @Test func `the ledger refuses a revision of what stands`() throws {
    let world = try publishedWorld()
    let problem = try #require(throws: Problem.self) {
      try world.connection.execute(
        """
        INSERT INTO ledger.accrual
        SELECT
          customer_id,
          substr(encode(sha256(convert_to(
            '1|' || program || '|' || campaign_id || '|' || step_id || '|' || customer_id || '|'
              || occasion || '|ACCRUE|2', 'UTF8')), 'hex'), 1, 32),
          op, ref_accrual_key, 2, program, legal_entity, amount, unit, valid_from, valid_to,
          campaign_id, step_id, rule_version, occasion, description, business_date, card,
          day_batch + 1
        FROM ledger.accrual
        """)
    }
    #expect(problem.message.contains("revision_follows_a_failure"))
  }

  // MARK: Resend

  @Test func `what was collected is sent again byte for byte`() throws {
    let world = try OutboxWorld()
    try world.fillSmallLedger()
    try world.night()
    let before = try world.files()
    let batch = try #require(try world.batches().first)
    let outbox = try world.outbox(token: 9)
    #expect(try outbox.resend(batch.batchID, Self.words, on: world.connection) == [])
    let folders = try world.folders(of: batch)
    let names = [batch.fileName, batch.financeName, batch.manifestName].compactMap { $0 }
    for name in names { try folders.folder.remove(EntryName(name)) }
    #expect(try outbox.resend(batch.batchID, Self.words, on: world.connection) == names)
    #expect(try world.files() == before)
    #expect(try world.night(token: 10) == [])
    let decisions = try BatchCatalog.sheet(of: batch.batchID, on: world.connection).decisions
    #expect(decisions.map(\.kind) == [.resend])
    #expect(try BatchCatalog.verify(world.root, on: world.connection).problems == [])
  }

  @Test func `nothing is sent again over foreign bytes, nor before it was published`() throws {
    let world = try publishedWorld()
    let batch = try #require(try world.batches().first)
    try world.spoil(batch) { Array($0.dropLast()) }
    let outbox = try world.outbox(token: 9)
    let problem = try #require(throws: Problem.self) {
      try outbox.resend(batch.batchID, Self.words, on: world.connection)
    }
    #expect(problem.exit == .bug)
    try world.owe("C-9", "1.00", on: Self.nextDay)
    let frozen = try #require(try world.freeze(Self.nextDay).first)
    #expect(throws: Problem.self) {
      try outbox.resend(frozen.batchID, Self.words, on: world.connection)
    }
  }

  // MARK: Closing

  private static let later = CivilDate("2025-04-01")!

  @Test func `a day that is not over is closed behind its night only`() throws {
    let world = try publishedWorld()
    let today = OutboxWorld.night
    let problem = try #require(throws: Problem.self) {
      try ClosedPeriod.close(
        until: CivilDate("2026-03-01")!, today: today, Self.words, on: world.connection)
    }
    #expect(problem.exit == .usage)
    #expect(problem.message.hasSuffix("the last one was 2025-03-01"))
    _ = try ClosedPeriod.close(until: today, today: today, Self.words, on: world.connection)
  }

  @Test func `what is decided later becomes rows of an open day`() throws {
    let world = try publishedWorld()
    let batch = try #require(try world.batches().first)
    let outbox = try world.outbox(token: 2)
    let early = OutboxWorld.night.adding(days: -1)
    let before = try #require(throws: Problem.self) {
      try outbox.void(
        batch.batchID, Self.words, on: early, scheduledAt: OutboxWorld.scheduled, world.connection)
    }
    #expect(before.exit == .usage)
    _ = try ClosedPeriod.close(
      until: OutboxWorld.night, today: Self.later, Self.words, on: world.connection)
    for decide in [
      {
        _ = try outbox.void(
          batch.batchID, Self.words, on: OutboxWorld.night, scheduledAt: OutboxWorld.scheduled,
          world.connection)
      },
      {
        _ = try outbox.reissue(
          batch.batchID, Self.words, on: OutboxWorld.night, scheduledAt: OutboxWorld.scheduled,
          world.connection)
      },
    ] {
      let closed = try #require(throws: Problem.self) { try decide() }
      #expect(closed.exit == .usage)
      #expect(closed.hint == "name an open day: --date 2025-03-02")
    }
  }

  @Test func `a ledger belongs to one programme, whatever that is renamed to`() throws {
    let world = try publishedWorld()
    let outbox = try world.outbox(token: 2)
    try outbox.requireLedger(of: Identifier("loyal")!, on: world.connection)
    let problem = try #require(throws: Problem.self) {
      try outbox.requireLedger(of: Identifier("loyalty")!, on: world.connection)
    }
    #expect(problem.exit == .definition)
  }

  @Test func `nothing is added to a closed day, and nothing of it is changed`() throws {
    let world = try publishedWorld()
    let period = try ClosedPeriod.close(
      until: OutboxWorld.night, today: Self.later, Self.words, on: world.connection)
    #expect(period.batches == 1)
    #expect(period.rows == 3)
    let batch = try #require(try world.batches().first)
    for change in [
      { try world.owe("C-9", "1.00") }, { try world.say("C-9", "Hello") },
      { try world.setState(.written, of: batch) },
    ] {
      let problem = try #require(throws: Problem.self) { try change() }
      #expect(problem.sqlState == "23000")
    }
    try world.owe("C-9", "1.00", on: Self.nextDay)
    try world.night(Self.nextDay, token: 2)
    #expect(try ClosedPeriod.until(on: world.connection) == OutboxWorld.night)
    #expect(throws: Problem.self) {
      try ClosedPeriod.close(
        until: OutboxWorld.night, today: Self.later, Self.words, on: world.connection)
    }
    let next = try ClosedPeriod.close(
      until: Self.nextDay, today: Self.later, Self.words, on: world.connection)
    #expect(next.from == Self.nextDay)
    #expect(try ClosedPeriod.all(on: world.connection).allSatisfy(\.isIntact))
  }

  @Test func `a period with open ends is not closed`() throws {
    let world = try frozenWorld()
    let unbatched = try #require(throws: Problem.self) {
      try ClosedPeriod.close(
        until: OutboxWorld.night, today: Self.later, Self.words, on: world.connection)
    }
    #expect(unbatched.message.contains("3 accruals of 2025-03-01 are in no batch"))
    _ = try world.freeze()
    let frozen = try #require(throws: Problem.self) {
      try ClosedPeriod.close(
        until: OutboxWorld.night, today: Self.later, Self.words, on: world.connection)
    }
    #expect(frozen.exit == .tryLater)
    #expect(frozen.message.contains("the batch loyal-accrual-north-00000001 is frozen"))
    _ = try ClosedPeriod.close(
      until: OutboxWorld.night.adding(days: -1), today: Self.later, Self.words, on: world.connection
    )
  }

  @Test func `a change behind the back of a closed period is seen`() throws {
    let world = try publishedWorld()
    _ = try ClosedPeriod.close(
      until: OutboxWorld.night, today: Self.later, Self.words, on: world.connection)
    try world.connection.transaction { () throws(Problem) in
      try world.connection.execute("SET LOCAL session_replication_role = replica")
      try world.connection.execute("UPDATE ledger.batch SET state = 'VOID'")
    }
    #expect(try ClosedPeriod.all(on: world.connection).map(\.isIntact) == [false])
  }
}
