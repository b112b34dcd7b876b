import Campaigns
import Catalog
import Definitions
import Foundation
import Postgres
import SQLText
import TestKit
import Testing
import Vocabulary

/// The SQL of campaigns as people read it, as the server plans it, and as the rules want it.
@Suite struct GeneratedSQLTests {
  private static let night = CampaignNight(
    businessDate: day("2025-03-01"), scheduledAt: CampaignWorld.scheduled("2025-03-01"))

  /// The shipped campaigns as if all were active, read under the name `jobs`, so that places are the
  /// same everywhere.
  private static func shipped() throws(Problem) -> [CampaignProgram] {
    let programme = try Programme.load(
      files: Programme.load(folder: SharedData.packageFolder + "/jobs").files)
    var programs: [CampaignProgram] = []
    for definition in programme.campaigns.flatMap({ programme.testing($0).campaigns }) {
      let file = programme.files.first { $0.path == definition.path }
      let text = String(decoding: file?.bytes ?? [], as: UTF8.self)
      programs.append(
        try CampaignProgram(
          program: programme.settings.program,
          current: CampaignVersion(definition, text: text)))
    }
    return programs
  }

  /// One of every step and of every trigger.
  private static func examples() throws(Problem) -> [CampaignProgram] {
    var programs = try shipped()
    let steps = """
      { select: "a" },
      { filter: { all: [{ in_segment: "b" }, { consent: "push" }, { city: { is: "Bonn" } }] } },
      { refilter: true },
      { id: "l", limit: 100 },
      { id: "po", limit_poll: { poll: "nps", at_most: 9, per: "trade_object", at_once: 3 } },
      { id: "pt", limit_poll: { poll: "nps", at_most: 9 } },
      { id: "ab", ab_test: { first: 10, criterion: "opens", after: "1 day" },
        branches: ["ao", "p"] },
      { id: "ao", ab_test: { first: 10, criterion: "orders", after: "1 day",
        until_decided: "split" }, branches: ["p", "ph", "q"] },
      { id: "ph", accrue: { amount: { share: "5%", of: "last_receipt", min: "1", max: "9",
        round: "half_even" }, lifetime: "1 week", legal_entity: "north", confirmed: true } },
      { id: "ps", accrue: { amount: { share: "5%", round: "up" }, lifetime: "1 week",
        legal_entity: "north", on_return: "in_proportion" } },
      { id: "p", accrue: { amount: "1", lifetime: "2030-12-31", legal_entity: "north" } },
      { id: "q", accrue: { amount: "2", lifetime: "1 week", legal_entity: "north" } },
      { wait: "5 hours" },
      { tag: { set: ["vip", "new"] } },
      { tag: { remove: "new" } },
      { id: "u", audience: { add: "spring", file: true } },
      { id: "v", audience: { exclude: "spring" } },
      { id: "w", score: { points: -5, score: "activity" } },
      { id: "m", send_email: { template: "t" } },
      { wait_until: "2025-12-24" },
      { check_email: "m" },
      { id: "c1", call: { topic: "t", script: "s" } },
      { id: "c2", call: { topic: "t", script: "s", employee: "anna" } },
      { id: "r1", report: { to: "anna", text: "x" } },
      { id: "r2", report: { to: "anna", text: "x", per: "customer" } },
      { wait_until: "2025-01-01" },
      { id: "r", send_push: { template: "t", category: "offers" } },
      """
    let budget = """
      budget: { night: 5, campaign: 6, customer: 4, legal_entity: { north: 4 } },
      """
    let limits = CampaignLimits(
      controlGroup: Percent(basisPoints: 100),
      frequencyCaps: [.push: FrequencyCap(messages: 1, days: 7)])
    for field in ["birth_date", "registered_on", "custom.wedding"] {
      for every in ["year", "never"] {
        let text = """
          { id: "x", control_group: "5%", \(budget) steps: [\(steps)],
            trigger: { date_come: { field: "\(field)", every: "\(every)" } } }
          """
        programs.append(
          try CampaignProgram(
            program: CampaignWorld.program, current: CampaignWorld.version(text), limits: limits))
      }
    }
    return programs
  }

  @Test func `each shipped campaign is printed`() throws {
    let programs = try Self.shipped()
    #expect(!programs.isEmpty)
    for program in programs {
      Golden.expect(
        try program.printed(for: Self.night), in: "campaign_\(program.campaign).sql",
        folder: SharedData.packageFolder + "/sql/generated")
    }
  }

  @Test func `the server plans every statement`() throws {
    let world = try CampaignWorld()
    for program in try Self.examples() {
      for statement in try program.statements(for: Self.night) {
        try world.connection.execute("EXPLAIN \(statement.sql)")
      }
      try world.connection.execute(
        "EXPLAIN \(CampaignProgram.openVersions(of: program.campaign, on: day("2025-03-01")))")
    }
  }

  @Test func `the birthday trigger reads the index of birthdays`() throws {
    let world = try CampaignWorld()
    try world.connection.execute(
      """
      INSERT INTO warehouse.customer
        (customer_id, registered_at, registered_on, birth_date, first_load, last_load)
      SELECT 'C-' || n, \(CampaignWorld.scheduled("2020-01-01")), \(day("2020-01-01")),
        \(day("1950-01-01")) + n, 1, 1
      FROM generate_series(1, 20000) AS n
      """)
    try world.connection.execute("ANALYZE warehouse.customer")
    let program = try #require(
      try Self.shipped().first { $0.campaign.text == "birthday-bonus" })
    let enter = try #require(
      try program.statements(for: Self.night).first { $0.name == "enter" })
    let plan = try world.rows("EXPLAIN \(enter.sql)")
    #expect(plan.contains("customer_by_birthday"), "\(plan)")
  }

  @Test func `statements name catalogue tables and immutable functions only`() throws {
    let functions: Set<String> = [
      "count", "substr", "encode", "sha256", "convert_to", "bit", "unnest", "array_position",
      "coalesce", "min", "max", "sum", "jsonb_object_agg", "dense_rank", "row_number",
      "bool_or", "abs", "round", "floor", "ceil", "greatest", "least", "jsonb_agg",
      "jsonb_build_object", "scale", "jsonb_typeof",
    ]
    let words: Set<String> = [
      "any", "and", "or", "not", "in", "exists", "as", "select", "from", "where", "on", "filter",
      "values", "lateral", "conflict", "now", "s", "m", "passage", "entry", "version",
      "step_identity", "step_balance", "message_draft", "accrual", "when", "over", "by", "then",
      "t", "all", "place", "exhaustion", "customer_tag", "audience_member", "audience_change",
      "customer_points", "b", "c", "call", "report", "decision", "receipt_accrual", "spending",
      "distinct",
      "order", "else",
    ]
    let tables = Set(Catalog.tables.map(\.qualifiedName))
      .union(["run.night", "intake.exchange_file"])
    var named: Set<String> = []
    for program in try Self.examples() {
      for statement in try program.statements(for: Self.night) {
        let text = statement.sql.rendered.text
          .replacing(/--[^\n]*/, with: "").replacing(/'[^']*'/, with: "''")
        for match in text.matches(of: /([a-z_]+)\.([a-z_]+)/)
        where ["warehouse", "segment", "campaign", "ledger", "intake", "run"].contains(match.1) {
          named.insert("\(match.1).\(match.2)")
        }
        for match in text.matches(of: /([a-z_0-9]+) ?\(/) {
          let word = String(match.1)
          #expect(functions.union(words).contains(word), "\(statement.name) calls \(word)")
        }
        #expect(!text.contains(";"))
        #expect(
          text.firstMatch(of: /(?i)\b(now\(|current_|random|clock_|uuid|ntile|limit )/) == nil)
      }
    }
    #expect(named.isSubset(of: tables), "\(named.subtracting(tables))")
    #expect(named.count > 6)
  }
}
