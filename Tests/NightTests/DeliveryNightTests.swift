import Definitions
import Host
import Intake
import Runner
import SQLText
import TestKit
import Testing
import Vocabulary

/// Numbers, gaps, fulls and releases with real files (exchange.md, section 6).
@Suite struct DeliveryNightTests {
  private typealias Night = DeliveryNights
  /// Later than any file of a test.
  private static let later = Instant(secondsSinceEpoch: 4_000_000_000)

  @Test func `a gap holds what is behind it until the missing file comes`() throws {
    let night = try DeliveryNights()
    try night.drop(Night.name(1), Night.customers(2))
    #expect(try night.run() == ["000001 accepted"])
    try night.drop(Night.name(3), Night.customers(2, "c"))
    let held = try night.nights.run()
    #expect(held.files.map(Night.drawn) == ["000003 GAP"])
    #expect(held.exit == .ok)
    #expect(try night.oversight().stoppedFiles().map(\.fileName) == [Night.name(3)])
    #expect(
      try night.nights.ack("customers", String(Night.name(3).dropLast(4))).contains("\"HELD\""))
    // Past its grace it is an alarm, and it is still there.
    let overdue = try night.nights.run(now: Self.later)
    #expect(overdue.files.map(Night.drawn) == ["000003 GAP"])
    #expect(overdue.exit == .missingFile)
    try night.drop(Night.name(2), Night.customers(2, "b"))
    #expect(try night.run() == ["000002 accepted", "000003 accepted"])
    #expect(
      try night.nights.list("SELECT email AS item FROM warehouse.customer ORDER BY 1")
        == ["c0@x.org", "c1@x.org"])
    #expect(try night.oversight().stoppedFiles().isEmpty)
    #expect(try night.nights.count("intake.exchange_file") == 5)
  }

  @Test func `rows that wait are told by feed`() throws {
    let night = try DeliveryNights()
    let world = night.nights.world
    for feed in ["receipts", "receipt-lines"] {
      let kind = feed.replacing("-", with: "_")
      try world.write("jobs/feeds/\(feed).json5", "{ kind: \"\(kind)\" }")
    }
    let rows = ["R-1", "R-2"].map { "\($0),X,2026-01-01 10:00:00,SALE,PAID,1.00,GBP\n" }
    try world.drop("receipts", "r.csv", InputNights.receipts + rows.joined())
    try world.drop("receipt-lines", "l.csv", InputNights.lines + "R-1,1,X,P-1,1,1.00,1.00\n")
    _ = try night.run()
    #expect(
      try night.oversight().parkedRows().map { "\($0.feed) \($0.rows)" }
        == ["receipt-lines 1", "receipts 2"])
  }

  @Test func `a gap that is given up lets go what waits behind it`() throws {
    let night = try DeliveryNights()
    try night.drop(Night.name(1), Night.customers(2))
    try night.drop(Night.name(4), Night.customers(2, "d"))
    #expect(try night.run() == ["000001 accepted", "000004 GAP"])
    let feed = try #require(
      Installation.open(jobsFolder: night.nights.world.home("jobs")).programme
        .feeds.first { $0.name.text == "customers" })
    let oversight = night.oversight()
    #expect(
      try oversight.acceptGap(feed, source: "pos7", sequence: 2, reason: "off", by: "anna"))
    #expect(try night.run() == ["000004 GAP"])
    #expect(
      try oversight.acceptGap(feed, source: "pos7", sequence: 3, reason: "off", by: "anna"))
    #expect(
      try !oversight.acceptGap(feed, source: "pos7", sequence: 3, reason: "off", by: "anna"))
    #expect(throws: Problem.self) {
      try oversight.acceptGap(feed, source: "pos7", sequence: 1, reason: "off", by: "anna")
    }
    #expect(try night.run() == ["000004 accepted"])
    try night.drop(Night.name(3), Night.customers(1, "late"))
    #expect(try night.run() == ["000003 LATE_SEQUENCE"])
  }

  @Test func `one night of everything that is refused`() throws {
    let night = try DeliveryNights()
    try night.drop(Night.name(5), Night.customers(3))
    #expect(try night.run() == ["000005 accepted"])
    let same = Night.customers(3)
    try night.drop(Night.name(5), Night.customers(3, "other"))
    try night.drop(Night.name(6), same)
    try night.drop(Night.name(4), Night.customers(1, "late"))
    try night.drop(Night.name(7, date: "20260401"), Night.customers(1, "future"))
    try night.drop(Night.name(8, date: "20260101"), Night.customers(1, "old"))
    try night.drop("anything.csv", Night.customers(1, "any"))
    try night.drop(Night.name(6, feed: "receipts"), Night.customers(1, "wrong"))
    let summary = try night.nights.run()
    #expect(
      Set(summary.files.map(Night.drawn)) == [
        "000005 CONFLICT", "000006 DUP_CONTENT", "000004 LATE_SEQUENCE", "000007 FUTURE_DATE",
        "000008 TOO_OLD", "anything.csv WRONG_NAME",
        "\(Night.name(6, feed: "receipts")) WRONG_FEED",
      ])
    #expect(summary.exit == .badData)
    #expect(try night.nights.count("warehouse.customer") == 3)
    for file in summary.files {
      #expect(try night.nights.exists("quarantine/customers/\(file.fileName)"), "\(file.fileName)")
      let ack = try night.nights.ack("customers", String(file.fileName.dropLast(4)))
      #expect(ack.contains("\"code\": \"\(file.code?.rawValue ?? "")\""))
      #expect(ack.contains(file.sha256))
    }
    // A refused file leaves its number free, and the same delivery again is no work.
    try night.drop(Night.name(6), Night.customers(2, "good"))
    try night.drop(Night.name(5), same)
    #expect(try night.run() == ["000005 DUPLICATE", "000006 accepted"])
  }

  @Test func `a full delivery resets the sequence and overtakes what waits`() throws {
    let night = try DeliveryNights("volume_band: false,")
    try night.drop(Night.name(1, "full"), Night.customers(20))
    try night.drop(Night.name(3), Night.customers(1, "c"))
    #expect(try night.run() == ["000001 accepted", "000003 GAP"])
    try night.drop(Night.name(9, "full"), Night.customers(18, "f"))
    #expect(try night.run() == ["000009 accepted", "000003 SUPERSEDED"])
    #expect(
      try night.nights.exists("archive/customers/\(night.nights.dateFolder)/\(Night.name(3))"))
    try night.drop(Night.name(12, "full"), Night.customers(18, "f"))
    #expect(try night.run() == ["000012 UNCHANGED"])
    try night.drop(Night.name(13), Night.customers(1, "n"))
    #expect(try night.run() == ["000013 accepted"])
    try night.drop(Night.name(14, "full"), Night.customers(16, "s"))
    let shrunk = try night.nights.run()
    #expect(shrunk.files.map(Night.drawn) == ["000014 SHRINK"])
    #expect(try night.nights.count("warehouse.customer WHERE email LIKE 's%'") == 0)
    _ = try night.oversight().release(
      Night.name(14, "full"), isGranted: true, reason: "shops closed", by: "anna")
    #expect(try night.run() == ["000014 accepted"])
    #expect(try night.nights.count("warehouse.customer WHERE email LIKE 's%'") == 16)
  }

  @Test func `an unusual number of rows waits for a person`() throws {
    let night = try DeliveryNights()
    for sequence in 1...3 {
      try night.drop(Night.name(sequence), Night.customers(2, "a\(sequence)"))
    }
    #expect(try night.run() == ["000001 accepted", "000002 accepted", "000003 accepted"])
    try night.drop(Night.name(4), Night.customers(21, "many"))
    let held = try night.nights.run()
    #expect(held.files.map(Night.drawn) == ["000004 VOLUME"])
    #expect(held.exit == .badData)
    #expect(try night.nights.count("warehouse.customer") == 2)
    try night.drop(Night.name(5), Night.customers(2, "next"))
    #expect(try night.run() == ["000004 VOLUME", "000005 GAP"])
    let sha = try #require(held.files.first?.sha256)
    let file = try night.oversight().release(
      String(sha.prefix(8)), isGranted: true, reason: "sale day", by: "anna")
    #expect(file.isHeld)
    #expect(try night.run() == ["000004 accepted", "000005 accepted"])
    #expect(try night.nights.count("warehouse.customer") == 21)
    try night.drop(Night.name(6), Night.customers(40, "again"))
    #expect(try night.run() == ["000006 VOLUME"])
    _ = try night.oversight().release(
      Night.name(6), isGranted: false, reason: "wrong shop", by: "anna")
    #expect(try night.run() == ["000006 WITHDRAWN"])
    #expect(throws: Problem.self) {
      try night.oversight().release("none.csv", isGranted: true, reason: "x", by: "anna")
    }
  }

  @Test func `files of one night are loaded by date and number, whatever their names`() throws {
    let night = try DeliveryNights()
    try night.drop(Night.name(1, date: "20260228"), Night.customers(1, "a"))
    try night.drop(Night.name(2, "full", date: "20260301"), Night.customers(1, "b"))
    try night.drop(Night.name(3, date: "20260301"), Night.customers(1, "c"))
    #expect(try night.run() == ["000001 accepted", "000002 accepted", "000003 accepted"])
    #expect(try night.nights.list("SELECT email AS item FROM warehouse.customer") == ["c0@x.org"])
  }

  @Test func `a missing number that comes in the same night frees what waits for it`() throws {
    let night = try DeliveryNights()
    try night.drop(Night.name(1, date: "20260226"), Night.customers(1, "a"))
    #expect(try night.run() == ["000001 accepted"])
    // By their dates the third and the fourth come before the second.
    try night.drop(Night.name(2, date: "20260301"), Night.customers(1, "b"))
    try night.drop(Night.name(3, date: "20260228"), Night.customers(1, "c"))
    try night.drop(Night.name(4, date: "20260227"), Night.customers(1, "d"))
    try night.drop(Night.name(6, date: "20260227"), Night.customers(1, "f"))
    #expect(
      try night.run()
        == ["000002 accepted", "000003 accepted", "000004 accepted", "000006 GAP"])
    #expect(try night.nights.list("SELECT email AS item FROM warehouse.customer") == ["d0@x.org"])
  }

  @Test func `a delta that comes with a newer full delivery is overtaken by it`() throws {
    let night = try DeliveryNights()
    try night.drop(Night.name(1), Night.customers(2))
    #expect(try night.run() == ["000001 accepted"])
    try night.drop(Night.name(3), Night.customers(2, "c"))
    try night.drop(Night.name(5, "full"), Night.customers(2, "e"))
    let summary = try night.nights.run()
    #expect(summary.files.map(Night.drawn) == ["000005 accepted", "000003 SUPERSEDED"])
    #expect(summary.exit == .ok)
  }

  @Test func `a delivery of the closed period is refused, and nobody lets it pass`() throws {
    let night = try DeliveryNights("max_age: false,")
    let world = night.nights.world
    let settings = try world.text("jobs/nightledger.json5")
    try world.write(
      "jobs/nightledger.json5",
      settings.replacing("currency:", with: "closed_until: \"2026-01-31\", currency:"))
    try night.drop(Night.name(1, date: "20260201"), Night.customers(2))
    #expect(try night.run() == ["000001 accepted"])
    try night.drop(Night.name(2, date: "20260131"), Night.customers(2, "b"))
    let summary = try night.nights.run()
    #expect(summary.files.map(Night.drawn) == ["000002 TOO_OLD"])
    #expect(summary.exit == .badData)
    #expect(summary.files[0].reason?.contains("the closed period up to 2026-01-31") == true)
    let closed = try #require(CivilDate("2026-01-31"))
    #expect(throws: Problem.self) {
      try night.oversight().release(
        Night.name(2, date: "20260131"), isGranted: true, reason: "x", by: "anna",
        closedUntil: closed)
    }
    #expect(try night.nights.count("intake.release") == 0)
    try night.drop(Night.name(2, date: "20260202"), Night.customers(2, "b"))
    #expect(try night.run() == ["000002 accepted"])
  }

  @Test func `a fix mends rejects of its delivery, and only what nothing newer has touched`() throws
  {
    let night = try DeliveryNights("reject_limit: { share: \"100%\" }, volume_band: false,")
    let head = InputNights.customers
    try night.drop(
      Night.name(1), head + "A,2020-01-01 00:00:00,,a@x.org\nB,never,,b@x.org\nC,never,,c@x.org\n")
    #expect(try night.run() == ["000001 partial"])
    try night.drop(Night.name(2), head + "C,2021-01-01 00:00:00,,newer@x.org\n")
    #expect(try night.run() == ["000002 accepted"])
    // A was no reject.
    try night.drop(Night.name(1, fix: 1), head + "A,2020-01-01 00:00:00,,other@x.org\n")
    #expect(try night.run() == ["000001 FIX"])
    try night.drop(
      Night.name(1, fix: 1),
      head + "B,2020-01-01 00:00:00,,b@x.org\nC,2020-01-01 00:00:00,,c@x.org\n")
    let fixed = try night.nights.run()
    #expect(fixed.files.map(Night.drawn) == ["000001 accepted"])
    #expect(fixed.files[0].balance.drawn == "read 2, new 1, stale 1")
    #expect(
      try night.nights.list("SELECT email AS item FROM warehouse.customer ORDER BY customer_id")
        == ["a@x.org", "b@x.org", "newer@x.org"])
    // What was never accepted, or had no rejects, cannot be mended.
    try night.drop(Night.name(7, fix: 1), head + "D,2020-01-01 00:00:00,,d@x.org\n")
    try night.drop(Night.name(2, fix: 1), head + "C,2020-01-01 00:00:00,,d@x.org\n")
    #expect(try night.run() == ["000002 FIX", "000007 FIX"])
    try night.drop(Night.name(3), head + "D,2020-01-01 00:00:00,,d@x.org\n")
    #expect(try night.run() == ["000003 accepted"])
  }
}
