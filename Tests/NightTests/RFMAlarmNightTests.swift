import Postgres
import Runner
import SQLText
import TestKit
import Testing
import Vocabulary

/// A base that shifts sharply calls for people, through whole nights.
@Suite struct RFMAlarmNightTests {
  static func model(_ alarm: String) -> String {
    """
    {
      window: { last: "30 days" }, groups: 2, rule: "fixed", drift_alarm: "\(alarm)",
      cut_points: { recency: [3], frequency: [1], monetary: [10] },
      names: [{ name: "Awake", recency: [2, 2] }], otherwise: "Asleep",
    }
    """
  }

  static let receipts = """
    {
      kind: "sales", unknown_customer: "create",
      columns: {
        receipt_id: "id", customer_id: "customer", issued_at: { column: "day", format: "yyyy-mm-dd" },
        amount: "amount",
      },
    }
    """

  private static func file(_ customers: Range<Int>, _ day: String, _ series: String) -> String {
    "id,customer,day,amount\n"
      + customers.map { "\(series)\($0),c\($0),\(day),5.00\n" }.joined()
  }

  @Test func `a sharp shift ends the night with 65, says so and stands in the journal`() throws {
    let world = try NightWorld([
      "feeds/sales.json5": Self.receipts, "rfm/watched.json5": Self.model("20%"),
      "rfm/quiet.json5": Self.model("off"),
    ])
    try world.drop("sales", "a.csv", Self.file(0..<600, "2025-03-01", "a"))
    let first = try world.run("2025-03-02")
    #expect(first.exit == .ok)
    #expect(first.models.map(\.comparedWith) == [nil, nil])
    #expect(first.models.map(\.isFull) == [true, true])

    // Two hundred buy again, four hundred fall asleep on the same day.
    try world.drop("sales", "b.csv", Self.file(0..<200, "2025-03-03", "b"))
    let calm = try world.run("2025-03-04")
    #expect(calm.exit == .ok)
    #expect(calm.models.map(\.isFull) == [false, false])
    #expect(calm.models.map(\.changed) == [200, 200])
    let sharp = try world.run("2025-03-05")
    #expect(sharp.exit == .badData)
    #expect(sharp.models.map(\.name) == ["quiet", "watched"])
    #expect(sharp.models.map(\.isAlarm) == [false, true])
    #expect(sharp.models.map(\.driftPerMillion) == [666_666, 666_666])
    #expect(sharp.models[1].alarmText == "RFM watched shifted by 66.6% since 2025-03-04")

    let connection = try world.connect()
    let night = try connection.query(
      "SELECT exit_code, problem FROM run.night WHERE business_date = '2025-03-05'"
    ).single
    #expect(try night.int("exit_code") == 65)
    #expect(try night.text("problem") == sharp.models[1].alarmText)
    #expect(
      try table(
        connection.query(
          """
          SELECT from_name, to_name, customers
          FROM segment.rfm_migration
          WHERE model = 'watched' AND business_date = '2025-03-05'
          ORDER BY 1, 2
          """))
          == """
          from_name │ to_name │ customers
          ──────────┼─────────┼──────────
          Awake     │ Asleep  │       400
          Awake     │ Awake   │       200
          """)
    // The next night is calm again.
    #expect(try world.run("2025-03-06").exit == .ok)
  }

  @Test func `a map that was written anew shifts everybody and calls nobody`() throws {
    let world = try NightWorld([
      "feeds/sales.json5": Self.receipts, "rfm/watched.json5": Self.model("20%"),
    ])
    try world.drop("sales", "a.csv", Self.file(0..<600, "2025-03-01", "a"))
    try world.run("2025-03-02")
    try world.write(
      "jobs/rfm/watched.json5", Self.model("20%").replacing("Awake", with: "Lively"))
    let summary = try world.run("2025-03-03")
    #expect(summary.exit == .ok)
    #expect(summary.models.map(\.isFull) == [true])
    #expect(summary.models.map(\.driftPerMillion) == [1_000_000])
    #expect(summary.models.map(\.changed) == [600])
  }
}
