import Host
import Intake
import Outbox
import Postgres
import Runner
import SQLText
import TestKit
import Testing
import Vocabulary

/// The campaign of the vendor documents, from customers in the inbox to files in the outbox.
@Suite struct BirthdayNightTests {
  static func world() throws(Problem) -> NightWorld {
    var jobs: [String: String] = [:]
    let shipped = [
      "feeds/customers.json5", "feeds/subscriptions.json5", "feeds/receipts.json5",
      "feeds/receipt-lines.json5", "segments/registered-a-year-ago.json5",
      "campaigns/birthday-bonus.json5", "templates/birthday-email.json5",
      "templates/birthday-sms.json5", "rfm/default.json5", "nightledger.json5",
    ]
    let folder = try Folder(opening: "\(SharedData.packageFolder)/jobs")
    for path in shipped {
      let parts = path.split(separator: "/").map(String.init)
      let holder =
        parts.count == 2 ? try folder.folder(EntryName(parts[0]), isCreated: false) : folder
      jobs[path] = String(
        decoding: try holder.content(of: EntryName(parts[parts.count - 1])), as: UTF8.self)
    }
    return try NightWorld(jobs)
  }

  static let customers = """
    local_id,first_name,register_date,birth_date,email,phone
    C-1,Ada,2024-11-21 10:00:00,1990-11-21,ada@example.org,+491701234567
    C-2,Ben,2025-11-22 10:00:00,1985-11-21,ben@example.org,
    C-3,Cid,2020-01-01 10:00:00,1970-11-21,,+491701234568
    C-4,Dot,2020-01-01 10:00:00,1970-11-22,dot@example.org,

    """
  static let subscriptions = """
    client_local_id,channel,category,state,changed_at,source
    C-1,EMAIL,,ON,2024-11-21 10:00:00,form
    C-3,SMS,,ON,2024-11-21 10:00:00,form
    C-4,EMAIL,,ON,2024-11-21 10:00:00,form

    """

  /// The programme of the shipped definitions, without its control group.
  static func worldWithoutControls() throws(Problem) -> NightWorld {
    let world = try Self.world()
    let campaign = try world.text("jobs/campaigns/birthday-bonus.json5")
    try world.write(
      "jobs/campaigns/birthday-bonus.json5",
      campaign.replacing("control_group: \"5%\"", with: "control_group: \"0%\""))
    try world.drop("customers", "customers.csv", Self.customers)
    try world.drop("subscriptions", "subscriptions.csv", Self.subscriptions)
    return world
  }

  @Test func `a birthday is paid once and announced a day later`() throws {
    let world = try Self.worldWithoutControls()
    let first = try world.run("2026-11-21")
    #expect(first.exit == .ok)
    // C-1 has been with us for two years; C-2 joined 364 days ago, a day too late.
    #expect(first.campaigns.map(\.entered) == [3])
    #expect(first.campaigns.first?.steps.map(\.stepID) == ["select-1", "gift", "wait-3"])
    #expect(first.campaigns.first?.steps.map(\.passed) == [2, 2, 0])
    #expect(first.campaigns.first?.steps.map(\.refused) == [1, 0, 0])
    #expect(first.campaigns.first?.steps.map(\.waiting) == [0, 0, 2])
    #expect(first.batches.map(\.fileName) == ["accrual_demo_north_20261121_00000001.csv"])
    let accruals = try world.text(
      "var/exchange/outbox/accrual/accrual_demo_north_20261121_00000001.csv")
    let rows = accruals.split(separator: "\n").dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    #expect(Set(rows.map { $0[7] }) == ["C-1", "C-3"])
    #expect(
      rows.allSatisfy { $0[9] == "500.00" && $0[11] == "2026-11-21" && $0[12] == "2026-12-21" })
    #expect(rows.allSatisfy { $0[16] == "birthday:2026" && $0[17] == "Birthday" })

    let second = try world.run("2026-11-22")
    #expect(
      second.batches.map(\.fileName) == [
        "accrual_demo_north_20261122_00000002.csv", "message_email_demo_20261122_00000001.csv",
        "message_sms_demo_20261122_00000001.csv",
      ])
    let mail = try world.text(
      "var/exchange/outbox/message-email/message_email_demo_20261122_00000001.csv")
    #expect(mail.contains("C-1,ada@example.org"))
    #expect(mail.contains("\"Happy birthday, Ada!\""))
    let text = try world.text(
      "var/exchange/outbox/message-sms/message_sms_demo_20261122_00000001.csv")
    #expect(text.contains("2026-11-22T10:00:00+01:00,2026-11-22T20:00:00+01:00"))
  }

  @Test func `the same night again gives nothing new and leaves the bytes alone`() throws {
    let world = try Self.worldWithoutControls()
    try world.run("2026-11-21")
    let path = "var/exchange/outbox/accrual/accrual_demo_north_20261121_00000001.csv"
    let before = try world.text(path)
    let again = try world.run("2026-11-21")
    #expect(again.wasDoneBefore)
    #expect(try world.text(path) == before)
    let rows = try world.connect().query("SELECT count(*) AS rows FROM ledger.accrual").single
    #expect(try rows.int("rows") == 2)
  }

  @Test func `the same inputs give the same bytes in another database`() throws {
    var texts: Set<String> = []
    for _ in 0..<2 {
      let world = try Self.worldWithoutControls()
      try world.run("2026-11-21")
      texts.insert(
        try world.text("var/exchange/outbox/accrual/accrual_demo_north_20261121_00000001.csv")
          + world.text(
            "var/exchange/outbox/accrual/accrual_demo_north_20261121_00000001.csv.manifest.json"))
    }
    #expect(texts.count == 1)
  }

  @Test func `nights go forward`() throws {
    let world = try Self.worldWithoutControls()
    try world.run("2026-11-21")
    #expect(throws: Problem.self) { try world.run("2026-11-20") }
  }

  @Test func `a night that failed is finished before the next one, for its own date`() throws {
    let world = try Self.worldWithoutControls()
    let template = try world.text("jobs/templates/birthday-sms.json5")
    // The outbox of another environment stops the night behind its import.
    try world.write("var/exchange/outbox/.environment", "production\n")
    #expect(throws: Problem.self) { try world.run("2026-11-21") }
    let folder = try Folder(opening: world.home("var/exchange/outbox"))
    try folder.remove(".environment")
    #expect(!template.isEmpty)
    try world.run("2026-11-22")
    let rows = try world.connect().query(
      """
      SELECT business_date, count(*) AS rows FROM ledger.accrual GROUP BY business_date ORDER BY 1
      """)
    #expect(try rows.map { try $0.text("business_date") } == ["2026-11-21", "2026-11-22"])
    #expect(try rows.map { try $0.int("rows") } == [2, 1])
    let work = try Folder(opening: world.home("var/exchange/work/1/customers"))
    #expect(try work.names().isEmpty)
  }

  @Test func `a published file that was changed is an alarm of the next night`() throws {
    let world = try Self.worldWithoutControls()
    try world.run("2026-11-21")
    let path = "var/exchange/outbox/accrual/accrual_demo_north_20261121_00000001.csv"
    let changed = try world.text(path).replacing("500.00", with: "900.00")
    try world.write(path, changed)
    let next = try world.run("2026-11-22")
    #expect(next.exit == .reconciliation)
    #expect(next.notes.contains { $0.isAlarm })
  }

  @Test func `a control character in a card is a reject, not a night without export`() throws {
    let world = try Self.worldWithoutControls()
    try world.write(
      "jobs/feeds/customers.json5", "{ kind: \"customers\", reject_limit: { share: \"90%\" } }")
    try world.drop(
      "customers", "more.csv",
      """
      local_id,register_date,birth_date,card
      C-9,2020-01-01 10:00:00,1980-11-21,"12\t3"
      C-8,2020-01-01 10:00:00,1980-11-21,123

      """)
    let night = try world.run("2026-11-21")
    #expect(night.files.first { $0.fileName == "more.csv" }?.balance.rejected == 1)
    #expect(night.batches.map(\.rows) == [3])
  }

  @Test func `files of one stem and files with the longest name have answers of their own`() throws
  {
    let world = try Self.worldWithoutControls()
    let long = String(repeating: "n", count: 245) + ".csv"
    for name in ["d.csv", "d.txt", long] {
      try world.drop(
        "subscriptions", name,
        "client_local_id,channel,category,state,changed_at,source\nC-1,\(name.count),,ON,x,y\n")
    }
    try world.run("2026-11-21")
    let acks = try Folder(opening: world.home("var/exchange/ack/subscriptions")).names()
    #expect(acks.filter { $0.hasSuffix(".ack.json") }.count == 4)
    #expect(acks.contains("d.ack.json") && acks.contains("d.txt.ack.json"))
    #expect(acks.contains("d.rejects.csv") && acks.contains("d.txt.rejects.csv"))
  }

  @Test func `missed nights are caught up one by one, and their birthdays are paid`() throws {
    let world = try Self.worldWithoutControls()
    try world.run("2026-11-20")
    let last = try world.run("2026-11-23", catchesUp: true)
    #expect(last.record.businessDate.description == "2026-11-23")
    let connection = try world.connect()
    let nights = try connection.query(
      "SELECT business_date, state FROM run.night ORDER BY business_date")
    #expect(
      try nights.map { try $0.text("business_date") } == [
        "2026-11-20", "2026-11-21", "2026-11-22", "2026-11-23",
      ])
    #expect(try nights.allSatisfy { try $0.text("state") == "done" })
    let paid = try connection.query(
      "SELECT business_date FROM ledger.accrual ORDER BY business_date, customer_id")
    #expect(
      try paid.map { try $0.text("business_date") } == ["2026-11-21", "2026-11-21", "2026-11-22"])
    #expect(throws: Problem.self) { try world.run("2027-03-01", catchesUp: true) }
  }

  @Test func `what a caught-up night refuses is reported by the run that caught it up`() throws {
    let world = try Self.worldWithoutControls()
    try world.run("2026-11-20")
    try world.drop("customers", "bad.csv", "nothing,known\n1,2\n")
    let last = try world.run("2026-11-22", catchesUp: true)
    #expect(last.earlier.map(\.record.businessDate.description) == ["2026-11-21"])
    #expect(last.ownExit == .ok)
    #expect(last.exit == .badData)
  }
}
