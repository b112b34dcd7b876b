import Host
import Postgres
import SQLText
import Statements
import TestKit
import Testing
import Vocabulary

@testable import Outbox

@Suite struct PublishTests {
  @Test func `a small ledger becomes exactly these files`() throws {
    let world = try OutboxWorld()
    try world.fillSmallLedger()
    #expect(try world.night() == [])
    let files = try world.files().filter { !$0.key.contains("/.sent/") }
    let text = files.sorted { $0.key < $1.key }.map { "── \($0.key)\n\($0.value)" }
    Golden.expect(text.joined(), in: "small-ledger.txt")
  }

  @Test func `every published file has its proof in sent and nothing else is left`() throws {
    let world = try OutboxWorld()
    try world.fillSmallLedger()
    try world.night()
    let files = try world.files()
    let published = files.filter { !$0.key.contains("/.sent/") }
    #expect(published.count == 8)
    #expect(files.count == 16)
    for (path, text) in published {
      #expect(files[path.replacing("/", with: "/.sent/")] == text)
    }
    #expect(try world.batches().allSatisfy { $0.state == .published })
  }

  @Test func `a second night for the same date writes nothing`() throws {
    let world = try OutboxWorld()
    try world.fillSmallLedger()
    try world.night()
    let before = (try world.files(), try world.batches())
    #expect(try world.freeze() == [])
    #expect(try world.night(token: 2) == [])
    #expect(try world.files() == before.0)
    #expect(try world.batches() == before.1)
  }

  @Test func `nothing owed means no batch`() throws {
    let world = try OutboxWorld()
    #expect(try world.freeze() == [])
    #expect(try world.files() == [:])
  }

  @Test func `numbers have no gaps when a freeze fails`() throws {
    let world = try OutboxWorld()
    try world.owe("C-1", "1.00")
    try world.night()
    let bad = CivilDate("2025-03-02")!
    try world.owe("C-2", "1.00", description: "two\nlines", on: bad)
    #expect(throws: Problem.self) { try world.freeze(bad) }
    let next = CivilDate("2025-03-03")!
    try world.owe("C-3", "1.00", on: next)
    let frozen = try world.freeze(next)
    #expect(frozen.map(\.batchID) == ["loyal-accrual-north-00000002"])
    #expect(frozen.map(\.fileName) == ["accrual_loyal_north_20250303_00000002.csv"])
  }

  @Test func `a control character in an accrual stops the batch without naming the value`() throws {
    let world = try OutboxWorld()
    try world.owe("C-1", "1.00", description: "bell\u{7}")
    let problem = try #require(throws: Problem.self) { try world.freeze() }
    #expect(problem.exit == .badData)
    #expect(problem.message.contains("description"))
    #expect(!problem.description.contains("bell"))
  }

  @Test func `a card that changes after the freeze does not change the bytes`() throws {
    let world = try OutboxWorld()
    try world.customer("C-1", card: "7001")
    try world.owe("C-1", "5.00")
    let batch = try #require(try world.freeze().first)
    try world.connection.execute("UPDATE warehouse.customer SET card = '9999'")
    _ = try world.outbox().publish(batch, on: world.connection)
    let text = try #require(try world.files()["accrual/\(batch.fileName)"])
    #expect(text.contains(",7001,"))
  }

  @Test func `who unsubscribes before the freeze gets no message`() throws {
    let world = try OutboxWorld()
    try world.say("C-1", "Hello")
    try world.say("C-2", "Hello")
    try world.connection.execute(
      """
      INSERT INTO warehouse.subscription
      VALUES ('C-2', 'email', 'promo', 'off', '2025-02-28 00:00:00Z', 'web', 1, 1)
      """)
    let batch = try #require(try world.freeze().first)
    #expect(batch.rows == 1)
    let withdrawn = try world.connection.query(
      "SELECT customer_id, reason FROM ledger.withdrawn_message")
    #expect(
      try table(withdrawn) == """
        customer_id │ reason
        ────────────┼─────────────
        C-2         │ unsubscribed
        """)
    #expect(try world.freeze() == [])
  }

  @Test func `a process whose run was taken over writes nothing`() throws {
    let world = try OutboxWorld()
    try world.fillSmallLedger()
    let lost = Problem(.tryLater, "the run was taken over")
    let late = try world.outbox { _ throws(Problem) in throw lost }
    #expect(throws: lost) {
      try late.freeze(OutboxWorld.night, scheduledAt: OutboxWorld.scheduled, on: world.connection)
    }
    #expect(try world.batches() == [])
    let batch = try #require(try world.freeze(token: 2).first)
    #expect(throws: lost) { try late.publish(batch, on: world.connection) }
    #expect(try world.batches().allSatisfy { $0.state == .frozen })
    try world.night(token: 2)
    #expect(try world.files().keys.allSatisfy { !$0.hasSuffix(".tmp") })
  }

  @Test func `the ledger refuses to change a frozen batch`() throws {
    let world = try OutboxWorld()
    try world.owe("C-1", "1.00")
    try world.night()
    for change: SQL in [
      "UPDATE ledger.batch SET sha256 = ''", "DELETE FROM ledger.batch",
      "DELETE FROM ledger.accrual", "UPDATE ledger.batch_total SET amount = 0",
      "UPDATE ledger.accrual SET amount = 2",
      "UPDATE ledger.accrual SET day_batch = 2", "UPDATE ledger.batch SET day_batch = 2",
      """
      INSERT INTO ledger.accrual
      SELECT
        'C-2',
        substr(encode(sha256(convert_to(
          '1|loyal|birthday|bonus|C-2|birthday:2025|ACCRUE|1', 'UTF8')), 'hex'), 1, 32),
        op, ref_accrual_key, revision, program, legal_entity, amount, unit, valid_from, valid_to,
        campaign_id, step_id, rule_version, occasion, description, business_date, card, day_batch
      FROM ledger.accrual
      """,
      "TRUNCATE ledger.message",
    ] {
      let problem = try #require(throws: Problem.self) { try world.connection.execute(change) }
      #expect(problem.sqlState == "23000")
    }
  }

  @Test func `an outbox serves one environment`() throws {
    let world = try OutboxWorld()
    try world.owe("C-1", "1.00")
    try world.night()
    let problem = try #require(throws: Problem.self) {
      try world.outbox(environment: "production")
    }
    #expect(problem.exit == .definition)
  }

  @Test func `proofs read the columns that their statements give`() throws {
    let world = try OutboxWorld()
    let owed = [
      (Statements.accrualsOwedByBatch, LedgerProof.accrualColumns),
      (Statements.messagesOwedByBatch, LedgerProof.messageColumns),
      (Statements.testsOwedByBatch, LedgerProof.columns(of: .test(channel: "sms"))),
      (Statements.audienceChangesOwedByBatch, LedgerProof.audienceColumns),
      (Statements.callsOwedByBatch, LedgerProof.callColumns),
      (Statements.reportsOwedByBatch, LedgerProof.reportColumns),
    ]
    for (statement, columns) in owed {
      #expect(try world.connection.query(statement, .text("")).columnNames == columns)
    }
    let written: [(Statement, [String])] = [
      (Statements.accrualRows, AccrualFile.columns.map(\.name)),
      (Statements.messageRows, MessageFile.columns.map(\.name)),
      (BatchStream.test(channel: "sms").rows, MessageFile.columns.map(\.name)),
      (Statements.audienceRows, AudienceFile.columns.map(\.name)),
      (Statements.callRows, CallFile.columns.map(\.name)),
      (Statements.reportRows, ReportFile.columns.map(\.name)),
    ]
    let renamed = ["currency_or_unit": "unit", "template_id": "template"]
    for (statement, columns) in written {
      let expected = columns.filter { $0 != "batch_id" && $0 != "line_no" }
      #expect(
        try world.connection.query(statement, .text("")).columnNames
          == expected.map { renamed[$0] ?? $0 })
    }
  }
}
