import Definitions
import Runner
import TestKit
import Testing
import Vocabulary

/// Ranges of missed nights: in order, each once, and nothing behind the back of later nights.
@Suite struct BackfillTests {
  private static func day(_ text: String) -> CivilDate {
    guard let day = CivilDate("2026-03-\(text)") else { preconditionFailure("a test names days") }
    return day
  }

  private static func night(_ keys: String = "") throws -> NightDefinition {
    let name = try #require(Identifier("nightly"))
    return try NightDefinition(text: "{ steps: ['import'], \(keys) }", name: name)
  }

  private static func dates(
    _ range: (String, String), done: [String], open: [String] = [], _ keys: String = ""
  ) throws -> [String] {
    let standing = Backfill.Standing(done: Set(done.map(day)), open: Set(open.map(day)))
    return try Backfill(night(keys), from: day(range.0), through: day(range.1), standing)
      .dates.map { String($0.description.suffix(2)) }
  }

  @Test func `a backfill runs what is not done, the oldest first`() throws {
    #expect(try Self.dates(("03", "05"), done: []) == ["03", "04", "05"])
    #expect(try Self.dates(("01", "05"), done: ["01", "02"]) == ["03", "04", "05"])
    #expect(try Self.dates(("01", "05"), done: ["01"], open: ["02"]) == ["02", "03", "04", "05"])
    #expect(try Self.dates(("01", "02"), done: ["01", "02", "03"]) == [])
    // Mondays only: the 2nd, the 9th, the 16th.
    let mondays = "schedule: { cron: '0 2 * * MON', timezone: 'UTC' }"
    #expect(try Self.dates(("02", "16"), done: ["02"], mondays) == ["09", "16"])
  }

  @Test(arguments: [
    ("01", "05", ["03"], "2026-03-01 lies before the first night of 'nightly'"),
    (
      "02", "05", ["01", "03"],
      "1 night was left out and later ones have run, the first is 2026-03-02"
    ),
    ("05", "06", ["01", "02"], "2026-03-03 is owed before 2026-03-05"),
    ("06", "05", [], "expected its first day first"),
  ])
  func `what would pay twice or was never promised is refused`(
    first: String, last: String, done: [String], refusal: String
  ) {
    let problem = #expect(throws: Problem.self) { try Self.dates((first, last), done: done) }
    #expect(problem?.message.contains(refusal) == true, "\(problem?.message ?? "")")
  }

  @Test func `a range at once leaves the bytes of one night after the other`() throws {
    let bench = try CommandBench()
    let steps = "{ steps: ['import', 'segments', 'campaigns', 'export'] }"
    try bench.file("jobs/nights/nightly.json5", steps)
    try bench.file("var/exchange/inbox/customers/customers.csv", BirthdayNightTests.customers)
    let refused = try bench.run("backfill", "--from", "2026-03-01", "--to", "2999-01-01")
    #expect(refused.exit == 64 && refused.errors.contains("ahead of today"), "\(refused.errors)")
    let listed = try bench.run("backfill", "--from", "2026-03-01", "--to", "2026-03-03", "--list")
    #expect(listed.output == "2026-03-01 would run\n2026-03-02 would run\n2026-03-03 would run\n")
    let ran = try bench.run(
      "backfill", "--from", "2026-03-01", "--to", "2026-03-03", "--json")
    #expect(ran.exit == 0 && ran.output.contains("\"owed\": []"), "\(ran.output)\(ran.errors)")
    let again = try bench.run("backfill", "--from", "2026-03-01", "--to", "2026-03-03")
    #expect(again.exit == 0 && again.output.isEmpty && again.errors.isEmpty, "\(again.errors)")
    let runs = try bench.run("runs")
    #expect(
      runs.output.split(separator: "\n").count { $0.contains(" done ") } == 3, "\(runs.output)")
  }
}
