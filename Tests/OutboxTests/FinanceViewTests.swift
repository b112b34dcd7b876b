import Host
import Postgres
import SQLText
import TestKit
import Testing
import Vocabulary

@testable import Outbox
@testable import Reconciliation

/// What finance reads: workbook, page and CSV of one result.
@Suite struct FinanceViewTests {
  @Test func `the checksum is the one of the standard`() {
    #expect(CRC32.of(Array("123456789".utf8)) == 0xCBF4_3926)
    #expect(CRC32.of([]) == 0)
  }

  static let cells: [(text: String, plain: String, comma: String)] = [
    ("=1+2", "'=1+2", "'=1+2"), ("+7 999", "'+7 999", "'+7 999"), ("-5", "'-5", "'-5"),
    ("@SUM(A1)", "'@SUM(A1)", "'@SUM(A1)"), ("\t=1", "' =1", "' =1"), ("\r=1", "' =1", "' =1"),
    ("a=b", "a=b", "a=b"), ("007", "007", "007"), ("a,b", "\"a,b\"", "\"a,b\""),
    ("a;b", "\"a;b\"", "\"a;b\""), ("say \"x\"", "\"say \"\"x\"\"\"", "\"say \"\"x\"\"\""),
    ("\"=1", "\"\"\"=1\"", "\"\"\"=1\""), ("=1,\"2\"", "\"'=1,\"\"2\"\"\"", "\"'=1,\"\"2\"\"\""),
  ]

  @Test(arguments: cells)
  func `a text that begins like a formula is text in the view`(
    cell: (text: String, plain: String, comma: String)
  ) {
    var table = FinanceTable("t", "T", columns: ["text", "amount"])
    table.add([.text(cell.text), .amount("-12.5")])
    let plain = String(decoding: table.csv(.plain), as: UTF8.self)
    #expect(plain == "text,amount\n\(cell.plain),-12.50\n")
    let comma = String(decoding: table.csv(.decimalComma), as: UTF8.self)
    #expect(comma == "\u{FEFF}text;amount\n\(cell.comma);-12,50\n")
    let sheet = String(decoding: Workbook([table]).bytes, as: UTF8.self)
    #expect(!sheet.contains("<f>"))
    #expect(sheet.contains("<v>-12.50</v>"))
  }

  @Test func `an amount of more digits than a spreadsheet keeps stands there as text`() {
    var table = FinanceTable("t", "T", columns: ["amount", "amount"])
    table.add([.amount("1234567890123.45"), .amount("12345678901234.56")])
    let sheet = String(decoding: Workbook([table]).bytes, as: UTF8.self)
    #expect(sheet.contains("<v>1234567890123.45</v>"))
    #expect(sheet.contains(">12345678901234.56</t>"))
  }

  private func result() throws -> (world: OutboxWorld, result: Reconciliation) {
    let world = try OutboxWorld()
    try world.fillSmallLedger()
    try world.night()
    try world.answer(ReconcileTests.Answer(amount: "500.01", batch: ""))
    let day = OutboxWorld.night.adding(days: 1)
    return (
      world,
      try Reconciliation.run(world.root, from: OutboxWorld.night, to: day, on: world.connection)
    )
  }

  @Test func `one result is always the same files, and none is replaced`() throws {
    let (world, result) = try result()
    let machine = try world.files()
    let folder = try Folder(creating: world.scratch("finance"))
    let names = try result.write(to: folder)
    #expect(
      names == [
        "recon_2025-03-01_2025-03-02.xlsx", "recon_2025-03-01_2025-03-02.html",
        "recon_2025-03-01_2025-03-02_totals.csv", "recon_2025-03-01_2025-03-02_outcomes.csv",
        "recon_2025-03-01_2025-03-02_batches.csv", "recon_2025-03-01_2025-03-02_roll_forward.csv",
        "recon_2025-03-01_2025-03-02_differences.csv",
      ])
    #expect(try result.write(to: folder) == names)
    let totals = String(
      decoding: try folder.content(of: "recon_2025-03-01_2025-03-02_totals.csv"), as: UTF8.self)
    #expect(
      totals == """
        legal entity,unit,op,opening,exported,confirmed,rejected,reversed,closing
        north,points,ACCRUE,0.00,1000.125,500.00,0.00,0.00,500.125
        south,points,ACCRUE,0.00,12.50,0.00,0.00,0.00,12.50

        """)
    let page = String(
      decoding: try folder.content(of: "recon_2025-03-01_2025-03-02.html"), as: UTF8.self)
    #expect(page.contains("1 difference found"))
    #expect(!page.contains("http"))
    #expect(try world.files() == machine)
    let other = try Reconciliation.run(
      world.root, from: OutboxWorld.night, to: OutboxWorld.night.adding(days: 1), lateAfterDays: 0,
      on: world.connection)
    let problem = try #require(throws: Problem.self) { try other.write(to: folder) }
    #expect(problem.exit == .cannotCreate)
  }

  /// Python's own reader of archives, always there, checks every checksum; openpyxl, where it is
  /// installed, reads the cells.
  @Test func `the workbook is read by others`() throws {
    let (world, result) = try result()
    let folder = try Folder(creating: world.scratch("finance"))
    let name = try #require(try result.write(to: folder).first)
    let script = "\(SharedData.packageFolder)/Tests/OutboxTests/read-workbook.py"
    let answer = try Program("python3", [script, folder.path(of: EntryName(name))])
      .output(until: .after(.seconds(60)))
    #expect(answer.ending.isSuccess, "\(answer.errorText)")
    #expect(answer.text.contains("Totals north points ACCRUE exported 1000.125"), "\(answer.text)")
  }
}
