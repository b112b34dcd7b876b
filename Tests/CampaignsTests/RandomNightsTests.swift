import Campaigns
import Definitions
import Foundation
import Postgres
import SQLText
import TestKit
import Testing
import Vocabulary

/// The generated SQL against the slow interpreter: same entries, paths, money and messages.
@Suite struct RandomNightsTests {
  /// More of them, and others, by `NIGHTLEDGER_RANDOM_WORLDS=2000` and `NIGHTLEDGER_RANDOM_SEED=1`.
  private static let worlds = number("NIGHTLEDGER_RANDOM_WORLDS") ?? 290
  private static let seed = UInt64(number("NIGHTLEDGER_RANDOM_SEED") ?? 20_250_301)
  private static let nightsPerWorld = 7
  private static let customers = 14

  private static func number(_ name: String) -> Int? {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) }
  }

  @Test func `random campaigns in random worlds do what the interpreter does`() throws {
    let world = try CampaignWorld()
    try world.employees(SmallWorld.employees)
    var nights = 0
    var totals = (entries: 0, late: 0, passages: 0, accruals: 0, drafts: 0)
    var outcomes: [String: Int] = [:]
    for number in 0..<Self.worlds {
      var random = RandomCampaigns(dice: Dice(seed: UInt64(number) &+ Self.seed), id: "w\(number)")
      var interpreter = CampaignInterpreter()
      var small = SmallWorld()
      let limits = random.limits()
      var text = random.campaign()
      var date = day("2024-02-26")
      random.change(&small, customers: Self.customers, share: 100)
      for _ in 0..<Self.nightsPerWorld {
        try store(small, in: world, on: date)
        let scheduled = Instant(
          microseconds: CampaignWorld.scheduled(date.description).microseconds
            + Int64(random.dice.roll(-60..<60)) * 60_000_000)
        let isMissing = random.dice.chance(12)
        for _ in 0..<(random.dice.chance(20) ? 2 : 1) {
          try world.run(
            text, on: date.description, at: scheduled, limits: limits,
            missing: isMissing ? [identifier("f")] : [])
        }
        interpreter.run(
          try CampaignWorld.version(text), small, on: date, at: scheduled, isMissing: isMissing,
          limits: limits)
        let found = try found(random.id, in: world)
        let expected = expected(interpreter)
        guard found == expected else {
          let difference = Golden.difference(
            expected.joined(separator: "\n"), found.joined(separator: "\n")
          )
          .split(separator: "\n").filter { !$0.hasPrefix("  ") }.joined(separator: "\n")
          Issue.record("world \(number), night \(date):\n\(text)\n\(difference)")
          return
        }
        nights += 1
        // Now and then a night is missed, the world changes, or somebody edits the campaign.
        date = date.adding(days: random.dice.chance(15) ? 2 : 1)
        random.change(&small, customers: Self.customers, share: 30)
        random.hear(&small, interpreter, customers: Self.customers, before: date)
        if random.dice.chance(25) { text = edited(text, &random) }
      }
      try balancesTie(random.id, in: world)
      totals.entries += interpreter.entries.count
      totals.late += interpreter.entries.values.count { $0.caughtUpFor != nil }
      totals.passages += interpreter.paths.values.reduce(0) { $0 + $1.count }
      totals.accruals += interpreter.accruals.count
      totals.drafts += interpreter.drafts.count
      for passage in interpreter.paths.values.joined() {
        outcomes[passage.outcome, default: 0] += 1
      }
      outcomes["asked", default: 0] += interpreter.steps.asked.values.reduce(0) { $0 + $1.count }
    }
    print("\(nights) random nights: \(totals)")
    for outcome in ["refused:budget", "suppressed:frequency", "refused:poll", "asked"] {
      #expect(outcomes[outcome, default: 0] > 5 || Self.worlds != 290, "\(outcomes)")
    }
    #expect(nights >= 2000 || Self.worlds != 290)
    #expect(totals.entries > 200 && totals.late > 20 && totals.accruals > 30 && totals.drafts > 20)
  }

  /// The same campaign edited so that no id changes its kind.
  private func edited(_ text: String, _ random: inout RandomCampaigns) -> String {
    let other = random.campaign()
    return random.dice.chance(50) ? other : text + " // a word more"
  }

  /// Makes the database know what the small world knows, and nothing else.
  private func store(_ small: SmallWorld, in world: CampaignWorld, on date: CivilDate) throws {
    try world.connection.transaction { () throws(Problem) in
      try world.connection.execute("DELETE FROM warehouse.customer")
      try world.connection.execute("DELETE FROM warehouse.subscription")
      try world.connection.execute("DELETE FROM segment.membership")
      try world.store(Array(small.customers.values))
      try world.connection.execute(
        """
        INSERT INTO warehouse.subscription
          (customer_id, channel, category, state, changed_at, first_load, last_load)
        SELECT split_part(s, '/', 1), split_part(s, '/', 2), split_part(s, '/', 3), 'on',
          \(date), 1, 1
        FROM unnest(\(SQLValue.textArray(Array(small.subscriptions)))) AS s
        """)
      try world.forgetFacts()
      try world.store(Array(small.receipts.values))
      try world.store(small.answers)
      for (key, accrual) in small.responses {
        try world.store(response: accrual.status, to: key, on: accrual.on)
      }
      for (key, statuses) in small.statuses {
        for status in statuses { try world.store(status: status.status, of: key, on: status.on) }
      }
      for segment in ["a", "b"] {
        try world.build(
          segment: segment, members: Array(small.members[segment, default: []]),
          on: date.description)
      }
    }
  }

  /// Everything the campaign wrote, one line a row.
  private func found(_ campaign: String, in world: CampaignWorld) throws -> [String] {
    let rows = try world.connection.query(
      """
      SELECT concat_ws(' ', 'entry', customer_id || '|' || occasion, version, entered_on,
        coalesce(caught_up_for::text, '-'), is_control) AS line
      FROM campaign.entry WHERE campaign_id = \(campaign)
      UNION ALL
      SELECT concat_ws(' ', 'passage', customer_id || '|' || occasion, step_id, arrived_on, outcome,
        coalesce(passed_on::text, '-'), coalesce(due_on::text, '-'),
        coalesce(extract(epoch FROM due_at)::bigint::text, '-'))
      FROM campaign.passage WHERE campaign_id = \(campaign)
      UNION ALL
      SELECT concat_ws(' ', 'accrual', accrual_key, customer_id, amount, valid_from, valid_to,
        rule_version, occasion)
      FROM ledger.accrual WHERE campaign_id = \(campaign)
      UNION ALL
      SELECT concat_ws(' ', 'draft', message_key, template, address,
        coalesce(after_accrual_key, '-'))
      FROM campaign.message_draft WHERE campaign_id = \(campaign)
      UNION ALL
      SELECT concat_ws(' ', 'movement', movement_key, customer_id, score, points, booked_on, source)
      FROM warehouse.customer_points WHERE customer_id LIKE \("\(campaign)-%")
      UNION ALL
      SELECT concat_ws(' ', 'tag', customer_id, tag, set_on, source)
      FROM warehouse.customer_tag WHERE customer_id LIKE \("\(campaign)-%")
      UNION ALL
      SELECT concat_ws(' ', 'member', customer_id, audience, added_on, source)
      FROM warehouse.audience_member WHERE customer_id LIKE \("\(campaign)-%")
      UNION ALL
      SELECT concat_ws(' ', 'change', customer_id || '|' || occasion, step_id, audience, op,
        business_date)
      FROM campaign.audience_change WHERE campaign_id = \(campaign)
      UNION ALL
      SELECT concat_ws(' ', 'place', step_id, customer_id, occasion, number, taken_on)
      FROM campaign.place WHERE campaign_id = \(campaign)
      UNION ALL
      SELECT concat_ws(' ', 'decision', step_id, decided_on, winner, figures)
      FROM campaign.decision WHERE campaign_id = \(campaign)
      UNION ALL
      SELECT concat_ws(' ', 'call', call_key, customer_id, coalesce(turn::text, '-'), assignee, due_on)
      FROM campaign.call WHERE campaign_id = \(campaign)
      UNION ALL
      SELECT concat_ws(' ', 'report', customer_id || '|' || occasion, step_id, business_date, entries)
      FROM campaign.report WHERE campaign_id = \(campaign)
      """)
    return try rows.map { try $0.text(0) }.sorted()
  }

  private func expected(_ interpreter: CampaignInterpreter) -> [String] {
    var lines: [String] = []
    for (key, entry) in interpreter.entries {
      lines.append(
        "entry \(key) \(entry.version) \(entry.enteredOn) "
          + "\(entry.caughtUpFor?.description ?? "-") \(entry.isControl ? "t" : "f")")
    }
    for (key, path) in interpreter.paths {
      for passage in path {
        let dueAt = passage.dueAt.map { String($0.microseconds / 1_000_000) }
        lines.append(
          "passage \(key) \(passage.stepID) \(passage.arrivedOn) \(passage.outcome) "
            + "\(passage.passedOn?.description ?? "-") \(passage.dueOn?.description ?? "-") "
            + "\(dueAt ?? "-")")
      }
    }
    for (key, accrual) in interpreter.accruals { lines.append("accrual \(key) \(accrual)") }
    for (key, draft) in interpreter.drafts { lines.append("draft \(key) \(draft)") }
    for (key, text) in interpreter.movements { lines.append("movement \(key) \(text)") }
    for (kind, notes) in [("tag", interpreter.tags), ("member", interpreter.audiences)] {
      for (customer, named) in notes {
        lines += named.map { "\(kind) \(customer) \($0) \($1.since) \($1.source)" }
      }
    }
    for (key, text) in interpreter.audienceChanges { lines.append("change \(key) \(text)") }
    for (step, places) in interpreter.places {
      for (customer, text) in places { lines.append("place \(step) \(customer) \(text)") }
    }
    return (lines + interpreter.stepLines).sorted()
  }

  /// What leaves a step by an arrow arrives at its target, in the same night; what entered arrives at
  /// the first.
  private func balancesTie(_ campaign: String, in world: CampaignWorld) throws {
    for row in try world.connection.query(
      "SELECT version, definition FROM campaign.version WHERE campaign_id = \(campaign)")
    {
      let version = try CampaignWorld.version(row.text(1))
      for step in version.definition.steps {
        var parts: [SQL] = version.definition.arrows(into: step.index).map { from, arrow in
          let outcomes = PassageOutcome.allCases.filter { $0.arrow == arrow }.map(\.rawValue)
          return """
            SELECT passed_on AS day FROM campaign.passage
            JOIN campaign.entry AS e USING (customer_id, campaign_id, occasion)
            WHERE campaign_id = \(campaign) AND e.version = \(version.version)
              AND step_id = \(from.id) AND outcome = ANY (\(SQLValue.textArray(outcomes)))
            """
        }
        if step.index == 0 {
          parts.append(
            """
            SELECT entered_on AS day FROM campaign.entry
            WHERE campaign_id = \(campaign) AND version = \(version.version)
            """)
        }
        let differences = try world.count(
          """
          SELECT count(*) FROM (
            SELECT day, count(*) AS arrived FROM (
              \(SQL.joined(parts, separator: "\nUNION ALL\n"))
            ) AS left_by_arrow GROUP BY day) AS l
          FULL JOIN (
            SELECT business_date AS day, arrived FROM campaign.step_balance
            WHERE campaign_id = \(campaign) AND version = \(version.version)
              AND step_id = \(step.id) AND arrived > 0) AS b USING (day)
          WHERE l.arrived IS DISTINCT FROM b.arrived
          """)
        #expect(differences == 0, "arrivals of \(step.id) of \(campaign)")
      }
    }
  }
}
