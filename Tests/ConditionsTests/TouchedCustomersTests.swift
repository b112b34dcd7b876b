import Conditions
import Definitions
import Postgres
import SQLText
import Testing
import TestKit
import Vocabulary

/// Nobody whose answer has changed is missed: random conditions over random worlds to which days and
/// loads happen.
@Suite struct TouchedCustomersTests {
  private static let customers = 60
  private static let worlds = 24
  private static let conditionsPerWorld = 60

  /// The customers in and out of each condition; those in neither are unknown.
  private typealias Answers = Set<String>

  @Test func `everybody whose answer has changed is touched`() throws {
    var changed = 0
    var parted = 0
    var passedShare: [Double] = []
    for number in 0..<Self.worlds {
      var dice = Dice(state: 77_000 + UInt64(number))
      let previous = day("2025-02-20").adding(days: dice.roll(0...400))
      let date = previous.adding(days: dice.pick([1, 1, 2, 9, 40]))
      let world = World.random(&dice, customers: Self.customers, around: previous)
      let conditions = Self.conditions(&dice, on: date)
      try withDatabase(of: world) { connection in
        let before = try Self.answers(conditions, on: previous, connection)
        try Self.mutate(&dice, from: previous, to: date, connection)
        let after = try Self.answers(conditions, on: date, connection)
        // All together, as the segments of a night are.
        var touched = TouchedCustomers(since: previous, load: 1, businessDate: date)
        var parts: [Int: [NamedCondition]] = [:]
        for named in conditions {
          var alone = TouchedCustomers(since: previous, load: 1, businessDate: date)
          _ = alone.add([named.condition])
          if let doubt = alone.doubt, try connection.query(doubt).single.bool("found") {
            continue
          }
          parts[touched.add([named.condition]), default: []].append(named)
        }
        parted += parts.count
        var customers: [Int: Set<String>] = [:]
        for row in try connection.query(
          "SELECT DISTINCT customer_id, part FROM (\(touched.query)) AS t")
        {
          customers[try row.int("part"), default: []].insert(try row.text("customer_id"))
        }
        let said = customers[TouchedCustomers.said] ?? []
        for (part, named) in parts.flatMap({ part in part.value.map { (part.key, $0) } }) {
          let found = said.union(customers[part] ?? [])
          passedShare.append(Double(customers[part]?.count ?? 0) / Double(Self.customers))
          for customer in world.customers.map(\.id) {
            let keys = ["\(named.name) \(customer)", "not-\(named.name) \(customer)"]
            let isChanged = keys.contains { before.contains($0) != after.contains($0) }
            if isChanged { changed += 1 }
            if isChanged, !found.contains(customer) {
              let sql = ConditionCompiler(businessDate: date).members(of: named.condition)
              Issue.record(
                """
                \(customer) is missed from \(previous) to \(date)
                \(sql.rendered.forReading(named: "members"))
                \(touched.query.rendered.forReading(named: "touched"))
                """)
            }
          }
        }
      }
    }
    #expect(changed > 1000)
    #expect(parted > 10 * Self.worlds)
    // That days have passed touches some, and not everybody.
    let share = passedShare.reduce(0, +) / Double(passedShare.count)
    #expect(share > 0.02 && share < 0.5, "\(share)")
  }

  private static func conditions(_ dice: inout Dice, on date: CivilDate) -> [NamedCondition] {
    var author = RandomCondition(dice: dice, businessDate: date)
    var conditions: [NamedCondition] = []
    while conditions.count < conditionsPerWorld {
      let text = author.text(depth: conditions.count % 2)
      guard let name = Identifier("n\(conditions.count)"),
        let condition = try? SegmentDefinition(
          text: "{ where: \(text) }", name: name, customFields: WitnessTests.fields
        ).condition,
        condition.segments.isEmpty, !TouchedCustomers.isUntraceable(condition)
      else { continue }
      conditions.append(NamedCondition(name, condition))
    }
    dice = author.dice
    return conditions
  }

  private static func answers(
    _ conditions: [NamedCondition], on date: CivilDate, _ connection: Connection
  ) throws -> Answers {
    let opposites = conditions.compactMap { named in
      Identifier("not-\(named.name)").map {
        NamedCondition($0, .not(named.condition, named.condition.place))
      }
    }
    let compiled = ConditionCompiler(businessDate: date).compile(conditions + opposites)
    var answers: Answers = []
    for row in try connection.query(SQL.with(compiled.commonTables, compiled.members)) {
      answers.insert("\(try row.text("segment")) \(try row.text("customer_id"))")
    }
    return answers
  }

  /// What a night's files and steps do to some customers. Loads carry the number 2; what steps of the
  /// night before wrote carries its date.
  private static func mutate(
    _ dice: inout Dice, from previous: CivilDate, to date: CivilDate, _ connection: Connection
  ) throws {
    func some(_ column: SQL) -> SQL {
      "hashtext(\(column) || \(String(dice.roll(0...999)))) % 9 = 0"
    }
    let news = previous.adding(days: dice.roll(-30...2))
    let steps: [SQL] = [
      """
      UPDATE warehouse.customer
      SET city = 'Bern', birth_date = birth_date - 11, last_load = 2
      WHERE \(some("customer_id"))
      """,
      """
      UPDATE warehouse.customer
      SET status = 'merged', last_load = 2
      WHERE \(some("customer_id")) AND \(some("customer_id"))
      """,
      """
      WITH old AS (
        UPDATE warehouse.receipt
        SET amount = amount + 7, issued_on = issued_on - 3, last_load = 2
        WHERE \(some("receipt_id"))
        RETURNING customer_id, receipt_id
      )
      INSERT INTO warehouse.receipt_history (customer_id, receipt_id, replaced_by_load, content)
      SELECT customer_id, receipt_id, 2, '{}' FROM old
      """,
      """
      WITH moved AS (
        DELETE FROM warehouse.receipt
        WHERE \(some("receipt_id"))
        RETURNING *
      ),
      history AS (
        INSERT INTO warehouse.receipt_history (customer_id, receipt_id, replaced_by_load, content)
        SELECT customer_id, receipt_id, 2, '{"moved": 1}' FROM moved
      )
      INSERT INTO warehouse.receipt
        (
          customer_id, receipt_id, issued_at, issued_on, kind, status, amount, currency,
          first_load, last_load
        )
      SELECT
        (SELECT customer_id FROM warehouse.customer ORDER BY md5(customer_id) LIMIT 1),
        receipt_id || '-moved', issued_at, \(news), kind, status, amount, currency, 1, 2
      FROM moved
      """,
      """
      UPDATE warehouse.receipt_line
      SET product_id = 'p2', amount = amount + 1, last_load = 2
      WHERE \(some("receipt_id"))
      """,
      """
      INSERT INTO warehouse.event
        (
          customer_id, event_id, code, occurred_at, occurred_on, object_type, object_id, value,
          attributes, first_load, last_load
        )
      SELECT
        customer_id, event_id || '-again', code, occurred_at, \(news), object_type, object_id,
        value, attributes, 2, 2
      FROM warehouse.event
      WHERE \(some("event_id"))
      """,
      """
      INSERT INTO warehouse.message_status
        (customer_id, message_key, status, status_at, status_on, channel, first_load, last_load)
      SELECT DISTINCT ON (customer_id, message_key)
        customer_id, message_key, 'clicked', status_at + interval '1 second', \(news), channel, 2, 2
      FROM warehouse.message_status
      WHERE \(some("message_key"))
      ORDER BY customer_id, message_key, status_at DESC
      ON CONFLICT DO NOTHING
      """,
      """
      INSERT INTO ledger.withdrawn_message (customer_id, message_key, reason, business_date)
      SELECT customer_id, message_key, 'expired', \(previous)
      FROM ledger.message
      WHERE \(some("message_key"))
      ON CONFLICT DO NOTHING
      """,
      """
      UPDATE warehouse.bonus_lot
      SET remaining = remaining / 2, last_load = 2
      WHERE \(some("lot_id"))
      """,
      """
      INSERT INTO warehouse.customer_points
        (customer_id, score, movement_key, points, booked_on, source, changed_at)
      SELECT customer_id, score, movement_key || '-2', points, \(previous), source, changed_at
      FROM warehouse.customer_points
      WHERE \(some("movement_key"))
      """,
      """
      UPDATE warehouse.subscription
      SET state = CASE state WHEN 'on' THEN 'off' ELSE 'on' END, last_load = 2
      WHERE \(some("customer_id"))
      """,
      """
      WITH changed AS (
        UPDATE segment.rfm_score
        SET recency = 6 - recency, name = 'Lost'
        WHERE \(some("customer_id"))
        RETURNING customer_id, model
      )
      INSERT INTO segment.rfm_change (customer_id, model, business_date)
      SELECT customer_id, model, \(date) FROM changed
      """,
    ]
    for step in steps where dice.happens(60) { try connection.execute(step) }
  }
}
