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

  @Test func `a birthday is paid once, announced a day later, and nothing twice`() throws {
    let world = try Self.world()
    try world.drop("customers", "customers.csv", Self.customers)
    try world.drop("subscriptions", "subscriptions.csv", Self.subscriptions)
    let first = try world.run("2026-11-21")
    #expect(first.exit == .ok)
    for file in try Folder(opening: world.home("var/exchange/outbox/accrual")).names()
    where !file.hasPrefix(".") {
      print(try world.text("var/exchange/outbox/accrual/\(file)"))
    }
    for campaign in first.campaigns { print(campaign) }
    let second = try world.run("2026-11-22")
    for campaign in second.campaigns { print(campaign) }
    for batch in second.batches { print(batch) }
    for stream in try Folder(opening: world.home("var/exchange/outbox")).names()
    where stream.hasPrefix("message") {
      for file in try Folder(opening: world.home("var/exchange/outbox/\(stream)")).names()
      where !file.hasPrefix(".") {
        print(try world.text("var/exchange/outbox/\(stream)/\(file)"))
      }
    }
  }
}
