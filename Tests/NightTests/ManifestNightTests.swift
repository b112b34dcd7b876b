import Host
import Intake
import Runner
import SQLText
import TestKit
import Testing
import Vocabulary

/// Manifests are proven before a row is written, and a drop is one thing (exchange.md, section 4).
@Suite struct ManifestNightTests {
  private static let rows = """
    R-1,A,2026-01-01 10:00:00,SALE,PAID,10.50,GBP
    R-2,B,2026-01-01 10:00:00,SALE,PAID,4.25,GBP
    R-3,C,2026-01-01 10:00:00,RETURN,PAID,1.00,GBP

    """
  private static let text = InputNights.receipts + rows

  private static var customerHash: String {
    var hash = ControlHash()
    for customer in ["A", "B", "C"] { hash.add(customer) }
    return hash.description
  }

  /// A manifest of one file, as its sender writes it.
  private static func manifest(
    _ name: String, _ text: String, rows: Int = 3, amount: String = "15.75", bytes: Int? = nil,
    sha256: String? = nil, hash: String = customerHash, sequence: Int = 1,
    environment: String = "test", status: String = "new"
  ) -> String {
    """
    { "profile": "tabular-data-package", "resources": [ { "path": "\(name)",
      "bytes": \(bytes ?? text.utf8.count), "hash": "sha256:\(sha256 ?? SHA256.hex(of: text))",
      "rows": \(rows) } ],
      "exchange": { "version": 1, "environment": "\(environment)", "feed": "receipts",
        "source": "pos7", "business_date": "2026-03-01", "sequence": \(sequence), "kind": "delta",
        "status": "\(status)", "control_totals": { "amount": "\(amount)",
          "customer_hash": "\(hash)" } } }
    """
  }

  private func nights() throws -> InputNights {
    try InputNights("completion: \"manifest\", max_age: false")
  }

  private func take(_ nights: InputNights, _ name: String, _ manifest: String) throws -> FileOutcome
  {
    try nights.world.drop("receipts", "\(name).csv", Self.text)
    try nights.world.drop("receipts", "\(name).manifest.json", manifest)
    let files = try nights.run().files
    #expect(files.count == 1)
    return try #require(files.first)
  }

  @Test func `what agrees with its manifest is loaded and has the numbers of it`() throws {
    let nights = try nights()
    let outcome = try take(nights, "a", Self.manifest("a.csv", Self.text))
    #expect(outcome.verdict == .accepted)
    #expect(outcome.delivery.sequence == 1)
    #expect(outcome.delivery.source == "pos7")
    #expect(outcome.balance.read == 3)
    let ack = try nights.ack("receipts", "a")
    #expect(ack.contains("\"accepted\": \"15.75\""))
    #expect(ack.contains("\"balanced_against\": \"manifest\""))
    #expect(ack.contains("\"customer_hash\": \"\(Self.customerHash)\""))
    #expect(try nights.exists("archive/receipts/\(nights.dateFolder)/a.manifest.json"))
  }

  @Test func `what differs from its manifest in anything is refused before a row is written`()
    throws
  {
    let nights = try nights()
    let other = String(repeating: "0", count: 64)
    let cases: [(String, FileCode, ExitCode)] = [
      (Self.manifest("a.csv", Self.text, rows: 4), .manifestMismatch, .badData),
      (Self.manifest("a.csv", Self.text, amount: "15.76"), .manifestMismatch, .badData),
      (Self.manifest("a.csv", Self.text, bytes: 7), .manifestMismatch, .badData),
      (Self.manifest("a.csv", Self.text, sha256: other), .manifestMismatch, .badData),
      (Self.manifest("a.csv", Self.text, hash: "0000000000"), .manifestMismatch, .badData),
      (Self.manifest("b.csv", Self.text).replacing("b.csv", with: "../a.csv"), .manifest, .badData),
      (Self.manifest("a.csv", Self.text, environment: "production"), .environment, .definition),
      (
        Self.manifest("a.csv", Self.text).replacing("receipts\"", with: "customers\""), .wrongFeed,
        .badData
      ),
      ("{", .manifest, .badData),
    ]
    for (manifest, code, exit) in cases {
      let outcome = try take(nights, "a", manifest)
      #expect(outcome.code == code, "\(manifest)")
      #expect(outcome.exit == exit)
    }
    #expect(try nights.count("intake.parked_receipt") == 0)
    #expect(try nights.count("intake.exchange_file WHERE verdict = 'accepted'") == 0)
    let mended = try take(nights, "a", Self.manifest("a.csv", Self.text))
    #expect(mended.verdict == .accepted, "\(mended.reason ?? "")")
  }

  @Test func `a test delivery is read and answered and leaves nothing`() throws {
    let nights = try nights()
    let outcome = try take(nights, "a", Self.manifest("a.csv", Self.text, status: "test"))
    #expect(outcome.verdict == .validated)
    #expect(outcome.exit == .ok)
    #expect(try nights.count("intake.parked_receipt") == 0)
    #expect(try nights.ack("receipts", "a").contains("\"status\": \"ACCEPTED\""))
    // Its number is free.
    #expect(try take(nights, "a", Self.manifest("a.csv", Self.text)).verdict == .accepted)
  }

  @Test func `a replacement waits for a second person and then takes the number`() throws {
    let nights = try nights()
    #expect(try take(nights, "a", Self.manifest("a.csv", Self.text)).verdict == .accepted)
    let better = Self.text.replacing("10.50", with: "10.75").replacing("R-3,", with: "R-4,")
    try nights.world.drop("receipts", "b.csv", better)
    try nights.world.drop(
      "receipts", "b.manifest.json",
      Self.manifest("b.csv", better, amount: "16.00", status: "replace"))
    let held = try nights.run()
    #expect(held.files.map(\.code) == [.replacement])
    #expect(
      held.files[0].reason?.hasSuffix("rows: new 1, changed 1, gone 1, equal 1") == true,
      "\(held.files[0].reason ?? "")")
    #expect(
      try nights.ack("receipts", "b").filter { !" \n".contains($0) }.contains(
        #""first":[{"difference":"changed","record":1,"record_before":1},"#
          + #"{"difference":"new","record":3,"record_before":null},"#
          + #"{"difference":"gone","record":null,"record_before":3}]"#))
    // Comparing leaves nothing behind.
    #expect(try nights.count("intake.parked_receipt") == 3)
    #expect(
      try nights.count("pg_catalog.pg_class WHERE relname = 'delivered_before'") == 0)
    #expect(held.exit == .badData)
    let oversight = FeedOversight(
      nights.connection, ExchangeFolders(root: nights.world.home("var/exchange")))
    _ = try oversight.release("b.csv", isGranted: true, reason: "till was wrong", by: "anna")
    #expect(try nights.run().files.map(\.verdict) == [.accepted])
    #expect(
      try nights.list("SELECT amount::text AS item FROM intake.parked_receipt ORDER BY receipt_id")
        == ["10.75", "4.25", "-1.00", "-1.00"])
    #expect(
      try nights.list(
        "SELECT file_name AS item FROM intake.exchange_file WHERE replaced_by IS NOT NULL")
        == ["a.csv"])
  }

  @Test func `a delivery that closes keys waits for a second person and erases nothing`() throws {
    let nights = try InputNights(
      "completion: \"manifest\", max_age: false, reject_limit: { share: \"50%\" }")
    let people =
      "local_id,register_date\n" + ["A", "B"].map { "\($0),2020-01-01 00:00:00\n" }.joined()
    func drop(_ feed: String, _ name: String, _ text: String, _ sequence: Int, _ status: String)
      throws
    {
      try nights.world.drop(feed, "\(name).csv", text)
      try nights.world.drop(
        feed, "\(name).manifest.json",
        """
        { "resources": [ { "path": "\(name).csv" } ],
          "exchange": { "version": 1, "source": "pos7", "sequence": \(sequence),
            "status": "\(status)" } }
        """)
    }
    try drop("customers", "people", people, 1, "new")
    let rows = ["R-1,A", "R-2,B", "R-3,"].map { "\($0),2026-01-01 10:00:00,SALE,PAID,5.00,GBP\n" }
    try drop("receipts", "sold", InputNights.receipts + rows.joined(), 1, "new")
    #expect(try nights.run().files.map(\.verdict) == [.accepted, .accepted])
    // The receipts of R-1 and R-3 are closed, by rows that came before; R-9 never came.
    let closing = InputNights.receipts + rows[0] + rows[2] + rows[0].replacing("R-1", with: "R-9")
    try drop("receipts", "void", closing, 2, "delete")
    try drop("receipt-lines", "lines", InputNights.lines + "R-1,1,A,P,1,5.00,5.00\n", 1, "delete")
    let held = try nights.run()
    #expect(held.files.map(\.code) == [.deletion, .manifest])
    #expect(held.exit == .badData)
    #expect(try nights.count("warehouse.receipt WHERE status = 'cancelled'") == 0)
    let oversight = FeedOversight(
      nights.connection, ExchangeFolders(root: nights.world.home("var/exchange")))
    #expect(try oversight.stoppedFiles().contains { $0.isHeld && $0.code == .deletion })
    _ = try oversight.release("void.csv", isGranted: true, reason: "till test", by: "anna")
    let closed = try nights.run().files
    #expect(closed.map(\.balance.drawn) == ["read 3, changed 2, rejected 1"])
    #expect(closed[0].tally.rejectsByCode.isEmpty || closed[0].verdict == .partial)
    #expect(
      try nights.list(
        """
        SELECT customer_id || receipt_id || ' ' || status AS item FROM (
          SELECT customer_id, receipt_id, status FROM warehouse.receipt
          UNION ALL
          SELECT customer_id, receipt_id, status FROM warehouse.anonymous_receipt
        ) AS r ORDER BY 1
        """) == ["AR-1 cancelled", "BR-2 paid", "R-3 cancelled"])
    #expect(
      try nights.list(
        "SELECT content ->> 'status' AS item FROM warehouse.receipt_history ORDER BY 1")
        == ["paid", "paid"])
    // The same people again, to be closed: the bytes are known, the number is not.
    try drop("customers", "gone", people, 2, "delete")
    #expect(try nights.run().files.map(\.code) == [.deletion])
    _ = try oversight.release("gone.csv", isGranted: true, reason: "left", by: "anna")
    #expect(try nights.run().files.map(\.balance.drawn) == ["read 2, changed 2"])
    #expect(try nights.count("warehouse.customer WHERE status = 'blocked'") == 2)
    #expect(
      try nights.count("intake.exchange_file WHERE status = 'delete' AND rows_changed = 2") == 2)
  }

  @Test func `two customers exchanged between rows are found by the row hash`() throws {
    let nights = try nights()
    var hash = ControlHash()
    for row in ["R-1|A|10.50", "R-2|B|4.25", "R-3|C|1.00"] { hash.add(row) }
    func manifest(_ text: String) -> String {
      Self.manifest("a.csv", text).replacing(
        "\"customer_hash\"", with: "\"row_hash\": \"\(hash)\", \"customer_hash\"")
    }
    let exchanged = Self.text.replacing("R-1,A", with: "R-1,_").replacing("R-2,B", with: "R-2,A")
      .replacing("R-1,_", with: "R-1,B")
    try nights.world.drop("receipts", "a.csv", exchanged)
    try nights.world.drop("receipts", "a.manifest.json", manifest(exchanged))
    let refused = try nights.run().files
    #expect(refused.map(\.code) == [.manifestMismatch])
    #expect(refused[0].reason?.contains("a row hash of \(hash)") == true)
    #expect(try take(nights, "a", manifest(Self.text)).verdict == .accepted)
  }

  @Test func `a drop of several files is taken together, and not before all are there`() throws {
    let nights = try nights()
    let first = InputNights.receipts + "R-1,A,2026-01-01 10:00:00,SALE,PAID,10.50,GBP\n"
    let second = InputNights.receipts + "R-2,B,2026-01-01 10:00:00,SALE,PAID,4.25,GBP\n"
    let manifest = """
      { "resources": [ { "path": "one.csv", "rows": 1 }, { "path": "two.csv", "rows": 1 } ],
        "exchange": { "version": 1, "source": "pos7", "sequence": 1,
          "control_totals": { "amount": "14.75" } } }
      """
    try nights.world.drop("receipts", "one.csv", first)
    try nights.world.drop("receipts", "drop.manifest.json", manifest)
    let waiting = try nights.run()
    #expect(waiting.files.map(\.code) == [.incomplete])
    #expect(waiting.exit == .ok)
    #expect(try nights.exists("inbox/receipts/one.csv"))
    #expect(try nights.ack("receipts", "drop.manifest.json").contains("two.csv"))
    let alarm = try nights.run(now: Instant(secondsSinceEpoch: 4_000_000_000))
    #expect(alarm.exit == .missingFile)
    // The totals hold for the drop: one wrong file refuses both.
    try nights.world.drop("receipts", "two.csv", second.replacing("4.25", with: "4.26"))
    #expect(try nights.run().files.map(\.code) == [.manifestMismatch, .manifestMismatch])
    try nights.world.drop("receipts", "one.csv", first)
    try nights.world.drop("receipts", "two.csv", second)
    try nights.world.drop("receipts", "drop.manifest.json", manifest)
    #expect(try nights.run().files.map(\.verdict) == [.accepted, .accepted])
    #expect(try nights.count("intake.parked_receipt") == 2)
    #expect(try !nights.exists("inbox/receipts/drop.manifest.json"))
  }

  @Test func `rejected rows are in the totals that the sender counted`() throws {
    let nights = try InputNights("completion: \"manifest\", reject_limit: { share: \"100%\" }")
    let text = Self.text + "R-4,D,never,SALE,PAID,2.00,GBP\n"
    var hash = ControlHash()
    for customer in ["A", "B", "C", "D"] { hash.add(customer) }
    try nights.world.drop("receipts", "a.csv", text)
    try nights.world.drop(
      "receipts", "a.manifest.json",
      Self.manifest("a.csv", text, rows: 4, amount: "17.75", hash: hash.description))
    #expect(try nights.run().files.map(\.verdict) == [.partial])
    let ack = try nights.ack("receipts", "a")
    #expect(ack.contains("\"accepted\": \"15.75\""))
    #expect(ack.contains("\"rejected\": \"2.00\""))
    #expect(ack.contains("\"unreadable_rows\": 0"))
    #expect(ack.contains("\"a.rejects.csv\""))
  }
}
