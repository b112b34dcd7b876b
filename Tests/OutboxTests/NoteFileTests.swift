import Host
import Postgres
import SQLText
import TestKit
import Testing
import Vocabulary

@testable import Outbox

/// Audiences, calls and reports: numbered files like all others.
@Suite struct NoteFileTests {
  static func fill(_ world: OutboxWorld) throws {
    try world.customer("C-1", card: "7001")
    try world.customer("C-2", card: nil)
    let connection = world.connection
    try connection.execute(
      "UPDATE warehouse.customer SET time_zone = 'Asia/Tokyo' WHERE customer_id = 'C-2'")
    try connection.execute(
      """
      INSERT INTO campaign.audience_change
        (customer_id, campaign_id, occasion, step_id, audience, op, is_transferred, business_date)
      VALUES
        ('C-1', 'spring', 'once', 'reach', 'berlin', 'ADD', true, \(OutboxWorld.night)),
        ('C-2', 'spring', 'once', 'leave', 'berlin', 'REMOVE', true, \(OutboxWorld.night)),
        ('C-2', 'spring', 'once', 'keep', 'house', 'ADD', false, \(OutboxWorld.night))
      """)
    try connection.execute(
      """
      INSERT INTO campaign.call
        (customer_id, call_key, campaign_id, occasion, step_id, business_date, queue, phone, topic,
          script_id, script, assignee, due_on, priority, window_from, window_until)
      SELECT
        c.id, repeat(c.digit, 32), 'spring', 'once', 'ring', \(OutboxWorld.night), 'main',
        '+49' || c.id, 'Fit?', 'fit', 'Ask, "please".', 'E-1', \(OutboxWorld.night) + 2, 100, 540, 1440
      FROM (VALUES ('C-1', 'b'), ('C-2', 'a')) AS c (id, digit)
      """)
    try connection.execute(
      """
      INSERT INTO campaign.report
        (customer_id, campaign_id, step_id, occasion, business_date, recipient, message, entries)
      VALUES
        ('', 'spring', 'tell', '', \(OutboxWorld.night), 'manager', 'came', 12),
        ('C-1', 'spring', 'who', 'once', \(OutboxWorld.night), 'manager', 'came', 1)
      """)
  }

  private static let files = [
    "audience-berlin/audience_berlin_20250301_00000001_delta.csv",
    "call-main/call_main_20250301_00000001.csv", "report/report_demo_20250301_00000001.csv",
  ]

  @Test func `audiences, calls and reports leave in files of their own, once, and prove right`()
    throws
  {
    let world = try OutboxWorld()
    try Self.fill(world)
    #expect(try world.night() == [])
    for path in Self.files {
      let parts = path.split(separator: "/").map(String.init)
      let folder = try world.root.folder(EntryName(parts[0]), isCreated: false)
      for name in [parts[1], parts[1].replacing(".csv", with: ".csv.manifest.json")] {
        Golden.expect(
          String(
            decoding: try folder.content(of: EntryName(name), mayHaveSecondName: true),
            as: UTF8.self), in: name)
      }
    }
    // What the platform is not told of has no file, and a second night finds nothing left.
    #expect(try !world.root.names().contains("audience-house"))
    #expect(try world.night() == [])
    #expect(try world.connection.query("SELECT count(*) FROM ledger.batch").single.int(0) == 3)
    #expect(try BatchCatalog.verify(world.root, on: world.connection).problems.map(\.message) == [])
    #expect(
      try BatchCatalog.verifyLedger(world.root, on: world.connection).problems.map(\.message) == [])
  }

  @Test func `a changed line of a call file is found against the database`() throws {
    let world = try OutboxWorld()
    try Self.fill(world)
    try world.night()
    try world.connection.execute(
      "UPDATE campaign.call SET assignee = 'E-2' WHERE customer_id = 'C-1'")
    let problems = try BatchCatalog.verify(world.root, on: world.connection).problems
    #expect(problems.contains { $0.message.contains("assignee") }, "\(problems)")
  }
}
