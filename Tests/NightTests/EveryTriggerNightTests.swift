import Definitions
import Foundation
import Intake
import Postgres
import Runner
import SQLText
import TestKit
import Testing
import Vocabulary

/// All triggers and all steps in whole nights: what came in, who entered, how every step adds up, and every
/// byte that left, held as text.
@Suite struct EveryTriggerNightTests {
  @Test func `three nights with every trigger and every step, from the inbox to the outbox`() throws
  {
    let world = try NightWorld(EveryTriggerNight.jobs)
    let connection = try world.connect()
    defer { connection.close() }
    for (feed, text) in EveryTriggerNight.before { try world.drop(feed, "\(feed)-1.csv", text) }
    try world.run("2026-12-23")
    for (feed, text) in EveryTriggerNight.news { try world.drop(feed, "\(feed)-2.csv", text) }
    let eve = try world.run("2026-12-24")
    #expect(eve.files.allSatisfy { $0.balance.rejected == 0 })
    try world.drop("message-statuses", "statuses.csv", Self.statuses(connection))
    try world.drop("accrual-responses", "responses.csv", Self.responses(connection))
    try world.run("2026-12-25")

    var text = ""
    for date in ["2026-12-24", "2026-12-25"] {
      text += "== \(date)\n"
      text += try Self.entries(on: date, connection)
      text += try Self.balances(on: date, connection)
      text += try Self.files(on: date, in: world)
    }
    Golden.expect(text, in: "every-trigger.text")
    try Self.expectAll(in: text)
  }

  /// No trigger and no kind of step is in the files without having done something in these nights.
  private static func expectAll(in text: String) throws {
    let eve = try #require(text.components(separatedBy: "== 2026-12-25").first)
    let lines = eve.split(separator: "\n")
    for trigger in EveryTriggerNight.triggers {
      #expect(lines.contains { $0.hasPrefix("entry \(trigger.name) ") }, "\(trigger.name)")
    }
    let jobs = EveryTriggerNight.jobs.values.joined(separator: "\n")
    for kind in StepKind.allCases {
      #expect(jobs.contains(" \(kind.rawValue): "), "\(kind)")
    }
    for (step, outcome) in [
      ("gift", "next 1"), ("mail", "next 1"), ("select-1", "next 1"), ("back", "held"),
      ("try", "branch"), ("one", "next 1"), ("few", "next 1"), ("reach", "next 1"),
      ("push", "next 1"), ("text", "next 1"), ("poll", "next 1"), ("ring", "next 1"),
      ("book", "next 1"), ("thanks", "next 1"), ("tell", "next 1"),
    ] {
      #expect(
        text.split(separator: "\n").contains {
          $0.hasPrefix("step ") && $0.contains(" \(step): ") && $0.contains(outcome)
        }, "\(step) \(outcome)")
    }
  }

  // MARK: What the platform answers

  /// Every second mail is opened.
  private static func statuses(_ connection: Connection) throws -> String {
    var text = "message_key,status,status_at,client_local_id,channel\n"
    let rows = try connection.query(
      "SELECT customer_id, message_key FROM ledger.message WHERE channel = 'email' ORDER BY message_key"
    )
    for (number, row) in rows.enumerated() {
      let (customer, key) = (try row.text("customer_id"), try row.text("message_key"))
      let status = number % 2 == 0 ? "OPENED" : "DELIVERED"
      text += "\(key),\(status),2026-12-24 18:00:00,\(customer),EMAIL\n"
    }
    return text
  }

  /// All is booked but the smallest, which is refused.
  private static func responses(_ connection: Connection) throws -> String {
    var text = "accrual_key,batch_id,client_local_id,amount,status,code,processed_at\n"
    let rows = try connection.query(
      """
      SELECT a.customer_id, a.accrual_key, a.batch_id, a.amount::text AS amount,
        a.amount = min(a.amount) OVER () AS is_refused
      FROM ledger.batch_accrual AS a
      ORDER BY a.accrual_key
      """)
    for row in rows {
      let answer = try row.bool("is_refused") ? "REJECTED,LIMIT" : "CONFIRMED,"
      text += "\(try row.text("accrual_key")),\(try row.text("batch_id")),"
      text += "\(try row.text("customer_id")),\(try row.text("amount")),\(answer),"
      text += "2026-12-24 19:00:00\n"
    }
    return text
  }

  // MARK: What came of it

  private static func entries(on date: String, _ connection: Connection) throws -> String {
    let rows = try connection.query(
      """
      SELECT campaign_id, occasion, customer_id
      FROM campaign.entry
      WHERE entered_on = \(date)::text::date
      ORDER BY campaign_id, occasion, customer_id
      """)
    return try rows.map { row in
      "entry \(try row.text("campaign_id")) \(try row.text("occasion")): "
        + "\(try row.text("customer_id"))\n"
    }.joined()
  }

  private static func balances(on date: String, _ connection: Connection) throws -> String {
    let rows = try connection.query(
      """
      SELECT b.campaign_id, b.step_id, b.arrived, b.released, b.waiting + b.held AS held,
        coalesce((
          SELECT string_agg(o.key || ' ' || o.value, ', ' ORDER BY o.key COLLATE "C")
          FROM jsonb_each_text(b.outcomes) AS o), 'nobody') AS outcomes
      FROM campaign.step_balance AS b
      WHERE b.business_date = \(date)::text::date
      ORDER BY b.campaign_id, b.ordinal
      """)
    return try rows.map { row in
      let held = try row.int64("held")
      return "step \(try row.text("campaign_id")) \(try row.text("step_id")): "
        + "\(try row.int64("arrived")) came, \(try row.int64("released")) were there; "
        + "left: \(try row.text("outcomes"))" + (held > 0 ? "; held \(held)" : "") + "\n"
    }.joined()
  }

  /// Every file of a night with its rows. What proves them, manifests and sums, has tests of its own.
  static func files(on date: String, in world: NightWorld) throws -> String {
    let folder = world.home("var/exchange/outbox")
    let day = date.replacing("-", with: "")
    var text = ""
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
    where path.hasSuffix(".csv") && path.contains("_\(day)_") && !path.contains("/.sent/") {
      text += "file \(path)\n" + (try world.text("var/exchange/outbox/\(path)"))
    }
    return text
  }
}
