import Intake
import Runner
import SQLText
import TestKit
import Testing
import Vocabulary

/// Receipts that come early, are corrected, or change their customer, over several nights.
@Suite struct ReceiptChangesNightTests {
  private func customers(_ ids: String...) -> String {
    InputNights.customers + ids.map { "\($0),2020-01-01 00:00:00,,\n" }.joined()
  }

  private func receipt(_ id: String, _ customer: String, _ total: String) -> String {
    "\(id),\(customer),2026-02-01 10:00:00,SALE,PAID,\(total),GBP\n"
  }

  private func line(_ receipt: String, _ number: Int, _ customer: String) -> String {
    "\(receipt),\(number),\(customer),P-1,1,5.00,5.00\n"
  }

  @Test func `a receipt waits for its customer and a line for its receipt`() throws {
    let nights = try InputNights()
    let lines = try nights.take(
      "receipt-lines", "l.csv", InputNights.lines + line("R-1", 1, "A") + line("R-1", 2, "A"))
    #expect(lines.balance.drawn == "read 2, parked 2")
    let early = try nights.take(
      "receipts", "r.csv", InputNights.receipts + receipt("R-1", "A", "9.00"))
    #expect(early.verdict == .accepted)
    #expect(early.balance.drawn == "read 1, parked 1")
    #expect(try nights.receipts().isEmpty)
    try nights.take("customers", "c.csv", customers("A"))
    #expect(try nights.receipts() == ["A:R-1:9.00:2"])
    #expect(try nights.count("intake.parked_receipt") == 0)
    #expect(try nights.count("intake.parked_receipt_line") == 0)
  }

  @Test func `the last word on a receipt that waits is the one that stands`() throws {
    let nights = try InputNights()
    try nights.take("receipts", "1.csv", InputNights.receipts + receipt("R-1", "A", "1.00"))
    try nights.take("receipts", "2.csv", InputNights.receipts + receipt("R-1", "B", "2.00"))
    try nights.take("customers", "a.csv", customers("A"))
    try nights.take("customers", "b.csv", customers("B"))
    #expect(try nights.receipts() == ["B:R-1:2.00:0"])
    #expect(try nights.count("intake.parked_receipt") == 0)
  }

  @Test(arguments: ["", "B"])
  func `what waits is dropped when a later file says where the receipt is`(home: String) throws {
    let nights = try InputNights()
    try nights.take("customers", "b.csv", customers("B"))
    try nights.take("receipts", "1.csv", InputNights.receipts + receipt("R-1", "A", "1.00"))
    try nights.take("receipts", "2.csv", InputNights.receipts + receipt("R-1", home, "2.00"))
    try nights.take("customers", "a.csv", customers("A"))
    #expect(try nights.receipts() == ["\(home):R-1:2.00:0"])
    #expect(try nights.count("intake.parked_receipt") == 0)
  }

  @Test func `a receipt that changes its customer never stands under both`() throws {
    let nights = try InputNights()
    try nights.take("customers", "c.csv", customers("A", "B"))
    try nights.take("receipts", "1.csv", InputNights.receipts + receipt("R-1", "A", "9.00"))
    try nights.take(
      "receipt-lines", "l.csv", InputNights.lines + line("R-1", 1, "A") + line("R-1", 2, "A"))
    let moved = try nights.take(
      "receipts", "2.csv", InputNights.receipts + receipt("R-1", "B", "8.00"))
    #expect(moved.balance.drawn == "read 1, changed 1")
    #expect(try nights.receipts() == ["B:R-1:8.00:2"])
    #expect(
      try nights.list(
        """
        SELECT customer_id || ':' || (content ->> 'amount') AS item FROM warehouse.receipt_history
        """) == ["A:9.00"])
    // Its next line goes where the receipt is, whatever customer the line names.
    try nights.take("receipt-lines", "l2.csv", InputNights.lines + line("R-1", 3, "A"))
    #expect(try nights.receipts() == ["B:R-1:8.00:3"])
    #expect(try nights.count("warehouse.receipt_line") == 3)
  }

  @Test func `an anonymous receipt gains a customer and can lose it again`() throws {
    let nights = try InputNights()
    try nights.take("customers", "c.csv", customers("A"))
    try nights.take("receipts", "1.csv", InputNights.receipts + receipt("R-1", "", "9.00"))
    try nights.take("receipt-lines", "l.csv", InputNights.lines + line("R-1", 1, ""))
    #expect(try nights.receipts() == [":R-1:9.00:1"])
    let gained = try nights.take(
      "receipts", "2.csv", InputNights.receipts + receipt("R-1", "A", "9.00"))
    #expect(gained.balance.drawn == "read 1, changed 1")
    #expect(try nights.receipts() == ["A:R-1:9.00:1"])
    #expect(try nights.count("warehouse.anonymous_receipt_line") == 0)
    try nights.take("receipts", "3.csv", InputNights.receipts + receipt("R-1", "", "7.00"))
    #expect(try nights.receipts() == [":R-1:7.00:1"])
    #expect(try nights.count("warehouse.receipt") == 0)
    #expect(try nights.count("warehouse.receipt_line") == 0)
    #expect(try nights.count("warehouse.receipt_history") == 2)
  }

  @Test func `a correction keeps history, a repetition is not written`() throws {
    let nights = try InputNights()
    try nights.take("customers", "c.csv", customers("A"))
    let both = receipt("R-1", "A", "9.00") + receipt("R-2", "A", "5.00")
    try nights.take("receipts", "1.csv", InputNights.receipts + both)
    let versions: SQL = "SELECT receipt_id, xmin, ctid, last_load FROM warehouse.receipt"
    let before = try nights.rows(versions)
    let again = try nights.take(
      "receipts", "2.csv", InputNights.receipts + both.replacing("9.00", with: "9.0"))
    #expect(again.balance.drawn == "read 2, unchanged 2")
    #expect(try nights.rows(versions) == before)
    let corrected = try nights.take(
      "receipts", "3.csv", InputNights.receipts + both.replacing("9.00", with: "9.01"))
    #expect(corrected.balance.drawn == "read 2, changed 1, unchanged 1")
    #expect(try nights.receipts() == ["A:R-1:9.01:0", "A:R-2:5.00:0"])
    #expect(
      try nights.list("SELECT content ->> 'amount' AS item FROM warehouse.receipt_history")
        == ["9.00"])
  }

  @Test func `what is older than what stands is stale, also under another customer`() throws {
    let nights = try InputNights()
    try nights.take("customers", "c.csv", customers("A", "B"))
    func file(_ customer: String, _ total: String, _ version: String) -> String {
      InputNights.versioned + receipt("R-1", customer, total).dropLast() + ",\(version)\n"
    }
    try nights.take("receipts", "1.csv", file("A", "9.00", "2026-02-10 10:00:00"))
    let older = try nights.take("receipts", "2.csv", file("A", "8.00", "2026-02-09 10:00:00"))
    #expect(older.balance.drawn == "read 1, stale 1")
    let elsewhere = try nights.take("receipts", "3.csv", file("B", "8.00", "2026-02-09 10:00:00"))
    #expect(elsewhere.balance.drawn == "read 1, stale 1")
    #expect(try nights.receipts() == ["A:R-1:9.00:0"])
    let newer = try nights.take("receipts", "4.csv", file("B", "7.00", "2026-02-11 10:00:00"))
    #expect(newer.balance.drawn == "read 1, changed 1")
    #expect(try nights.receipts() == ["B:R-1:7.00:0"])
  }

  @Test func `a return takes away what its amount says`() throws {
    let nights = try InputNights()
    try nights.take("customers", "c.csv", customers("A"))
    let back = receipt("R-2", "A", "4.00").replacing("SALE", with: "RETURN")
    let outcome = try nights.take(
      "receipts", "1.csv", InputNights.receipts + receipt("R-1", "A", "9.00") + back)
    #expect(outcome.balance.drawn == "read 2, new 2")
    #expect(try nights.receipts() == ["A:R-1:9.00:0", "A:R-2:-4.00:0"])
    #expect(try nights.ack("receipts", "1").contains("\"accepted\": \"13.00\""))
  }

  @Test func `the rows of every file of a bad week balance`() throws {
    let nights = try InputNights.tolerant()
    try nights.world.drop("customers", "c.csv", customers("A", "B", "A") + "C,never,,\n")
    let bad = receipt("R-9", "A", "x")
    for day in 1...3 {
      try nights.world.drop(
        "receipts", "\(day).csv",
        InputNights.receipts + receipt("R-1", day == 2 ? "B" : "A", "\(day).00")
          + receipt("R-2", "Z", "1.00") + receipt("R-3", "", "\(day).50")
          + receipt("R-4", "B", "4.00") + receipt("R-4", "B", "4.00") + bad)
    }
    let files = try nights.run().files
    #expect(
      files.map(\.balance.drawn) == [
        "read 4, new 2, duplicate 1, rejected 1",
        "read 6, new 3, duplicate 1, parked 1, rejected 1",
        "read 6, changed 2, unchanged 1, duplicate 1, parked 1, rejected 1",
        "read 6, changed 2, unchanged 1, duplicate 1, parked 1, rejected 1",
      ])
    let unbalanced = files.filter { !$0.balance.isBalanced }
    #expect(unbalanced.isEmpty)
    #expect(try nights.receipts() == ["A:R-1:3.00:0", ":R-3:3.50:0", "B:R-4:4.00:0"])
  }
}
