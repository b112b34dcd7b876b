import Foundation
import Intake
import Postgres
import Runner
import SQLText
import TestKit
import Testing
import Vocabulary

/// All channels and a full waterfall in whole nights, from the inbox to the outbox; and the manual's
/// table of message files, held against a file of each channel.
@Suite struct ChannelNightTests {
  private static let dates = ["2026-03-29", "2026-03-30"]

  @Test func `two nights with all channels: who is written to, who is not and why, adds up`() throws
  {
    let world = try NightWorld(ChannelNight.jobs, zone: "Europe/Berlin")
    let connection = try world.connect()
    defer { connection.close() }
    for (feed, text) in ChannelNight.inbox { try world.drop(feed, "\(feed)-1.csv", text) }
    let night = try world.run(Self.dates[0])
    #expect(night.files.allSatisfy { $0.balance.rejected == 0 })
    try world.drop("message-statuses", "statuses.csv", Self.statuses(connection))
    try world.run(Self.dates[1])

    var text = ""
    for date in Self.dates {
      text += "== \(date)\n"
      text += try Self.waterfall(on: date, connection)
      text += try EveryTriggerNightTests.files(on: date, in: world)
    }
    Golden.expect(text, in: "channels.text")
    for reason in [
      "control", "expired", "suppressed:bad_address", "suppressed:category", "suppressed:frequency",
      "suppressed:no_address", "suppressed:no_promo_code",
      "suppressed:unsubscribed", "written",
    ] {
      #expect(text.contains(" \(reason) "), "nobody left by \(reason)")
    }
    try Self.holdManual(against: world)
  }

  /// Only the first letter comes to a reader.
  private static func statuses(_ connection: Connection) throws -> String {
    var text = "message_key,status,status_at,client_local_id,channel\n"
    for row in try connection.query(
      """
      SELECT customer_id, message_key
      FROM ledger.message
      WHERE step_id = 'mail'
      ORDER BY customer_id
      """)
    {
      let customer = try row.text("customer_id")
      let status = customer == "ada" ? "OPENED" : "NOT_DELIVERED"
      text += "\(try row.text("message_key")),\(status),2026-03-29 18:00:00,\(customer),EMAIL\n"
    }
    return text
  }

  /// `spring mail: 12 came = 1 control + 4 written + …`: by step and for the night, each line true.
  private static func waterfall(on date: String, _ connection: Connection) throws -> String {
    var text = ""
    var night: [String: Int] = [:]
    for row in try connection.query(steps(on: date)) {
      let step = "\(try row.text("campaign_id")) \(try row.text("step_id"))"
      let arrived = try row.int("arrived")
      var parts: [String: Int] = [:]
      for part in try row.text("parts").split(separator: ",") {
        let words = part.split(separator: "=")
        parts[String(words[0])] = Int(words[1])
      }
      #expect(parts.values.reduce(0, +) == arrived, "\(step) of \(date) does not add up")
      #expect(parts["written", default: 0] == (try row.int("in_files")), "\(step) of \(date)")
      text += "\(step): \(Self.line(arrived, parts))\n"
      night.merge(parts) { $0 + $1 }
    }
    return text + "the night: \(line(night.values.reduce(0, +), night))\n"
  }

  private static func line(_ arrived: Int, _ parts: [String: Int]) -> String {
    let sum = parts.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key) " }
    return "\(arrived) came = " + sum.joined(separator: "+ ")
  }

  /// Of each sending step who came, how each of them left, and whom the files name.
  private static func steps(on date: String) -> SQL {
    """
    WITH part AS (
      SELECT campaign_id, step_id, outcome AS name, count(*) AS customers
      FROM campaign.passage
      WHERE passed_on = \(date)::text::date AND outcome <> 'next'
      GROUP BY campaign_id, step_id, outcome
      UNION ALL
      SELECT campaign_id, step_id, coalesce(refusal, 'written'), count(*)
      FROM campaign.message_draft
      WHERE business_date = \(date)::text::date
      GROUP BY campaign_id, step_id, refusal
    )
    SELECT
      b.campaign_id, b.step_id, b.arrived + b.released AS arrived,
      coalesce(
        (
          SELECT string_agg(p.name || '=' || p.customers, ',')
          FROM part AS p
          WHERE p.campaign_id = b.campaign_id AND p.step_id = b.step_id),
        '') AS parts,
      (
        SELECT count(*)
        FROM ledger.message AS m
        JOIN ledger.batch_message AS f USING (customer_id, message_key)
        WHERE
          m.campaign_id = b.campaign_id
          AND m.step_id = b.step_id
          AND m.business_date = b.business_date
      ) AS in_files
    FROM campaign.step_balance AS b
    WHERE
      b.business_date = \(date)::text::date
      AND b.step_id IN ('mail', 'fallback', 'note', 'card', 'message')
    ORDER BY b.campaign_id, b.ordinal
    """
  }

  // MARK: The manual

  /// Each row of the table of `jobs/README.md`: a column, its meaning, and what it says to Ada in the file
  /// of each channel; `–` where the channel's file has no such column.
  private static func holdManual(against world: NightWorld) throws {
    let manual = try String(
      contentsOfFile: "\(SharedData.packageFolder)/jobs/README.md", encoding: .utf8)
    let section = manual.components(separatedBy: "### Files of messages").last ?? ""
    let rows = section.prefix(upTo: section.range(of: "\n## ")?.lowerBound ?? section.endIndex)
      .split(separator: "\n").filter { $0.hasPrefix("| `") }
      .map { $0.split(separator: "|", omittingEmptySubsequences: false).map(Self.cell) }
    for (position, channel) in ["email", "sms", "push"].enumerated() {
      let folder = "var/exchange/outbox/message-\(channel)"
      let file = try world.text("\(folder)/message_\(channel)_test_20260329_00000001.csv")
      var records = RecordLines(file)
      let header = records.next() ?? []
      var ada: [String] = []
      while ada.isEmpty, let record = records.next() {
        if record.contains("ada") { ada = record }
      }
      let expected = rows.filter { $0[position + 3] != "–" }
      #expect(expected.map { $0[1] } == header, "the columns of \(channel) in jobs/README.md")
      #expect(expected.map { $0[position + 3] } == ada, "the examples of \(channel)")
    }
  }

  private static func cell(_ text: Substring) -> String {
    let text = text.trimmingCharacters(in: .whitespaces)
    return text.hasPrefix("`") && text.hasSuffix("`") && text.count > 1
      ? String(text.dropFirst().dropLast()) : text
  }
}

/// The records of a small file with commas and quotes.
struct RecordLines {
  private var rest: Substring

  init(_ text: String) { rest = text[...] }

  mutating func next() -> [String]? {
    guard !rest.isEmpty else { return nil }
    var fields = [""]
    var isQuoted = false
    while let character = rest.popFirst() {
      switch character {
      case "\"":
        if isQuoted, rest.first == "\"" {
          fields[fields.count - 1].append("\"")
          rest.removeFirst()
        } else {
          isQuoted.toggle()
        }
      case "," where !isQuoted: fields.append("")
      case "\n" where !isQuoted: return fields
      default: fields[fields.count - 1].append(character)
      }
    }
    return fields
  }
}
