import Host
import Postgres
import SQLText
import TestKit
import Testing
import Vocabulary

@testable import Outbox
@testable import Reconciliation

/// Three accruals that left the house, and what the platform may say about them.
@Suite struct ReconcileTests {
  private static let nextDay = CivilDate("2025-03-02")!
  private static let batchID = "loyal-accrual-north-00000001"

  private func publishedWorld() throws -> OutboxWorld {
    let world = try OutboxWorld()
    try world.owe("C-1", "1.00")
    try world.owe("C-2", "2.00")
    try world.owe("C-3", "3.50")
    try world.night()
    return world
  }

  private func reconcile(
    _ world: OutboxWorld, from: CivilDate = OutboxWorld.night, to: CivilDate = nextDay
  ) throws -> Reconciliation {
    let result = try Reconciliation.run(world.root, from: from, to: to, on: world.connection)
    let asWhole = try Reconciliation.run(
      world.root, from: from, to: to, largeRows: 1, on: world.connection)
    #expect(asWhole.counts == result.counts)
    #expect(asWhole.differences == result.differences)
    #expect(asWhole.rollForward == result.rollForward)
    return result
  }

  /// An answer of the platform: which status, for what, under whose name.
  struct Answer: Sendable {
    var status = "confirmed"
    var original: String?
    var amount = "1.00"
    var customer = "C-1"
    var batch = batchID
    var day = nextDay
    var key: String?
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let answers: [Answer]
    /// What becomes of the accrual of C-1, or of the answer itself.
    let outcome: MatchClass
    var others = 2
  }

  static let cases = [
    Case(testDescription: "no answer", answers: [], outcome: .noResponse, others: 3),
    Case(testDescription: "accepted", answers: [Answer()], outcome: .matched),
    Case(
      testDescription: "rejected with a code", answers: [Answer(status: "rejected")],
      outcome: .rejected),
    Case(
      testDescription: "duplicate of a confirmed one",
      answers: [Answer(status: "duplicate", original: "confirmed")], outcome: .matched),
    Case(
      testDescription: "duplicate of a rejected one",
      answers: [Answer(status: "duplicate", original: "rejected")], outcome: .rejected),
    Case(
      testDescription: "duplicate of nobody knows what", answers: [Answer(status: "duplicate")],
      outcome: .duplicateResponse),
    Case(
      testDescription: "answered twice alike",
      answers: [Answer(), Answer(status: "duplicate", original: "confirmed")], outcome: .matched),
    Case(
      testDescription: "answered twice, otherwise",
      answers: [Answer(), Answer(status: "rejected")],
      outcome: .answersContradict),
    Case(
      testDescription: "a part of the amount", answers: [Answer(amount: "0.50")],
      outcome: .amountMismatch),
    Case(
      testDescription: "a cent too much", answers: [Answer(amount: "1.01")],
      outcome: .amountMismatch),
    Case(
      testDescription: "the same amount in other digits", answers: [Answer(amount: "1.000")],
      outcome: .matched),
    Case(
      testDescription: "another batch", answers: [Answer(batch: "loyal-accrual-north-00000009")],
      outcome: .batchMismatch),
    Case(testDescription: "no batch", answers: [Answer(batch: "")], outcome: .matched),
    Case(
      testDescription: "another customer", answers: [Answer(customer: "C-9")],
      outcome: .customerMismatch, others: 3),
    Case(
      testDescription: "an unknown key", answers: [Answer(key: "feed")], outcome: .notInLedger,
      others: 3),
    Case(
      testDescription: "before the day of the file",
      answers: [Answer(day: CivilDate("2025-02-27")!)], outcome: .matched),
    Case(
      testDescription: "later than the day that is asked for",
      answers: [Answer(day: CivilDate("2025-03-03")!)], outcome: .noResponse, others: 3),
  ]

  @Test(arguments: cases) func `every answer has one outcome`(example: Case) throws {
    let world = try publishedWorld()
    for answer in example.answers { try world.answer(answer) }
    let result = try reconcile(world)
    #expect(result.rows == 3)
    var expected = [MatchClass.noResponse: example.others]
    if example.outcome != .noResponse { expected[example.outcome, default: 0] += 1 }
    #expect(result.counts == expected)
    #expect(result.differenceCount == (example.outcome.isDifference ? 1 : 0))
    #expect(result.differences.allSatisfy { $0.problem.exit == .reconciliation })
  }

  @Test func `an answer before its batch was published is named`() throws {
    let world = try OutboxWorld()
    try world.owe("C-1", "1.00")
    try world.answer(Answer())
    #expect(try reconcile(world).counts == [.answerBeforeExport: 1])
  }

  @Test func `a late answer is counted beside its outcome`() throws {
    let world = try publishedWorld()
    let late = CivilDate("2025-03-09")!
    try world.answer(Answer(day: late))
    let result = try reconcile(world, to: late)
    #expect(result.counts == [.matched: 1, .late: 1, .noResponse: 2])
    #expect(result.unansweredByAge == [0, 0, 0, 2])
    #expect(result.differenceCount == 0)
  }

  @Test func `the open amounts roll forward, and an old day stays as it was`() throws {
    let world = try publishedWorld()
    let third = CivilDate("2025-03-03")!
    try world.answer(Answer())
    try world.owe("C-1", "10.00", occasion: "birthday:2026", on: Self.nextDay)
    try world.night(Self.nextDay)
    let before = try reconcile(world).rollForward
    try world.answer(Answer(status: "rejected", amount: "2.00", customer: "C-2", day: third))
    #expect(try reconcile(world).rollForward == before)
    let lines = try reconcile(world, to: third).rollForward
    let text = lines.map {
      "\($0.day) \($0.opening) + \($0.exported) - \($0.confirmed) - \($0.rejected) - "
        + "\($0.reversed) = \($0.closing)"
    }
    #expect(
      text == [
        "2025-03-01 0 + 6.50 - 0 - 0 - 0 = 6.50", "2025-03-02 6.50 + 10.00 - 1.00 - 0 - 0 = 15.50",
        "2025-03-03 15.50 + 0 - 0 - 2.00 - 0 = 13.50",
      ])
    let alone = try reconcile(world, from: third, to: third)
    #expect(alone.rollForward == [lines[2]])
    #expect(alone.differenceCount == 0)
  }

  @Test func `a reversal before any answer takes the accrual out of what is open`() throws {
    let world = try publishedWorld()
    try world.reverse("C-2", on: Self.nextDay)
    try world.night(Self.nextDay)
    let result = try reconcile(world)
    #expect(result.counts == [.reversed: 1, .noResponse: 3])
    let closing = result.rollForward.filter { $0.day == Self.nextDay }
      .map { "\($0.op) \($0.reversed) \($0.closing)" }
    #expect(closing == ["ACCRUE 2.00 4.50", "REVERSE 0 2.00"])
  }

  @Test func `answers of a merged customer count for the one he was`() throws {
    let world = try publishedWorld()
    try world.connection.execute(
      """
      INSERT INTO warehouse.customer_merge
        (customer_id, merged_into, root, is_active, is_moved, claimed_by_load)
      VALUES ('C-1', 'C-8', 'C-8', true, true, 1)
      """)
    try world.answer(Answer(customer: "C-8"))
    let counts = try reconcile(world).counts
    try world.connection.execute("DELETE FROM warehouse.customer_merge")
    #expect(counts == [.matched: 1, .noResponse: 2])
  }

  /// Which customer the platform names before somebody is merged, and after it.
  static let answersAroundMerges: [(before: Answer?, after: Answer?, outcome: MatchClass)] = [
    (Answer(), nil, .matched), (nil, Answer(customer: "C-8"), .matched),
    (Answer(), Answer(customer: "C-8"), .matched),
    (Answer(status: "rejected"), nil, .rejected),
    (Answer(), Answer(status: "rejected", customer: "C-8"), .answersContradict),
    (Answer(amount: "0.99"), nil, .amountMismatch),
  ]

  @Test(arguments: answersAroundMerges)
  func `answers before a merge and after it are those of one person`(
    answers: (before: Answer?, after: Answer?, outcome: MatchClass)
  ) throws {
    let world = try publishedWorld()
    if let before = answers.before { try world.answer(before) }
    try world.connection.execute(
      """
      INSERT INTO warehouse.customer_merge
        (customer_id, merged_into, root, is_active, is_moved, claimed_by_load)
      VALUES ('C-1', 'C-8', 'C-8', true, true, 1)
      """)
    if let after = answers.after { try world.answer(after) }
    let counts = try reconcile(world).counts
    try world.connection.execute("DELETE FROM warehouse.customer_merge")
    #expect(counts == [answers.outcome: 1, .noResponse: 2])
  }

  /// Spoils one published file, and says which difference must be found.
  static let mutations: [(name: String, found: MatchClass)] = [
    ("dropped", .missingInFile), ("doubled", .fileDiffers),
    ("customers exchanged", .customerMismatch),
    ("a cent", .amountMismatch), ("entity", .entityMismatch), ("file gone", .missingInFile),
    ("foreign", .notInLedger), ("unit", .contentMismatch), ("cut", .fileDiffers),
    ("cut before the amount", .fileDiffers),
  ]

  @Test(arguments: mutations)
  func `a file that was changed is found`(mutation: (name: String, found: MatchClass)) throws {
    let world = try publishedWorld()
    let batch = try #require(try world.batches().first)
    try world.spoil(batch) { Self.spoil($0, mutation.name) }
    let result = try reconcile(world)
    #expect(result.counts[mutation.found, default: 0] > 0, "\(result.counts)")
    #expect(result.differenceCount > 0)
  }

  private static func spoil(_ lines: [String], _ mutation: String) -> [String]? {
    var rows = lines.map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    switch mutation {
    case "dropped": rows.removeLast()
    case "doubled": rows.append(rows[3])
    case "customers exchanged": (rows[1][7], rows[2][7]) = (rows[2][7], rows[1][7])
    case "a cent": rows[2][9] += "1"
    case "entity": rows[2][6] = "south"
    case "unit": rows[2][10] = "rubles"
    case "foreign":
      rows.append(rows[3])
      rows[4][0] = "ffffffffffffffffffffffffffffffff"
      rows[4][4] = "4"
    case "cut": rows[3].removeLast(3)
    case "cut before the amount": rows[3].removeLast(10)
    default: return nil
    }
    return rows.map { $0.joined(separator: ",") }
  }
}

extension OutboxWorld {
  func answer(_ answer: ReconcileTests.Answer) throws(Problem) {
    let accrual = try connection.query(
      "SELECT accrual_key FROM ledger.accrual WHERE customer_id = \(answer.customer)"
    )
    .first?.text("accrual_key")
    let first = try connection.query(
      "SELECT accrual_key FROM ledger.accrual WHERE customer_id = 'C-1' ORDER BY business_date"
    ).first?.text("accrual_key")
    let key = answer.key ?? accrual ?? first ?? ""
    try connection.execute(
      """
      INSERT INTO warehouse.accrual_response
        (customer_id, accrual_key, status, batch_id, amount, code, processed_at, processed_on,
         original_status, first_load, last_load)
      VALUES
        (\(answer.customer), \(key), \(answer.status), \(answer.batch),
         \(ExactDecimal(answer.amount)!), 'E1', '2025-03-02 00:00:00Z', \(answer.day),
         \(SQLValue.optional(answer.original)), 0, 0)
      """)
  }

  func reverse(_ customer: String, on date: CivilDate) throws(Problem) {
    try connection.execute(
      """
      INSERT INTO ledger.accrual
      SELECT
        customer_id,
        substr(encode(sha256(convert_to(
          '1|' || program || '|' || campaign_id || '|' || step_id || '|' || customer_id || '|'
            || occasion || '|REVERSE|1', 'UTF8')), 'hex'), 1, 32),
        'REVERSE', accrual_key, 1, program, legal_entity, amount, unit, \(date), \(date) + 30,
        campaign_id, step_id, rule_version, occasion, description, \(date), card,
        ledger.next_day_batch(program, legal_entity, \(date))
      FROM ledger.accrual
      WHERE customer_id = \(customer)
      """)
  }

  /// Puts other lines in the place of a published file; `nil` removes it and its proof.
  func spoil(_ batch: BatchRecord, _ change: ([String]) -> [String]?) throws(Problem) {
    let folders = try folders(of: batch)
    let name = EntryName(batch.fileName)
    let text = String(decoding: try folders.folder.content(of: name), as: UTF8.self)
    let spoiled = change(text.split(separator: "\n").map(String.init))
    try folders.folder.remove(name)
    guard let spoiled else {
      try folders.sent.remove(name)
      return
    }
    let bytes = Array((spoiled.joined(separator: "\n") + "\n").utf8)
    try DurableFile.write(bytes, as: name, in: folders.folder)
  }
}
