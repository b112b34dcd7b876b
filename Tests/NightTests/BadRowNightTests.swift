import Intake
import Postgres
import Runner
import SQLText
import TestKit
import Testing
import Vocabulary

/// What is wrong with one record: its code, its line, record, byte and column, and its own bytes
/// ready to be mended. The good rows around it are loaded.
@Suite struct BadRowNightTests {
  /// A bad customer between two good ones, on line 3, and what its error line must say after
  /// `line,record`: where it begins within the record, its code and column.
  private static let customers: [(row: [UInt8], error: String)] =
    [
      ("B,2020-02-30 00:00:00,,", "2,type.datetime,register_date"),
      ("B,yesterday,,", "2,type.datetime,register_date"),
      ("B,2020-01-01 00:00:00,1980-02-30,", "22,type.date,birth_date"),
      ("B,2020-01-01 00:00:00,30.01.1980,", "22,type.date,birth_date"),
      ("B,2020-01-01 00:00:00,", "22,ragged.short,email"),
      ("B", "1,ragged.short,register_date"),
      ("B,2020-01-01 00:00:00,,b@x,more", "27,ragged.long,"),
      ("B,,,", "2,required,register_date"),
      (",2020-01-01 00:00:00,,", "0,key.null,local_id"),
      ("B|1,2020-01-01 00:00:00,,", "0,pattern,local_id"),
      ("B\u{1}1,2020-01-01 00:00:00,,", "0,pattern,local_id"),
      ("B\u{202E}1,2020-01-01 00:00:00,,", "0,pattern,local_id"),
      (String(repeating: "B", count: 129) + ",2020-01-01 00:00:00,,", "0,length,local_id"),
      ("B,2020-01-01 00:00:00,,b\"x", "24,quote.stray,email"),
      ("B,2020-01-01 00:00:00,,\"b\"x", "26,quote.stray,email"),
      ("B,2020-01-01 00:00:00,,b\0x", "24,encoding.nul,email"),
    ].map { (Array($0.utf8), $1) } + [
      (Array("B,2020-01-01 00:00:00,,b".utf8) + [0xFF], "24,encoding.invalid,email"),
      (Array("B,2020-01-01 00:00:00,,b".utf8) + [0xC0, 0xAF], "24,encoding.invalid,email"),
      (Array("B,2020-01-01 00:00:00,,b".utf8) + [0xED, 0xA0, 0x80], "24,encoding.invalid,email"),
    ]

  private static let head = InputNights.customers + "A,2020-01-01 00:00:00,,\n"
  private static let tail = "C,2020-01-01 00:00:00,,\n"

  @Test(arguments: customers.indices)
  func `a bad customer is told with its place, and can be mended`(index: Int) throws {
    let (row, error) = Self.customers[index]
    let nights = try InputNights.tolerant()
    let bytes = Array(Self.head.utf8) + row + [0x0A] + Array(Self.tail.utf8)
    let outcome = try nights.take("customers", "a.csv", bytes: bytes)
    #expect(outcome.verdict == .partial)
    #expect(outcome.balance.drawn == "read 3, new 2, rejected 1")
    let parts = error.split(separator: ",", omittingEmptySubsequences: false)
    let offset = Self.head.utf8.count + (Int(parts[0]) ?? 0)
    let lines = try nights.errors("customers", "a")
    #expect(lines.count == 1)
    // The length of the record counts its bytes, with or without its line end.
    let cells = (lines.first ?? "").split(separator: ",", omittingEmptySubsequences: false)
    #expect(cells.count == 6)
    #expect(cells.prefix(3).joined(separator: ",") == "3,2,\(offset)")
    #expect([row.count, row.count + 1].contains(Int(cells[3])))
    #expect(cells.suffix(2).joined(separator: ",") == parts.dropFirst().joined(separator: ","))
    let rejected = Array(InputNights.customers.utf8) + row + [0x0A]
    #expect(try nights.world.bytes("var/exchange/ack/customers/a.rejects.csv") == rejected)
    #expect(
      try nights.world.bytes("var/exchange/rejects/customers/\(nights.dateFolder)/a.rejects.csv")
        == rejected)
    let ack = try nights.ack("customers", "a")
    #expect(ack.contains("\"status\": \"PARTIAL\""))
    #expect(ack.contains("\"\(parts[1])\": 1"))
    // The reject file, mended, is an ordinary file.
    let mended = InputNights.customers + "B,2020-01-01 00:00:00,,b@x.org\n"
    #expect(try nights.take("customers", "a_fix1.csv", mended).balance.drawn == "read 1, new 1")
    #expect(
      try nights.list("SELECT customer_id AS item FROM warehouse.customer ORDER BY 1")
        == ["A", "B", "C"])
  }

  private static let amounts: [(String, String)] = [
    ("1e5", "type.decimal"), ("NaN", "type.decimal"), ("\"12,50\"", "type.decimal"),
    ("\u{2212}5.00", "type.decimal"), ("1.1234567", "scale"), ("-5.00", "range.min"),
    ("", "required"), ("1000000000000000", "range.max"), ("five", "type.decimal"),
  ]

  @Test(arguments: amounts)
  func `a bad amount is refused, never rounded or guessed`(text: String, code: String) throws {
    let nights = try InputNights.tolerant()
    let row = "R-2,,2026-02-01 10:00:00,SALE,PAID,\(text),GBP\n"
    let good = "R-1,,2026-02-01 10:00:00,SALE,PAID,5.00,GBP\n"
    let outcome = try nights.take("receipts", "r.csv", InputNights.receipts + good + row)
    #expect(outcome.balance.drawn == "read 2, new 1, rejected 1")
    let offset = InputNights.receipts.utf8.count + good.utf8.count + 35
    let errors = try nights.errors("receipts", "r")
    #expect(errors.count == 1)
    #expect(errors.first?.hasPrefix("3,2,\(offset),") == true, "\(errors)")
    #expect(errors.first?.hasSuffix(",\(code),total") == true, "\(errors)")
    #expect(try nights.rejects("receipts", "r") == InputNights.receipts + row)
    #expect(try nights.receipts() == [":R-1:5.00:0"])
  }

  @Test func `every bad cell of a record is told, and an unknown word is one`() throws {
    let nights = try InputNights.tolerant()
    let outcome = try nights.take(
      "receipts", "r.csv",
      InputNights.receipts + "R-1,,2026-02-01 10:00:00,SALE,PAID,5.00,GBP\n"
        + "R-2,,never,GIFT,paid,x,\n")
    #expect(outcome.balance.drawn == "read 2, new 1, rejected 1")
    let told = try nights.errors("receipts", "r").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).suffix(2).joined(separator: " ")
    }
    #expect(
      told == [
        "type.datetime issued_at", "enum kind", "enum status", "type.decimal total",
        "required currency",
      ])
  }

  @Test func `a quote that is never closed costs its own line and not the rest`() throws {
    let nights = try InputNights.tolerant()
    let bad = "B,2020-01-01 00:00:00,,\"b\n"
    let outcome = try nights.take("customers", "a.csv", Self.head + bad + Self.tail)
    #expect(outcome.balance.drawn == "read 3, new 2, rejected 1")
    let errors = try nights.errors("customers", "a")
    #expect(errors.count == 1)
    #expect(errors.first?.contains(",quote.unclosed,") == true)
    #expect(errors.first?.hasPrefix("3,2,") == true)
    #expect(try nights.rejects("customers", "a") == InputNights.customers + bad)
  }

  @Test func `a backslash and a full stop on a line of their own are a value`() throws {
    let nights = try InputNights.tolerant()
    let outcome = try nights.take(
      "customers", "a.csv",
      "local_id,register_date,city\nA,2020-01-01 00:00:00,\"x\n\\.\ny\"\n"
        + "\\.,2020-01-01 00:00:00,\\.\nC,2020-01-01 00:00:00,c\n")
    #expect(outcome.balance.drawn == "read 3, new 3")
    #expect(
      try nights.list(
        "SELECT customer_id || '=' || city AS item FROM warehouse.customer ORDER BY 1")
        == ["A=x \\. y", "C=c", "\\.=\\."])
  }

  @Test func `places behind a field with newlines count physical lines`() throws {
    let nights = try InputNights.tolerant()
    _ = try nights.take(
      "customers", "a.csv",
      "local_id,register_date,birth_date,city\nA,2020-01-01 00:00:00,,\"x\n\ny\"\nB,never,,\n")
    #expect(try nights.errors("customers", "a").first?.hasPrefix("5,2,") == true)
  }

  @Test func `birth dates that stand for not known are counted and never fire`() throws {
    let nights = try InputNights()
    let dates = [
      "1900-01-01", "1970-01-01", "2026-03-03", "1905-03-01", "1905-03-03", "2026-03-02", "",
    ]
    let rows = dates.enumerated().map { "C\($0),2020-01-01 00:00:00,\($1),\n" }.joined()
    let outcome = try nights.take("customers", "a.csv", InputNights.customers + rows)
    #expect(outcome.balance.drawn == "read 7, new 7")
    #expect(
      try nights.list(
        """
        SELECT coalesce(birth_date::text, '-') || ' ' || coalesce(birth_date_given::text, '-') AS item
        FROM warehouse.customer ORDER BY customer_id
        """) == [
          "- 1900-01-01", "- 1970-01-01", "- 2026-03-03", "- 1905-03-01", "1905-03-03 1905-03-03",
          "2026-03-02 2026-03-02", "- -",
        ])
    #expect(try nights.ack("customers", "a").contains("\"unknown_birth_dates\": 4"))
  }

  @Test(arguments: [("last", "changed@x.org"), ("first", "a@x.org")])
  func `of a key that stands twice one copy stands`(policy: String, email: String) throws {
    let nights = try InputNights("duplicate_key: \"\(policy)\"")
    let outcome = try nights.take(
      "customers", "a.csv",
      Self.head.replacing(",,\n", with: ",,a@x.org\n") + Self.tail
        + "A,2020-01-01 00:00:00,,changed@x.org\n")
    #expect(outcome.verdict == .accepted)
    #expect(outcome.balance.drawn == "read 3, new 2, duplicate 1")
    #expect(
      try nights.list("SELECT email AS item FROM warehouse.customer WHERE customer_id = 'A'")
        == [email])
  }

  @Test func `under reject all copies of a key are rejects, listed in their order`() throws {
    let nights = try InputNights.tolerant("duplicate_key: \"reject\"")
    let rows = [
      "A,2020-01-01 00:00:00,,1", "B,2020-01-01 00:00:00,,2", "A,2020-01-01 00:00:00,,3",
      "C,never,,4", "D,2020-01-01 00:00:00,,5", "A,2020-01-01 00:00:00,,6",
    ]
    let outcome = try nights.take(
      "customers", "a.csv", InputNights.customers + rows.map { $0 + "\n" }.joined())
    #expect(outcome.verdict == .partial)
    #expect(outcome.balance.drawn == "read 6, new 2, rejected 4")
    #expect(
      try nights.rejects("customers", "a")
        == InputNights.customers + [0, 2, 3, 5].map { rows[$0] + "\n" }.joined())
    let told = try nights.errors("customers", "a").map {
      let cells = $0.split(separator: ",", omittingEmptySubsequences: false)
      return "\(cells[0]) \(cells[4])"
    }
    #expect(told == ["2 key.duplicate", "4 key.duplicate", "5 type.datetime", "7 key.duplicate"])
    #expect(try nights.ack("customers", "a").contains("\"key.duplicate\": 3"))
    #expect(
      try nights.list("SELECT customer_id AS item FROM warehouse.customer ORDER BY 1") == [
        "B", "D",
      ])
  }

  @Test func `repeated keys count towards the limit`() throws {
    let nights = try InputNights("duplicate_key: \"reject\", reject_limit: { rows: 1 }")
    let outcome = try nights.take("customers", "a.csv", Self.head + Self.tail + Self.tail)
    #expect(outcome.verdict == .rejected)
    #expect(try nights.errors("customers", "a").count == 2)
    #expect(try nights.count("warehouse.customer") == 0)
    let lines = try InputNights.tolerant("duplicate_key: \"reject\"")
    try lines.take(
      "receipts", "r.csv", InputNights.receipts + "R-1,,2026-02-01 10:00:00,SALE,PAID,5.00,GBP\n")
    let taken = try lines.take(
      "receipt-lines", "l.csv",
      InputNights.lines + "R-1,1,,P,1,5,5\nR-1,2,,P,1,5,5\nR-1,1,,P,1,5,5\n")
    #expect(taken.balance.drawn == "read 3, new 1, rejected 2")
    #expect(
      try lines.list("SELECT line_no::text AS item FROM warehouse.anonymous_receipt_line") == ["2"])
  }

  @Test func `columns that are there but empty take what stands for them`() throws {
    let nights = try InputNights()
    let outcome = try nights.take(
      "customers", "a.csv", "local_id,register_date,status\nA,2020-01-01 00:00:00,\n")
    #expect(outcome.balance.drawn == "read 1, new 1")
    #expect(try nights.list("SELECT status AS item FROM warehouse.customer") == ["active"])
  }

  @Test func `a constant of the feed is the value of every row`() throws {
    let world = try NightWorld([
      "nights/nightly.json5": "{ steps: [\"import\"] }",
      "feeds/tills.json5": """
      {
        kind: "sales", unknown_customer: "create", reject_limit: { share: "100%" },
        columns: {
          receipt_id: "id", customer_id: "who", issued_at: "at", amount: "amount",
          quantity: "count", status: "state", currency: { constant: "EUR" },
        },
      }
      """,
    ])
    try world.drop(
      "tills", "t.csv",
      "id,who,at,amount,count,state\nR-1,A,2026-02-01 10:00:00,5.00,2,\n"
        + "R-2,A,2026-02-01 10:00:00,,2,PAID\nR-3,A,2026-02-01 10:00:00,1.00,,PAID\n")
    let file = try #require(try world.run("2026-03-02").files.first)
    #expect(file.balance.drawn == "read 3, new 1, rejected 2")
    let found = try world.connect().query(
      "SELECT receipt_id, amount, currency, status FROM warehouse.receipt")
    #expect(
      try table(found) == """
        receipt_id │ amount │ currency │ status
        ───────────┼────────┼──────────┼───────
        R-1        │   5.00 │ EUR      │ paid
        """)
    #expect(try world.text("var/exchange/ack/tills/t.ack.json").contains("\"accepted\": \"5.00\""))
  }
}
