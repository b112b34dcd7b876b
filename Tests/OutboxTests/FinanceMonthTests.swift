import Foundation
import Host
import Postgres
import SQLText
import TestKit
import Testing
import Vocabulary

@testable import Outbox
@testable import Reconciliation

/// The month that README.md walks through.
@Suite struct FinanceMonthTests {
  private static let words = DecisionWords(person: "anna", reason: "the month of the manual")

  /// Thirty nights of November: 20 birthdays of 5.00 each night by north, every Monday 50 of 1.50 by
  /// south. The platform answers the next morning. On the 10th it rejects the first three of north,
  /// which are owed again on the 12th; on the 20th the batch of south of the 16th is taken back.
  private func play() throws -> OutboxWorld {
    let world = try OutboxWorld()
    for number in 1...30 {
      let day = try #require(CivilDate("2026-11-\(padded(number, 2))"))
      try owe(20, "5.00", "north", "birthday", day, world)
      if number % 7 == 2 { try owe(50, "1.50", "south", "monday", day, world) }
      try world.night(day, token: number)
      if number == 12 {
        let issued = try world.outbox(token: 100).reissue(
          "loyal-accrual-north-00000009", Self.words, on: day, scheduledAt: OutboxWorld.scheduled,
          world.connection)
        #expect(issued.rows == 3)
      }
      if number == 20 {
        let voided = try world.outbox(token: 101).void(
          "loyal-accrual-south-00000003", Self.words, on: day, scheduledAt: OutboxWorld.scheduled,
          world.connection)
        #expect(voided == .reversed(rows: 50, batches: ["loyal-accrual-south-00000004"]))
      }
      if number < 30 { try answer(for: day, world) }
    }
    return world
  }

  @Test func `the month of the manual comes out as the manual says`() throws {
    let world = try play()
    let (from, to) = (CivilDate("2026-11-01")!, CivilDate("2026-11-30")!)
    let result = try Reconciliation.run(world.root, from: from, to: to, on: world.connection)
    #expect(result.differenceCount == 0, "\(result.differences)")
    let tables = Dictionary(
      uniqueKeysWithValues: result.financeTables.map {
        ($0.name, String(decoding: $0.csv(.plain), as: UTF8.self))
      })
    let manual = try String(
      contentsOfFile: "\(SharedData.packageFolder)/README.md", encoding: .utf8)
    for name in ["totals", "outcomes"] {
      let table = try #require(tables[name])
      #expect(manual.contains("```csv\n\(table)```"), "the manual lacks this:\n\(table)")
    }
    _ = try ClosedPeriod.close(
      until: to, today: to.adding(days: 1), Self.words, on: world.connection)
  }

  private func owe(
    _ count: Int, _ amount: String, _ entity: String, _ campaign: String, _ day: CivilDate,
    _ world: OutboxWorld
  ) throws(Problem) {
    guard let amount = ExactDecimal(amount) else { return }
    try world.connection.execute(
      """
      INSERT INTO ledger.accrual
      SELECT
        \(campaign) || '-' || n,
        substr(encode(sha256(convert_to(
          '1|loyal|' || \(campaign) || '|bonus|' || \(campaign) || '-' || n || '|day:' || \(day)
            || '|ACCRUE|1', 'UTF8')), 'hex'), 1, 32),
        'ACCRUE', NULL, 1, 'loyal', \(entity), \(amount), 'bonus', \(day), \(day) + 30, \(campaign),
        'bonus', 'v1', 'day:' || \(day), 'Bonus', \(day), NULL,
        ledger.next_day_batch('loyal', \(entity), \(day))
      FROM generate_series(1, \(count)) AS n
      """)
  }

  /// The platform confirms the files of a day, but for three of north on the 9th.
  private func answer(for day: CivilDate, _ world: OutboxWorld) throws(Problem) {
    try world.connection.execute(
      """
      INSERT INTO warehouse.accrual_response
        (customer_id, accrual_key, status, batch_id, amount, code, processed_at, processed_on,
         original_status, first_load, last_load)
      SELECT
        a.customer_id, a.accrual_key, v.status, a.batch_id, a.amount,
        CASE v.status WHEN 'rejected' THEN 'CARD_BLOCKED' END, '2026-11-01 05:00:00Z', \(day) + 1,
        NULL, 0, 0
      FROM ledger.batch_accrual AS a
      CROSS JOIN LATERAL (
        SELECT
          CASE
            WHEN
              a.business_date = '2026-11-09'
              AND a.customer_id IN ('birthday-1', 'birthday-2', 'birthday-3')
              THEN 'rejected'
            ELSE 'confirmed'
          END AS status
      ) AS v
      WHERE a.business_date = \(day)
      """)
  }
}
