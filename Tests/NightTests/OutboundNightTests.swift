import Host
import TestKit
import Testing

/// The real program: a platform that wants its accruals otherwise.
@Suite struct OutboundNightTests {
  private static let dialect = """
    {
      stream: "accrual", delimiter: ";", decimal: ",",
      columns: [
        { column: "accrual_key", header: "Schluessel" }, "op", "customer_id",
        { column: "amount", header: "Betrag" }, "currency_or_unit",
      ],
      last_record: [{ text: "T" }, "rows", "sum"],
    }
    """
  private static let folder = "var/exchange/outbox/accrual"
  private static let file = "accrual_demo_north_20261121_00000001.csv"

  private static func published(_ bench: CommandBench) throws -> [Substring] {
    let content = try Folder(opening: bench.scratch(folder)).content(of: EntryName(file))
    return String(decoding: content, as: UTF8.self).split(separator: "\n")
  }

  private static func remove(_ folder: String, _ name: String, _ bench: CommandBench) throws {
    try Folder(opening: bench.scratch(folder)).remove(EntryName(name))
  }

  @Test func `a data engineer writes a dialect, and all that reads the files follows it`() throws {
    let bench = try CommandBench()
    try bench.file(
      "jobs/outbound/platform.json5", Self.dialect.replacing("\"op\"", with: "\"opp\""))
    let refused = try bench.run("lint")
    #expect(refused.exit == 78)
    #expect(
      refused.output.hasPrefix("jobs/outbound/platform.json5:4:54: error: unknown column 'opp'"),
      "\(refused.output)")
    #expect(refused.output.contains("hint: did you mean 'op'?"))
    try bench.file("jobs/outbound/platform.json5", Self.dialect)
    #expect(try bench.run("lint").output.contains(", 1 outbound dialect: no problem"))

    let customers = """
      local_id,register_date,birth_date
      C-1,2020-01-01 00:00:00,1990-11-21
      C-2,2020-01-01 00:00:00,1985-11-21

      """
    try bench.file("var/exchange/inbox/customers/customers_1.csv", customers)
    let night = try bench.run("run", "--date", "2026-11-21")
    #expect(night.exit == 0, "\(night.errors)")
    let lines = try Self.published(bench)
    #expect(lines.first == "Schluessel;op;customer_id;Betrag;currency_or_unit")
    #expect(
      lines.dropFirst().dropLast().allSatisfy {
        $0.contains(";ACCRUE;C-") && $0.contains(";500,00;")
      })
    #expect(lines.last == "T;2;1000,00")
    let shown = try bench.run("batch", "show", "demo-accrual-north-00000001")
    #expect(shown.output.contains("dialect        platform\n"), "\(shown.output)")

    // The definition goes, the batch stays what it was.
    try Self.remove("jobs/outbound", "platform.json5", bench)
    #expect(try bench.run("batch", "verify").exit == 0)
    #expect(try bench.run("ledger", "verify").exit == 0)
    let match = try bench.run("reconcile", "--from", "2026-11-21", "--to", "2026-11-21")
    #expect(match.exit == 0, "\(match.output)\(match.errors)")
    try Self.remove(Self.folder, Self.file, bench)
    let resent = try bench.run(
      "batch", "resend", "demo-accrual-north-00000001", "--reason", "lost", "--by", "anna")
    #expect(resent.exit == 0, "\(resent.errors)")
    #expect(try Self.published(bench) == lines)
  }
}
