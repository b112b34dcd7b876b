import Definitions
import Postgres
import Runner
import SQLText
import Segments
import TestKit
import Testing
import Vocabulary

/// Rules without a published result, against a scorer that looks at one customer at a time; and what
/// a night of a model writes.
@Suite struct RFMRulesTests {
  /// What a customer has on an axis, in whole units.
  private struct Shopper {
    let id: String
    let days: Int
    let purchases: Int
    let cents: Int
  }

  private static let date = day("2025-03-01")

  /// Shoppers with few different values, so that many are equal.
  private static func shoppers(_ dice: inout SplitMix64, _ count: Int) -> [Shopper] {
    (0..<count).map { number in
      Shopper(
        id: "c\(number)", days: Int(dice.next() % 40) + 1, purchases: Int(dice.next() % 6) + 1,
        cents: [0, 100, 333, 1000, 1001, 5000, 99_999][Int(dice.next() % 7)])
    }
  }

  private static func receipts(_ shoppers: [Shopper]) -> [TestReceipt] {
    shoppers.flatMap { shopper in
      (0..<shopper.purchases).map { number in
        TestReceipt(
          customer: shopper.id, id: "\(shopper.id)-\(number)",
          issuedOn: date.adding(days: -shopper.days).description,
          amount: ExactDecimal(units: number == 0 ? Int64(shopper.cents) : 0, scale: 2).description)
      }
    }
  }

  /// The score before recency is turned round.
  private static func score(
    _ rule: String, _ groups: Int, _ value: Int, _ all: [(value: Int, cents: Int)]
  ) -> Int {
    switch rule {
    case "quantile":
      let sorted = all.map(\.value).sorted()
      return 1
        + (1..<groups).count { cut in
          let (whole, rest) = ((sorted.count - 1) * cut).quotientAndRemainder(dividingBy: groups)
          let next = sorted[min(whole + 1, sorted.count - 1)]
          return groups * value > (groups - rest) * sorted[whole] + rest * next
        }
    case "rank":
      return groups * all.count { $0.value < value } / all.count + 1
    default:
      let total = all.map(\.cents).reduce(0, +)
      let below = all.filter { $0.value < value }.map(\.cents).reduce(0, +)
      // The score of the greatest value below which no revenue lies stays 1.
      return min(groups, groups * below / max(total, 1) + 1)
    }
  }

  @Test(arguments: ["quantile", "rank", "revenue_share"], [2, 3, 5, 7, 10])
  func `scores are those of a scorer that looks at everybody`(_ rule: String, _ groups: Int) throws
  {
    var dice = SplitMix64(state: UInt64(groups))
    try withProgrammeDatabase { connection in
      for count in [1, 2, 9, 60] {
        let shoppers = Self.shoppers(&dice, count)
        try connection.execute("TRUNCATE warehouse.receipt")
        try connection.store(Self.receipts(shoppers))
        try connection.run(
          model("{ window: 'life', rule: '\(rule)', groups: \(groups) }"), on: Self.date)
        var found: [String: [Int]] = [:]
        for row in try connection.query("SELECT * FROM segment.rfm_score") {
          found[try row.text("customer_id")] = try [
            row.int("recency"), row.int("frequency"), row.int("monetary"),
          ]
        }
        for shopper in shoppers {
          let expected = [
            groups + 1
              - Self.score(rule, groups, shopper.days, shoppers.map { ($0.days, $0.cents) }),
            Self.score(rule, groups, shopper.purchases, shoppers.map { ($0.purchases, $0.cents) }),
            Self.score(rule, groups, shopper.cents, shoppers.map { ($0.cents, $0.cents) }),
          ]
          #expect(found[shopper.id] == expected, "\(count) customers, \(shopper)")
        }
      }
    }
  }

  @Test func `fixed cut points belong to the score below them`() throws {
    let definition = try model(
      """
      {
        groups: 3, rule: 'fixed',
        cut_points: { recency: [7, 30], frequency: [1, 2], monetary: ['9.99', '100'] },
      }
      """)
    try withProgrammeDatabase { connection in
      try connection.store([
        TestReceipt(customer: "a", id: "1", issuedOn: "2025-02-22", amount: "9.99"),
        TestReceipt(customer: "b", id: "2", issuedOn: "2025-02-21", amount: "50.00"),
        TestReceipt(customer: "b", id: "3", issuedOn: "2025-02-20", amount: "50.01"),
      ])
      try connection.run(definition, on: Self.date)
      #expect(
        try table(
          connection.query(
            """
            SELECT customer_id, recency, frequency, monetary
            FROM segment.rfm_score
            ORDER BY customer_id
            """))
            == """
            customer_id │ recency │ frequency │ monetary
            ────────────┼─────────┼───────────┼─────────
            a           │       3 │         1 │        1
            b           │       2 │         2 │        3
            """)
    }
  }

  @Test func `base, window, days, returns and cancelled receipts decide who is scored`() throws {
    let receipts = [
      TestReceipt(customer: "a", id: "1", issuedOn: "2025-02-28", amount: "10.00"),
      TestReceipt(customer: "a", id: "2", issuedOn: "2025-02-28", amount: "5.00"),
      TestReceipt(customer: "a", id: "3", issuedOn: "2025-02-27", amount: "-4.00", kind: "return"),
      TestReceipt(customer: "a", id: "4", issuedOn: "2025-03-01", amount: "70.00"),
      TestReceipt(customer: "b", id: "5", issuedOn: "2025-02-20", amount: "-4.00", kind: "return"),
      TestReceipt(
        customer: "c", id: "6", issuedOn: "2025-02-20", amount: "4.00", status: "cancelled"),
      TestReceipt(customer: "d", id: "7", issuedOn: "2025-01-30", amount: "4.00"),
      TestReceipt(customer: "e", id: "8", issuedOn: "2025-01-29", amount: "4.00"),
      TestReceipt(customer: "f", id: "9", issuedOn: "2025-02-20", amount: "4.00"),
      TestReceipt(customer: "g", id: "0", issuedOn: "2025-02-20", amount: "0.00"),
    ]
    try withProgrammeDatabase { connection in
      try connection.store(receipts)
      for customer in ["a", "b", "c", "d", "e", "g"] {
        try connection.execute(
          """
          INSERT INTO segment.membership (customer_id, segment, entered_on)
          VALUES (\(customer), 'loyal', '2025-01-01')
          """)
      }
      var drawn: [String] = []
      for (money, frequency) in [("net", "days"), ("gross", "receipts")] {
        try connection.run(
          model(
            """
            {
              base: 'loyal', window: { last: '30 days' }, money: '\(money)',
              frequency: '\(frequency)',
            }
            """), on: Self.date)
        for row in try connection.query(
          """
          SELECT concat_ws(' ', customer_id, last_on, purchases, amount)
          FROM segment.rfm_score
          ORDER BY customer_id
          """)
        { drawn.append(try row.text(0)) }
      }
      #expect(
        drawn == [
          "a 2025-02-28 1 11.00", "d 2025-01-30 1 4.00", "g 2025-02-20 1 0.00",
          "a 2025-02-28 2 15.00", "d 2025-01-30 1 4.00",
        ])
    }
  }

  @Test func `changes are against the night before, also when the night is run again`() throws {
    let definition = try model(
      """
      {
        groups: 2, rule: 'fixed', window: { last: '5 days' },
        cut_points: { recency: [2], frequency: [1], monetary: ['10'] },
        names: [{ name: 'Good', monetary: [2, 2] }], otherwise: 'Others',
      }
      """)
    func receipt(_ customer: String, _ id: String, _ date: String, _ amount: String) -> TestReceipt
    {
      TestReceipt(customer: customer, id: id, issuedOn: date, amount: amount)
    }
    let first = [
      receipt("a", "1", "2025-02-28", "5.00"), receipt("b", "2", "2025-02-24", "5.00"),
    ]
    let second = [
      receipt("c", "3", "2025-03-01", "50.00"), receipt("a", "4", "2025-03-01", "5.01"),
    ]
    try withProgrammeDatabase { connection in
      func changes() throws -> [String] {
        try connection.query(
          """
          SELECT concat_ws(
            ' ', customer_id, business_date, coalesce(from_score::text, '-'),
            coalesce(to_score::text, '-'), coalesce(from_name, '-'), coalesce(to_name, '-'))
          FROM segment.rfm_change
          ORDER BY customer_id
          """
        ).map { try $0.text(0) }
      }
      let expected = [
        "a 2025-03-02 211 222 Others Good", "b 2025-03-02 111 - Others -",
        "c 2025-03-02 - 212 - Good",
      ]
      try connection.store(first)
      #expect(try connection.run(definition, on: Self.date).changed == 0)
      try connection.store(second)
      #expect(try connection.run(definition, on: day("2025-03-02")).changed == 3)
      #expect(try changes() == expected)
      #expect(try connection.run(definition, on: day("2025-03-02")).changed == 3)
      #expect(try changes() == expected)

      try connection.execute("DELETE FROM warehouse.receipt WHERE receipt_id IN ('3', '4')")
      #expect(try connection.run(definition, on: day("2025-03-02")).changed == 1)
      #expect(try changes() == ["b 2025-03-02 111 - Others -"])
      try connection.store(second)
      try connection.run(definition, on: day("2025-03-02"))
      #expect(try changes() == expected)

      let versions = try connection.query(
        "SELECT array_agg(xmin::text ORDER BY customer_id)::text FROM segment.rfm_score")
      try connection.run(definition, on: day("2025-03-02"))
      let after = try connection.query(
        "SELECT array_agg(xmin::text ORDER BY customer_id)::text FROM segment.rfm_score")
      #expect(
        try versions.single.text(0) == after.single.text(0), "a row that stays is not written")
    }
  }
}
