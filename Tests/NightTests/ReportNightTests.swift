import Foundation
import Host
import Outbox
import Postgres
import Reports
import Runner
import SQLText
import Synchronization
import TestKit
import Testing
import Vocabulary

/// The report of a night: what it says is what the database says.
@Suite struct ReportNightTests {
  static func world() throws(Problem) -> NightWorld {
    let world = try BirthdayNightTests.worldWithoutControls()
    let settings = try world.text("jobs/nightledger.json5")
    if !settings.contains("reports:") {
      try world.write(
        "jobs/nightledger.json5",
        settings.replacing("program:", with: "folders: { reports: \"var/reports\" }, program:"))
    }
    return world
  }

  static func report(
    _ world: NightWorld, _ date: String?, _ connection: Connection
  ) throws -> RunReport {
    let pages = try NightPages(try Installation.open(jobsFolder: world.home("jobs")))
    return try #require(
      try pages.report(of: nil, on: date.flatMap { CivilDate($0) }, connection))
  }

  /// Steps take as long as the machine takes; here each takes its number of seconds.
  static func setTimes(_ connection: Connection) throws(Problem) {
    try connection.execute(
      """
      UPDATE run.step AS s
      SET started_at = n.scheduled_at + s.ordinal * interval '10 seconds',
        finished_at = n.scheduled_at + s.ordinal * interval '11 seconds'
      FROM run.night AS n WHERE n.run_id = s.run_id
      """)
    try connection.execute(
      """
      UPDATE run.night
      SET started_at = scheduled_at, finished_at = scheduled_at + interval '55 seconds',
        zone_rules = 'Europe/Berlin 2025b', definitions_digest = 'digest'
      """)
  }

  @Test func `two small nights read as they were`() throws {
    let world = try Self.world()
    try world.run("2026-11-21")
    let rows = "client_local_id,channel\nC-1\n"
    try world.drop("subscriptions", "broken.csv", rows)
    try world.run("2026-11-22")
    let connection = try world.connect()
    try Self.setTimes(connection)
    let document = try Self.report(world, "2026-11-22", connection).document
    let text = PlainPage(document).text.replacing(world.home("jobs"), with: "jobs")
    Golden.expect(text, in: "report.txt")
  }

  @Test func `sums on the page are those of the ledger, and its page is small and whole`() throws {
    let world = try Self.world()
    try world.run("2026-11-21")
    try world.run("2026-11-22")
    let connection = try world.connect()
    for date in ["2026-11-21", "2026-11-22"] {
      let document = try Self.report(world, date, connection).document
      let section = try #require(document.sections.first { $0.id == "accruals" })
      let row = try connection.query(
        """
        SELECT coalesce(sum(amount), 0) AS amount, count(*) AS rows FROM ledger.accrual
        WHERE business_date = \(try #require(CivilDate(date)))
        """
      ).single
      let json = document.json.compact
      #expect(section.title == "Accruals")
      #expect(
        json.contains("\"rows\":\(try row.int("rows")),\"amount\":\"\(try row.text("amount"))\""))
      #expect(json.contains("\"is_good\":true"))
      let page = try world.text("var/reports/nightly-\(date).html")
      #expect(PageCheck.faults(in: page) == [])
      #expect(page.utf8.count < 150_000)
      #expect(page == HTMLPage(document).text)
      #expect(try world.text("var/reports/nightly-\(date).txt") == PlainPage(document).text)
    }
  }

  @Test func `a night that failed has a page that says so and how it goes on`() throws {
    let world = try Self.world()
    try world.write("var/exchange/outbox/.environment", "production\n")
    #expect(throws: Problem.self) { try world.run("2026-11-21") }
    let page = try world.text("var/reports/nightly-2026-11-21.html")
    #expect(page.contains("class=\"verdict bad\">The night failed"))
    #expect(page.contains("nightledger run nightly --date 2026-11-21 --jobs "))
    #expect(PageCheck.faults(in: page) == [])
  }

  @Test func `a page that cannot be written is told and costs the night nothing`() throws {
    let world = try Self.world()
    try world.write("var/reports", bytes: Array("in the way".utf8))
    let summary = try world.run("2026-11-21")
    #expect(summary.exit == .ok)
    #expect(summary.reportProblem != nil)
    let record = try #require(try NightJournal.latest(1, on: world.connect()).first)
    #expect(record.state == .done)
  }

  @Test func `the pages that list nights lead to the pages that are there`() throws {
    let world = try Self.world()
    try world.run("2026-11-30")
    try world.run("2026-12-01")
    for (name, expected) in [
      ("index.html", ["nightly-2026-12-01.html", "nightly-2026-11-30.html"]),
      ("nights-2026-12.html", ["nightly-2026-12-01.html"]),
      ("nights-2026-11.html", ["nightly-2026-11-30.html"]),
    ] {
      let page = try world.text("var/reports/\(name)")
      #expect(PageCheck.faults(in: page) == [])
      let links = PageCheck.tags(in: page).filter { $0.hasPrefix("<a href=\"nightly-") }
      #expect(links == expected.map { "<a href=\"\($0)\">" }, "\(name)")
    }
    #expect(try world.text("var/reports/index.html").contains("<a href=\"nights-2026-11.html\">"))
  }

  @Test func `one customer on one page, with what he was given`() throws {
    let world = try Self.world()
    try world.run("2026-11-21")
    try world.run("2026-11-22")
    let pages = try NightPages(try Installation.open(jobsFolder: world.home("jobs")))
    let date = try #require(CivilDate("2026-11-22"))
    let document = try pages.customer("C-1", on: date, world.connect())
    #expect(PageCheck.faults(in: HTMLPage(document).text) == [])
    let text = PlainPage(document, width: 200).text
    for words in ["Active.", "ada@example.org", "500.00", "no answer yet", "birthday:2026"] {
      #expect(text.contains(words), "\(words)")
    }
    let before = try pages.customer("C-1", on: date.adding(days: -2), world.connect())
    #expect(PlainPage(before).text.contains("nothing was accrued"))
    #expect(throws: Problem.self) { try pages.customer("C-99", on: date, world.connect()) }
  }

  @Test func `a pack of a day is proved by sha256sum, and a file that was changed is not packed`()
    throws
  {
    let world = try Self.world()
    try world.run("2026-11-21")
    let installation = try Installation.open(jobsFolder: world.home("jobs"))
    let date = try #require(CivilDate("2026-11-21"))
    let connection = try world.connect()
    let pack = try FinancePack.write(
      of: date, into: world.home("packs"), installation,
      workbook: ("book.xlsx", Array("book".utf8)),
      connection)
    var check = Program("sha256sum", ["--check", "--strict", "SHA256SUMS"])
    check.folder = pack.path
    let answer = try check.output(until: .after(.seconds(20)))
    #expect(answer.ending.isSuccess, "\(answer.text)\(answer.errorText)")
    #expect(
      try world.text("packs/demo-2026-11-21/sums.csv")
        == """
        legal_entity,campaign,op,unit,rows,amount,batch_rows,batch_amount
        north,birthday-bonus,ACCRUE,bonus,2,1000.00,2,1000.00

        """)
    #expect(answer.text.split(separator: "\n").count == 8)
    #expect(try world.text("packs/demo-2026-11-21/book.xlsx") == "book")
    // What is published has one line, whoever prints it.
    let sums = try world.text("packs/demo-2026-11-21/SHA256SUMS").split(separator: "\n")
    let outbox = try Folder(opening: world.home("var/exchange/outbox"))
    let published = try BatchCatalog.checksums(outbox, on: connection)
      .map(\.line).filter { $0.contains("  accrual/") }
    #expect(published.count == 3)
    #expect(published.allSatisfy { line in sums.contains { $0 == line } }, "\(published) \(sums)")
    #expect(throws: Problem.self) {
      try FinancePack.write(of: date, into: world.home("packs"), installation, connection)
    }
    let file = "var/exchange/outbox/accrual/accrual_demo_north_20261121_00000001.csv"
    try world.write(file, try world.text(file).replacing("500.00", with: "900.00"))
    #expect(throws: Problem.self) {
      try FinancePack.write(of: date, into: world.home("other"), installation, connection)
    }
  }

  /// What holds of every page: whole, small, readable without a network and without colours.
  private static func expectGoodPage(_ page: String, _ verdict: String, _ words: [String]) throws {
    #expect(PageCheck.faults(in: page) == [])
    #expect(try PageCheck.tidyFaults(in: page) == [])
    #expect(page.utf8.count < 150_000)
    #expect(page.contains("class=\"verdict \(verdict)\">"), "\(verdict)")
    let bare = page.replacing("http://www.w3.org/2000/svg", with: "")
    for outside in ["http:", "https:", "//", "<script", "<link", "@import", "url("] {
      #expect(!bare.contains(outside), "\(outside)")
    }
    #expect(PageCheck.tags(in: page).count { $0.hasPrefix("<h1") } == 1)
    for tag in PageCheck.tags(in: page) where tag.hasPrefix("<th") && !tag.hasPrefix("<thead") {
      #expect(tag.contains("scope="), "\(tag)")
    }
    for word in words { #expect(page.contains(word), "\(word)") }
  }

  @Test func `a perfect, a failed and an empty night have good pages`() throws {
    let perfect = try Self.world()
    try perfect.run("2026-11-21")
    try Self.expectGoodPage(
      perfect.text("var/reports/nightly-2026-11-21.html"), "good",
      ["The night is done, and nothing needs a hand.", "birthday-bonus", "1,000.00"])
    let failed = try Self.world()
    try failed.write("var/exchange/outbox/.environment", "production\n")
    #expect(throws: Problem.self) { try failed.run("2026-11-21") }
    try Self.expectGoodPage(
      failed.text("var/reports/nightly-2026-11-21.html"), "bad",
      ["The night failed", "nightledger run nightly --date 2026-11-21"])
    let empty = try NightWorld([
      "nightledger.json5": Self.emptyProgramme
    ])
    try empty.run("2026-11-21")
    try Self.expectGoodPage(
      empty.text("var/reports/nightly-2026-11-21.html"), "good", ["no file was in the inbox"])
    try Self.expectGoodIndex(perfect.text("var/reports/index.html"))
  }

  @Test func `the page holds a campaign against its control group, as SQL and as text say it`()
    throws
  {
    let world = try Self.world()
    try world.run("2026-11-21")
    let connection = try world.connect()
    // Two were paid; a third would have been and bought nothing, one of the two bought for 80.00.
    try connection.execute(
      """
      INSERT INTO campaign.passage
        (customer_id, campaign_id, occasion, step_id, version, is_control, arrived_on, outcome,
        passed_on)
      VALUES ('C-9', 'birthday-bonus', 'birthday:2026', 'gift', 'v', true, '2026-11-21', 'control',
        '2026-11-21')
      """)
    try connection.execute(
      """
      INSERT INTO warehouse.receipt
        (customer_id, receipt_id, issued_at, issued_on, kind, status, amount, currency, first_load,
        last_load)
      VALUES ('C-1', 'R', '2026-11-21 12:00Z', '2026-11-21', 'sale', 'paid', 80, 'EUR', 1, 1)
      """)
    let document = try Self.report(world, "2026-11-21", connection).document
    // Newcombe's interval of 1/2 - 0/1 is 0.5 - sqrt(0.4055^2 + 0.7935^2), 0.5 + sqrt(0.4055^2 + 0).
    let json = document.json.compact
    #expect(
      json.contains(
        "\"campaign\":\"birthday-bonus\",\"points\":\"50.00\",\"at_least\":\"-39.10\",\"at_most\":\"90.55\""
      ), "\(json)")
    #expect(json.contains("\"who\":\"controls\",\"customers\":1"), "\(json)")
    let text = PlainPage(document).text
    #expect(text.contains("  controls "))
    #expect(text.contains("-39.10"))
    for words in ["controls", "-39.10", "may be chance"] {
      #expect(HTMLPage(document).text.contains(words), "\(words)")
    }
  }

  private static func expectGoodIndex(_ page: String) throws {
    #expect(PageCheck.faults(in: page) == [])
    #expect(try PageCheck.tidyFaults(in: page) == [])
  }

  private static let emptyProgramme = """
    {
      program: "test", time_zone: "Europe/London", environment: "test", currency: "GBP",
      legal_entities: ["north"], folders: { reports: "var/reports" },
    }
    """

  @Test func `who opens a page while it is replaced finds the old one or the new one`() throws {
    let scratch = try ScratchFolder()
    let path = scratch("page.html")
    let pages = ["a", "b"].map { String(repeating: $0, count: 40_000) }
    try NightPages.write(pages[0], to: path, isReadableByGroup: true)
    let isDone = Atomic(false)
    let writer = Thread {
      for number in 1...300 {
        _ = try? NightPages.write(pages[number % 2], to: path, isReadableByGroup: true)
      }
      isDone.store(true, ordering: .releasing)
    }
    writer.start()
    var reads = 0
    while !isDone.load(ordering: .acquiring) {
      let found = try String(contentsOfFile: path, encoding: .utf8)
      guard pages.contains(found) else {
        Issue.record("\(found.utf8.count) bytes")
        break
      }
      reads += 1
    }
    #expect(reads > 0)
    #expect(try Folder(opening: scratch.path).names().compactMap(\.text) == ["page.html"])
  }

  @Test func `an empty night has a page that says nothing came`() throws {
    let world = try NightWorld([
      "nightledger.json5": Self.emptyProgramme
    ])
    try world.run("2026-11-21")
    let text = try world.text("var/reports/nightly-2026-11-21.txt")
    #expect(text.contains("The night is done, and nothing needs a hand."))
    #expect(text.contains("no file was in the inbox"))
    #expect(text.contains("nothing was accrued"))
  }
}
