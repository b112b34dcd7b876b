import Glibc
import Host
import Postgres
import SQLText
import TestKit
import Testing
import Vocabulary

@testable import Outbox
@testable import Reconciliation

/// Files and answers that were changed by chance are all found, and nothing is found where nothing
/// was changed. `NIGHTLEDGER_MUTATIONS=1000 NIGHTLEDGER_CLEAN_NIGHTS=365` is the large proof.
@Suite struct MutationTests {
  private static func share(_ name: String, _ standard: Int) -> Int {
    getenv(name).flatMap { Int(String(cString: $0)) } ?? standard
  }

  @Test func `every seeded change of a file or an answer is found`() throws {
    let world = try OutboxWorld()
    let days = try Self.play(3, in: world)
    let clean = try Self.reconcile(world, days)
    try #require(clean.counts == [.matched: clean.rows])
    var chance = SplitMix64(state: 20_250_301)
    var missed: [String] = []
    let count = Self.share("NIGHTLEDGER_MUTATIONS", 60)
    for number in 0..<count {
      let mutation = Mutation.allCases[number % Mutation.allCases.count]
      let undo = try mutation.apply(to: world, &chance)
      let found = try Self.reconcile(world, days).counts
      if mutation.traces.allSatisfy({ found[$0, default: 0] == 0 }) {
        missed.append("\(number) \(mutation): \(found)")
      }
      try undo()
    }
    #expect(missed == [])
    #expect(try Self.reconcile(world, days).counts == clean.counts)
  }

  @Test func `clean nights raise no alarm`() throws {
    let world = try OutboxWorld()
    let days = try Self.play(Self.share("NIGHTLEDGER_CLEAN_NIGHTS", 8), in: world)
    for day in days {
      let result = try Reconciliation.run(world.root, from: day, to: day, on: world.connection)
      #expect(result.differenceCount == 0, "\(day): \(result.differences)")
    }
    let all = try Self.reconcile(world, days)
    #expect(all.counts == [.matched: all.rows])
    #expect(try BatchCatalog.verify(world.root, on: world.connection).problems == [])
    #expect(try BatchCatalog.verifyLedger(world.root, on: world.connection).problems == [])
  }

  /// So many nights of two legal entities, each answered the day after.
  private static func play(_ nights: Int, in world: OutboxWorld) throws -> [CivilDate] {
    let days = (0..<nights).map { OutboxWorld.night.adding(days: $0) }
    for (number, day) in days.enumerated() {
      try world.oweMany(7, on: day)
      try world.oweMany(4, entity: "south", campaign: "spring", on: day)
      try world.night(day, token: number + 1)
    }
    // Owed and not yet frozen: nobody can have answered it.
    try world.oweMany(1, campaign: "later", on: days[days.count - 1].adding(days: 40))
    try world.confirmAll()
    return days
  }

  private static func reconcile(
    _ world: OutboxWorld, _ days: [CivilDate]
  ) throws -> Reconciliation {
    try Reconciliation.run(
      world.root, from: days[0], to: days[days.count - 1].adding(days: 30), lateAfterDays: 7,
      on: world.connection)
  }

  enum Mutation: CaseIterable {
    case lineDropped, lineDoubled, customersSwapped, customerReplaced, cent, entity, unit,
      keyChanged
    case fileCut, fileGone
    case answerDropped, answerContradicted, answersSwapped, answerCent, answerBatch, answerLate
    case answerUnknown, answerEarly

    /// As which it may come out.
    var traces: [MatchClass] {
      switch self {
      case .lineDropped, .fileGone: [.missingInFile]
      case .lineDoubled, .fileCut: [.fileDiffers]
      case .customersSwapped, .customerReplaced, .answersSwapped: [.customerMismatch]
      case .cent, .answerCent: [.amountMismatch]
      case .entity: [.entityMismatch]
      case .unit: [.contentMismatch]
      case .keyChanged: [.notInLedger, .fileDiffers]
      case .answerDropped: [.noResponse]
      case .answerContradicted: [.answersContradict]
      case .answerBatch: [.batchMismatch]
      case .answerLate: [.late]
      case .answerUnknown: [.notInLedger]
      case .answerEarly: [.answerBeforeExport]
      }
    }

    private var isOfFile: Bool {
      switch self {
      case .lineDropped, .lineDoubled, .customersSwapped, .customerReplaced, .cent, .entity, .unit,
        .keyChanged, .fileCut, .fileGone:
        true
      default: false
      }
    }

    /// - Returns: what brings the world back.
    func apply(
      to world: OutboxWorld, _ chance: inout SplitMix64
    ) throws(Problem) -> () throws(Problem) -> Void {
      guard isOfFile else {
        try change(world.connection, &chance)
        return { () throws(Problem) in try world.confirmAll() }
      }
      let batch = chance.pick(try world.batches())
      let folders = try world.folders(of: batch)
      let name = EntryName(batch.fileName)
      let content = try folders.folder.content(of: name)
      let lines = String(decoding: content, as: UTF8.self).split(separator: "\n").map(String.init)
      let changed = self == .fileGone ? nil : spoiled(lines, &chance)
      try world.spoil(batch) { _ in changed }
      return { () throws(Problem) in
        try folders.folder.remove(name)
        try folders.sent.remove(name)
        try DurableFile.write(content, as: name, in: folders.folder)
        try folders.folder.link(name, in: folders.sent, as: name)
      }
    }

    private func spoiled(_ lines: [String], _ chance: inout SplitMix64) -> [String] {
      var rows = lines.map { $0.split(separator: ",", omittingEmptySubsequences: false) }
      let row = 1 + chance.below(rows.count - 1)
      let other = 1 + (row + chance.below(rows.count - 2)) % (rows.count - 1)
      switch self {
      case .lineDropped:
        rows.remove(at: row)
        for line in 1..<rows.count { rows[line][4] = Substring(String(line)) }
      case .lineDoubled: rows.insert(rows[row], at: row)
      case .customersSwapped: (rows[row][7], rows[other][7]) = (rows[other][7], rows[row][7])
      case .customerReplaced: rows[row][7] = "M-999"
      case .cent: rows[row][9] = "1.01"
      case .entity: rows[row][6] = rows[row][6] == "north" ? "south" : "north"
      case .unit: rows[row][10] = "miles"
      case .keyChanged:
        let last = rows[row][0].last == "0" ? "1" : "0"
        rows[row][0] = rows[row][0].dropLast() + last
      case .fileCut: rows[rows.count - 1].removeLast(1 + chance.below(17))
      default: break
      }
      return rows.map { $0.joined(separator: ",") }
    }

    private func change(_ connection: Connection, _ chance: inout SplitMix64) throws(Problem) {
      var answers: [(key: String, customer: String)] = []
      for row in try connection.query(
        "SELECT accrual_key, customer_id FROM warehouse.accrual_response ORDER BY 1, 2")
      {
        answers.append((try row.text("accrual_key"), try row.text("customer_id")))
      }
      let (key, customer) = chance.pick(answers)
      let set: SQL =
        switch self {
        case .answersSwapped: "customer_id = 'M-998'"
        case .answerCent: "amount = amount + 0.01"
        case .answerBatch: "batch_id = 'loyal-accrual-north-00000099'"
        case .answerLate: "processed_on = processed_on + 8"
        case .answerUnknown: "accrual_key = 'ffffffffffffffffffffffffffffffff'"
        default: "code = code"
        }
      switch self {
      case .answerDropped:
        try connection.execute(
          "DELETE FROM warehouse.accrual_response WHERE accrual_key = \(key)")
      case .answerContradicted:
        try connection.execute(
          """
          INSERT INTO warehouse.accrual_response
          SELECT (jsonb_populate_record(r, '{"status": "rejected", "code": "E7"}')).*
          FROM warehouse.accrual_response AS r
          WHERE r.accrual_key = \(key)
          """)
      case .answerEarly:
        // An answer to an accrual that no batch carries yet.
        try connection.execute(
          """
          INSERT INTO warehouse.accrual_response
          SELECT (jsonb_populate_record(r, jsonb_build_object('accrual_key', a.accrual_key,
            'customer_id', a.customer_id))).*
          FROM warehouse.accrual_response AS r
          CROSS JOIN (
            SELECT l.accrual_key, l.customer_id
            FROM ledger.accrual AS l
            WHERE NOT EXISTS (
              SELECT
              FROM ledger.batch_accrual AS b
              WHERE b.customer_id = l.customer_id AND b.accrual_key = l.accrual_key
            )
            LIMIT 1
          ) AS a
          WHERE r.accrual_key = \(key)
          """)
      default:
        try connection.execute(
          """
          UPDATE warehouse.accrual_response SET \(set)
          WHERE accrual_key = \(key) AND customer_id = \(customer)
          """)
      }
    }
  }
}

extension OutboxWorld {
  /// One confirmation for each accrual that has left, the day after; and none besides.
  func confirmAll() throws(Problem) {
    try connection.execute("DELETE FROM warehouse.accrual_response")
    try connection.execute(
      """
      INSERT INTO warehouse.accrual_response
        (customer_id, accrual_key, status, batch_id, amount, code, processed_at, processed_on,
         original_status, first_load, last_load)
      SELECT
        a.customer_id, a.accrual_key, 'confirmed', a.batch_id, a.amount, NULL,
        '2025-03-02 00:00:00Z', a.business_date + 1, NULL, 0, 0
      FROM ledger.batch_accrual AS a
      """)
  }
}

extension SplitMix64 {
  fileprivate mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[below(elements.count)]
  }
}
