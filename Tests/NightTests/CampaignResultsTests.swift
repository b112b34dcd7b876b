import Foundation
import Postgres
import Reports
import SQLText
import TestKit
import Testing
import Vocabulary

/// What campaigns brought, held against computations that have nothing in common with the SQL.
@Suite struct CampaignResultsTests {
  private static let rules = AttributionRules(
    days: ["short": 2, "long": 9], otherwise: 7, salt: "control|test", globalShare: 0)

  private static func question(
    _ from: String, _ to: String, known: String, _ campaign: String? = nil
  ) throws -> ResultsQuestion {
    ResultsQuestion(
      from: try #require(CivilDate(from)), to: try #require(CivilDate(to)),
      knownBefore: try #require(CivilDate(known)), campaign: campaign)
  }

  // MARK: Attribution

  private struct Message {
    let customer: String
    let campaign: String
    let step: String
    let channel: String
    let occasion: Int
    let date: CivilDate
    var touches: [(status: String, day: CivilDate, hour: Int)] = []

    var name: String { "\(campaign)|\(step)|\(customer)|\(occasion)" }
    var days: Int { campaign == "short" ? 2 : campaign == "long" ? 9 : 7 }
  }

  private struct Receipt {
    let customer: String
    let id: String
    let day: CivilDate
    let hour: Int
    let cents: Int
    let isCancelled: Bool
    var returned = 0
  }

  /// Six weeks in which messages and receipts of four customers come thick and fast.
  private static func draw(_ dice: inout SplitMix64) throws -> ([Message], [Receipt]) {
    let first = try #require(CivilDate("2026-03-01"))
    var messages: [Message] = []
    for occasion in 0..<70 {
      let campaign = dice.pick(["short", "long", "gone"])
      var message = Message(
        customer: dice.pick(["A", "B", "C", "D"]), campaign: campaign,
        step: dice.pick(["one", "two"]), channel: dice.pick(["email", "sms", "push"]),
        occasion: occasion, date: first.adding(days: dice.roll(0..<40)))
      var hours: Set<Int> = []
      for _ in 0..<dice.roll(0..<4) {
        let day = message.date.adding(days: dice.pick([0, 1, 1, 2, 3, 5, 91]))
        let hour = dice.roll(0..<24)
        guard hours.insert(hour).inserted else { continue }
        message.touches.append(
          (dice.pick(["sent", "delivered", "opened", "clicked", "not_delivered"]), day, hour))
      }
      messages.append(message)
    }
    let receipts = (0..<60).map { number in
      Receipt(
        customer: dice.pick(["A", "B", "C", "D"]), id: "R-\(number)",
        day: first.adding(days: dice.chance(10) ? dice.roll(91..<140) : dice.roll(0..<50)),
        hour: dice.roll(0..<24),
        cents: dice.roll(1..<90_000), isCancelled: dice.chance(10),
        returned: dice.chance(15) ? dice.roll(1..<900) : 0)
    }
    return (messages, receipts)
  }

  private static func store(
    _ messages: [Message], _ receipts: [Receipt], in connection: Connection
  ) throws {
    for message in messages {
      let key = String(SHA256.hex(of: "1|test|\(message.name)|MESSAGE|1").prefix(32))
      try connection.execute(
        """
        INSERT INTO ledger.message
          (customer_id, message_key, channel, program, campaign_id, step_id, occasion, template,
          template_version, address, body, not_before, not_after, expires_at, time_zone, zone_source,
          business_date)
        VALUES (\(message.customer), \(key), \(message.channel), 'test', \(message.campaign),
          \(message.step), \("\(message.occasion)"), 't', 'v', 'a', 'b', '', '', '', '', '',
          \(message.date))
        """)
      try connection.execute(
        """
        INSERT INTO ledger.batch_message (customer_id, message_key, batch_id)
        VALUES (\(message.customer), \(key), 'b')
        """)
      for touch in message.touches {
        try connection.execute(
          """
          INSERT INTO warehouse.message_status
            (customer_id, message_key, status, status_at, status_on, channel, first_load, last_load)
          VALUES (\(message.customer), \(key), \(touch.status),
            \(touch.day) + \(touch.hour) * interval '1 hour', \(touch.day), \(message.channel), 1, 1)
          """)
      }
    }
    for receipt in receipts {
      try connection.execute(
        """
        INSERT INTO warehouse.receipt
          (customer_id, receipt_id, issued_at, issued_on, kind, status, amount, currency,
          parent_receipt_id, first_load, last_load)
        SELECT \(receipt.customer), \(receipt.id) || r.ending,
          \(receipt.day) + \(receipt.hour) * interval '1 hour', \(receipt.day), r.kind,
          \(receipt.isCancelled ? "cancelled" : "paid"), round(r.cents / 100.0, 2), 'EUR', r.parent, 1, 1
        FROM (
          VALUES ('', 'sale', \(receipt.cents), NULL),
            ('-back', 'return', \(-receipt.returned), \(receipt.id))
        ) AS r (ending, kind, cents, parent)
        WHERE r.cents <> 0
        """)
    }
  }

  /// The rule, receipt by receipt: of all touches before it the last one that reaches it.
  private static func winner(of receipt: Receipt, among messages: [Message]) -> Message? {
    var best: (moment: Int, key: String, message: Message)?
    for message in messages where message.customer == receipt.customer {
      for touch in message.touches {
        let counts =
          touch.status == "opened" || touch.status == "clicked"
          || touch.status == "delivered" && message.channel == "sms"
        let moment = Int(touch.day.daysSinceEpoch) * 24 + touch.hour
        guard counts, moment <= Int(receipt.day.daysSinceEpoch) * 24 + receipt.hour,
          receipt.day.days(since: touch.day) <= message.days,
          touch.day.days(since: message.date) <= 90
        else { continue }
        let key = String(SHA256.hex(of: "1|test|\(message.name)|MESSAGE|1").prefix(32))
        if best.map({ moment > $0.moment || moment == $0.moment && key < $0.key }) ?? true {
          best = (moment, key, message)
        }
      }
    }
    return best?.message
  }

  @Test func `a receipt belongs to one message, the last that reached its customer in time`() throws
  {
    var dice = SplitMix64(state: 20_261_123)
    let (messages, receipts) = try Self.draw(&dice)
    let world = try NightWorld([:])
    let connection = try world.connect()
    try Self.store(messages, receipts, in: connection)
    for (from, to, known) in [
      ("2026-03-01", "2026-04-09", "2026-07-30"), ("2026-03-10", "2026-03-20", "2026-03-27"),
    ] {
      let question = try Self.question(from, to, known: known)
      var expected: [String: (orders: Int, cents: Int)] = [:]
      for receipt in receipts where !receipt.isCancelled && receipt.day < question.knownBefore {
        guard let message = Self.winner(of: receipt, among: messages),
          message.date >= question.from, message.date <= question.to
        else { continue }
        for key in [message.campaign, "\(message.campaign) \(message.channel) \(message.step)"] {
          let sum = expected[key] ?? (0, 0)
          expected[key] = (sum.orders + 1, sum.cents + receipt.cents - receipt.returned)
        }
      }
      let results = try MessageResult.read(question, Self.rules, connection)
      var found = 0
      for result in results where result.channel == nil || result.step != nil {
        let key = [result.campaign, result.channel, result.step].compactMap(\.self)
          .joined(separator: " ")
        let (orders, cents) = expected[key] ?? (0, 0)
        #expect(result.orders == orders, "\(key)")
        #expect(
          result.revenue == ExactDecimal(units: Int64(cents), scale: 2), "\(key) \(result.revenue)")
        found += result.orders
      }
      #expect(found == expected.values.reduce(0) { $0 + $1.orders } && found > 6, "\(found)")
      // One campaign asked for alone says the same: the others still claim.
      let alone = try MessageResult.read(
        Self.question(from, to, known: known, "long"), Self.rules, connection)
      #expect(
        alone.map { "\($0.json.compact)" }
          == results.filter { $0.campaign == "long" }.map { "\($0.json.compact)" })
    }
  }

  // MARK: Control groups

  /// Customers with a receipt each for the buyers, at the first step that acts on 1 March.
  private static func enter(
    _ campaign: String, treated: (Int, of: Int), controls: (Int, of: Int), amount: SQL,
    in connection: Connection
  ) throws(Problem) {
    try connection.execute(
      """
      INSERT INTO campaign.step_identity (campaign_id, step_id, kind)
      VALUES (\(campaign), 'gift', 'accrue'), (\(campaign), 'look', 'filter')
      """)
    for (side, group) in [("t", treated), ("c", controls)] {
      let isControl = side == "c"
      try connection.execute(
        """
        INSERT INTO campaign.passage
          (customer_id, campaign_id, occasion, step_id, version, is_control, arrived_on, outcome,
          passed_on)
        SELECT \("\(campaign)-\(side)-") || n, \(campaign), 'once', s.step_id, 'v', \(isControl),
          '2026-03-01', CASE WHEN s.step_id = 'look' THEN 'yes' WHEN \(isControl) THEN 'control'
            ELSE 'next' END, '2026-03-01'
        FROM generate_series(1, \(group.of)) AS n, (VALUES ('look'), ('gift')) AS s (step_id)
        """)
      try connection.execute(
        """
        INSERT INTO warehouse.receipt
          (customer_id, receipt_id, issued_at, issued_on, kind, status, amount, currency,
          first_load, last_load)
        SELECT \("\(campaign)-\(side)-") || n, \("\(campaign)-\(side)-") || n, '2026-03-05',
          '2026-03-05', 'sale', 'paid', (\(amount))::numeric(12, 2), 'EUR', 1, 1
        FROM generate_series(1, \(group.0)) AS n
        """)
    }
  }

  @Test func `shares of buyers differ within the intervals that Newcombe published`() throws {
    let world = try NightWorld([:])
    let connection = try world.connect()
    // Statistics in Medicine 17 (1998), table II: the contrasts (a) to (h) by method 10.
    let published = [
      ((56, 70), (48, 80), "5.24", "33.39"), ((9, 10), (3, 10), "17.05", "80.90"),
      ((6, 7), (2, 7), "5.82", "80.62"), ((5, 56), (0, 29), "-3.81", "19.26"),
      ((0, 10), (0, 20), "-16.11", "27.75"), ((0, 10), (0, 10), "-27.75", "27.75"),
      ((10, 10), (0, 20), "67.91", "100.00"), ((10, 10), (0, 10), "60.75", "100.00"),
    ]
    for (index, row) in published.enumerated() {
      try Self.enter(
        "contrast-\(index)", treated: (row.0.0, of: row.0.1), controls: (row.1.0, of: row.1.1),
        amount: "10.00", in: connection)
    }
    let question = try Self.question("2026-03-01", "2026-03-30", known: "2026-04-30")
    let found = try ControlComparison.read(
      question, Self.rules, isOfEverybody: true, connection)
    #expect(found.count == published.count)
    for (comparison, row) in zip(found, published) {
      let share = try #require(comparison.share)
      #expect(share.low?.description == row.2, "\(comparison.campaign)")
      #expect(share.high?.description == row.3, "\(comparison.campaign)")
    }
    #expect(found[0].share?.value.description == "20.00")
    #expect(found[0].share?.isClear == true && found[3].share?.isClear == false)
  }

  @Test func `revenue per customer differs within Welch's interval, computed the long way`() throws
  {
    let world = try NightWorld([:])
    let connection = try world.connect()
    try Self.enter(
      "money", treated: (120, of: 400), controls: (25, of: 90), amount: "n * n % 97 + 0.37",
      in: connection)
    try Self.enter(
      "few", treated: (12, of: 40), controls: (5, of: 29), amount: "20", in: connection)
    let question = try Self.question("2026-03-01", "2026-03-30", known: "2026-04-30", "money")
    let comparison = try #require(
      try ControlComparison.read(question, Self.rules, isOfEverybody: true, connection).first)
    func moments(_ buyers: Int, of count: Int) -> (mean: Double, error: Double) {
      let values = (1...count).map { $0 <= buyers ? Double($0 * $0 % 97) + 0.37 : 0 }
      let mean = values.reduce(0, +) / Double(count)
      let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      return (mean, squares / Double(count - 1) / Double(count))
    }
    let treated = moments(120, of: 400)
    let controls = moments(25, of: 90)
    let margin = 1.959963984540054 * (treated.error + controls.error).squareRoot()
    let difference = treated.mean - controls.mean
    let mean = try #require(comparison.mean)
    #expect(mean.value.description == String(format: "%.2f", difference))
    #expect(mean.low?.description == String(format: "%.2f", difference - margin))
    #expect(mean.high?.description == String(format: "%.2f", difference + margin))
    #expect(comparison.gained?.description == String(format: "%.2f", difference * 400))
    // Under thirty on a side there is a difference and no interval.
    let few = try #require(
      try ControlComparison.read(
        Self.question("2026-03-01", "2026-03-30", known: "2026-04-30", "few"), Self.rules,
        isOfEverybody: false, connection
      ).first)
    #expect(few.mean?.value.description == "2.55" && few.mean?.low == nil)
    // What was bought after the days of attribution, or is not known yet, counts nowhere.
    let early = try ControlComparison.read(
      Self.question("2026-03-01", "2026-03-30", known: "2026-03-05", "money"), Self.rules,
      isOfEverybody: false, connection
    ).first
    #expect(early?.treated.buyers == 0 && early?.treated.customers == 400)
    let short = try ControlComparison.read(
      Self.question("2026-03-01", "2026-03-30", known: "2026-04-30", "money"),
      AttributionRules(days: ["money": 3], otherwise: 7, salt: "s", globalShare: 0),
      isOfEverybody: false, connection
    ).first
    #expect(short?.treated.buyers == 0)
  }

  @Test func `the control group of all is compared with everybody and kept out of each campaign`()
    throws
  {
    let world = try NightWorld([:])
    let connection = try world.connect()
    try Self.enter(
      "money", treated: (120, of: 400), controls: (25, of: 90), amount: "20", in: connection)
    try connection.execute(
      """
      INSERT INTO warehouse.customer
        (customer_id, registered_at, registered_on, first_load, last_load)
      SELECT DISTINCT customer_id, date '2020-01-01', date '2020-01-01', 1, 1 FROM campaign.passage
      """)
    let salt = "control|test"
    func isOfAll(_ customer: String) -> Bool {
      let bits = UInt64(SHA256.hex(of: "\(salt)|\(customer)").prefix(15), radix: 16) ?? 0
      return bits % 10_000 < 2_000
    }
    let treated = (1...400).map { "money-t-\($0)" }
    let controls = (1...90).map { "money-c-\($0)" }
    let rules = AttributionRules(days: [:], otherwise: 7, salt: salt, globalShare: 2_000)
    let found = try ControlComparison.read(
      Self.question("2026-03-01", "2026-03-30", known: "2026-04-30"), rules, isOfEverybody: true,
      connection)
    #expect(found.map(\.campaign) == ["", "money"])
    let campaign = try #require(found.last)
    #expect(campaign.treated.customers == treated.count { !isOfAll($0) })
    #expect(campaign.controls.customers == controls.count { !isOfAll($0) })
    #expect(campaign.treated.buyers == treated.prefix(120).count { !isOfAll($0) })
    let everybody = try #require(found.first)
    #expect(everybody.isOfEverybody)
    #expect(everybody.controls.customers == (treated + controls).count(where: isOfAll))
    #expect(
      everybody.controls.buyers
        == (Array(treated.prefix(120)) + controls.prefix(25)).count(where: isOfAll))
  }
}

extension SplitMix64 {
  fileprivate mutating func roll(_ range: Range<Int>) -> Int { Int.random(in: range, using: &self) }
  fileprivate mutating func pick<Value>(_ values: [Value]) -> Value {
    values[roll(0..<values.count)]
  }
  fileprivate mutating func chance(_ percent: Int) -> Bool { roll(0..<100) < percent }
}
