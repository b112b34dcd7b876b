import Host
import TestKit
import Testing

/// The real program: a night over its cap, and what a person then types.
@Suite struct HeldBatchTests {
  private static let customers = """
    local_id,register_date,birth_date
    C-1,2020-01-01 00:00:00,1990-11-21
    C-2,2020-01-01 00:00:00,1985-11-21

    """

  @Test func `a night over its cap is held until a person releases it`() throws {
    let bench = try CommandBench()
    try bench.file(
      "jobs/nightledger.json5",
      """
      {
        program: "demo", time_zone: "Europe/Berlin", environment: "test", currency: "EUR",
        legal_entities: ["north", "south"], default_country: "DE",
        guards: { night: "999", campaign: { "birthday-bonus": "5000" } },
      }
      """)
    try bench.file("var/exchange/inbox/customers/customers_1.csv", Self.customers)
    let night = try bench.run("run", "--date", "2026-11-21")
    #expect(night.exit == 75)
    #expect(night.output.isEmpty)
    #expect(
      night.errors.hasPrefix("nightledger nightly 2026-11-21 done, but 1 batch held (exit 75)\n"),
      "\(night.errors)")
    let batch = "demo-accrual-north-00000001"
    #expect(night.errors.contains("batch show \(batch) --jobs jobs"))
    let status = try bench.run("status")
    #expect(status.output.contains("held: batch \(batch) of 2026-11-21, 2 rows, amount 1,000.00"))
    #expect(status.output.contains("next: see why 1 batch is held: "))
    let shown = try bench.run("batch", "show", batch)
    #expect(shown.output.contains("  the night accrues 1000.00 bonus, the cap is 999\n"))
    let command = try #require(
      shown.output.split(separator: "\n").first { $0.hasPrefix("to release it: ") })
    let digits = try #require(
      command.split(separator: " ").drop { $0 != "--sha256" }.dropFirst().first)
    let page = try bench.run("report")
    #expect(page.output.replacing("\n  ", with: " ").contains("the cap is 999"))
    #expect(page.output.contains("batch approve \(batch) --reason"))
    let list = try bench.run("batch", "list")
    #expect(list.output.contains(" held "))
    let nameless = try bench.run("batch", "approve", batch)
    #expect(nameless.exit == 64)
    let words = ["--reason", "two birthdays", "--by", "anna"]
    let approve = { (digits: String) in
      try bench.program(["batch", "approve", batch, "--sha256", digits] + words)
        .output(until: .after(.seconds(60)))
    }
    #expect(try approve("000000").ending == .exited(64))
    let approved = try approve(String(digits))
    #expect(approved.ending.isSuccess, "\(approved.errorText)")
    #expect(try bench.run("batch", "verify").exit == 0)
    #expect(try bench.run("status").output.contains("held: batch") == false)

    let resent = try bench.program(["batch", "resend", batch] + words)
      .output(until: .after(.seconds(60)))
    #expect(resent.text.contains("still wait in the outbox"))
    let voided = try bench.program(
      ["batch", "void", batch, "--date", "2026-11-22"] + words
    ).output(until: .after(.seconds(60)))
    #expect(
      voided.text == "2 accruals are taken back in demo-accrual-north-00000002\n",
      "\(voided.errorText)")
    let closed = try bench.program(["period", "close", "2026-11-22"] + words)
      .output(until: .after(.seconds(60)))
    #expect(closed.text.hasPrefix("the days up to 2026-11-22 are closed: "), "\(closed.errorText)")
    #expect(try bench.run("period", "list").output.contains("as closed"))
    let late = try bench.run("run", "--date", "2026-11-22")
    #expect(late.exit == 64)
    #expect(late.errors.contains("the days up to 2026-11-22 are closed"))
  }
}
