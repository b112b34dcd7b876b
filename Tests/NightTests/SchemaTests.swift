import Host
import TestKit
import Testing
import Vocabulary

/// Every document of every command is one that its published schema describes.
@Suite struct SchemaTests {
  /// Looking commands, as a person would type them after the night of ``world()``.
  private static let questions = [
    "run --date 2026-11-21", "run show", "runs", "plan --date 2026-11-22", "plan --date 2026-11-21",
    "status", "backfill --from 2026-11-21 --to 2026-11-21", "report",
    "doctor", "lint", "check strict.csv --feed customers", "feed peek strict.csv", "feed status",
    "template check jobs/templates/birthday-sms.json5 jobs/templates/birthday-email.json5",
    "schedule explain", "schedule explain --cron @daily --timezone Europe/Berlin",
    "schedule next", "schedule fires",
    "segment list", "segment count win-back", "segment sample registered-a-year-ago",
    "segment explain win-back --customer C-1", "segment diff registered-a-year-ago",
    "segment export registered-a-year-ago --date 2026-11-21",
    "campaign list", "campaign preview birthday-bonus --date 2026-11-21",
    "campaign forecast birthday-bonus --days 2",
    "campaign results --date 2026-11-22", "mailing list", "mailing results monthly-news",
    "mailing test monthly-news --to anna@north.example",
    "explain C-1 --date 2026-11-21", "explain C-3",
    "rfm show", "rfm migration", "rfm changes", "rfm drift", "rfm explain default C-1",
    "rfm explain default C-3",
    "customer show C-1", "customer quality", "customer merges",
    "batch list", "batch sums", "batch show demo-accrual-north-00000001", "batch verify",
    "batch verify --files-only", "ledger verify",
    "reconcile --date 2026-11-21", "period list", "db status", "bench render --messages 100",
  ]

  /// What a person then decides, in this order.
  private static let decisions = [
    "feed accept-gap customers crm 2",
    "feed release customers_crm_20261121_000003_delta.csv --refuse",
    "batch approve demo-accrual-north-00000001", "batch resend demo-accrual-north-00000001",
    "batch void demo-accrual-north-00000001 --date 2026-11-22",
    "batch reissue demo-accrual-north-00000001 --date 2026-11-22", "period close 2026-11-22",
    "customer unmerge C-4",
  ]

  /// What stands behind a decision, or waits for nothing any more.
  private static let answers = [
    "report pack --date 2026-11-21", "retry", "monitor", "db migrate",
    "tick --now 2026-11-21T01:00:00Z",
  ]

  @Test func `what a command prints with --json is what its schema says`() throws {
    let bench = try Self.world()
    defer { _ = try? bench.run("db", "down") }
    var seen: Set<String> = []
    func type(_ line: String, _ more: String...) throws {
      let words = line.split(separator: " ").map(String.init) + more
      seen.insert(try #require(PublishedSchemas.shared.get().command(of: words)))
      let answer = try bench.run(words + ["--json"])
      #expect(!answer.output.isEmpty, "\(line): \(answer.errors)")
    }
    for question in Self.questions { try type(question) }
    for decision in Self.decisions {
      try type(decision, "--reason", "looked at it", "--by", "anna")
    }
    for answer in Self.answers { try type(answer) }
    let unseen = try PublishedSchemas.shared.get().commands.subtracting(seen)
    #expect(unseen == Self.typedElsewhere, "\(unseen)")
  }

  /// Held against their schemas where they are tested; two benches take too long for any test.
  private static let typedElsewhere: Set = [
    "test", "webhook", "bench import", "bench rfm", "bench segments", "bench campaigns",
    "bench explain",
    "bench tick", "bench export",
  ]

  /// The shipped programme behind a night with a file that was refused, one that waits, receipts of a
  /// regular customer, and a batch that is held.
  private static func world() throws(Problem) -> CommandBench {
    let bench = try CommandBench()
    try bench.file(
      "jobs/nightledger.json5",
      """
      {
        program: "demo", time_zone: "Europe/Berlin", environment: "test", currency: "EUR",
        legal_entities: ["north", "south"], default_country: "DE", guards: { night: "999" },
      }
      """)
    let customers = """
      local_id,register_date,birth_date,first_name,status,merged_into
      C-1,2020-01-01 00:00:00,1990-11-21,Ada,ACTIVE,
      C-2,2020-01-01 00:00:00,1985-11-21,Ben,ACTIVE,
      C-3,2026-11-01 00:00:00,,,ACTIVE,
      C-4,2026-11-01 00:00:00,,,MERGED,C-1

      """
    try bench.file("strict.csv", customers)
    try bench.file("jobs/feeds/customers.json5", "{ kind: \"customers\", naming: \"strict\" }\n")
    for (sequence, text) in [("000001", customers), ("000003", "local_id\n")] {
      try bench.file(
        "var/exchange/inbox/customers/customers_crm_20261121_\(sequence)_delta.csv", text)
    }
    try bench.file(
      "var/exchange/inbox/subscriptions/subscriptions_1.csv",
      "client_local_id,channel,category,state,changed_at,source\n"
        + "C-1,EMAIL,,PERHAPS,2026-11-01 10:00:00,web\n")
    try bench.file(
      "var/exchange/inbox/receipts/receipts_1.csv",
      "local_id,client_local_id,issued_at,kind,status,total,currency\n"
        + "R-1,C-1,2026-11-01 10:00:00,SALE,NEW,80.00,EUR\n")
    guard try bench.run("db", "up").exit == 0 else { throw .bug("no database for the test") }
    let night = try bench.run("run", "--date", "2026-11-21", "--json")
    #expect(night.exit == 65, "\(night.errors)")
    return bench
  }
}
