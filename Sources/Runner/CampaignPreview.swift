import Campaigns
import Catalog
import Definitions
import Messages
import Postgres
import SQLText
import Templates
package import Vocabulary

/// A night of a campaign as it would be.
package struct CampaignPreview: Sendable {
  package let day: CampaignRehearsal.Day
  package let steps: [Step]
  package let messages: [Message]
  /// Segments were not built for the date and taken as they stand.
  package let takesSegmentsAsTheyStand: Bool

  /// Ins and outs of a step, of all entries that move in the night.
  package struct Step: Sendable {
    package let id: String
    package let arrived: Int
    package let passed: Int
    package let control: Int
    package let refused: Int
    package let suppressed: Int
    package let staying: Int
  }

  /// A message as a customer would read it.
  package struct Message: Sendable {
    package let step: String
    package let customer: String
    package let channel: String
    package let subject: String?
    package let body: String
    /// Of an SMS.
    package let parts: Int?
  }
}

extension CampaignRehearsal {
  /// What the night of a date would do, and for each sending step the messages of some customers who
  /// enter: half of them those with the longest names, the others by chance, the same each time.
  ///
  /// A message is rendered with the accruals the entry has by then, whether its step is reached in this
  /// night or after a wait.
  package func preview(on date: CivilDate, rendered: Int) throws(Problem) -> CampaignPreview {
    let night = try run.night(on: date)
    let isStale = try isStale(night)
    return try connection.rehearsal { () throws(Problem) in
      try perform(night)
      let day = try figures(of: date)
      let steps = try balances(on: date)
      let messages = rendered == 0 ? [] : try render(rendered, night)
      return CampaignPreview(
        day: day, steps: steps, messages: messages, takesSegmentsAsTheyStand: isStale)
    }
  }

  private func isStale(_ night: CampaignNight) throws(Problem) -> Bool {
    let statements = try run.program(on: night, connection: connection).statements(for: night)
    guard let audit = statements.first(where: { $0.name == CampaignProgram.freshnessName }) else {
      return false
    }
    return try !connection.query(audit.sql).isEmpty
  }

  private func balances(on date: CivilDate) throws(Problem) -> [CampaignPreview.Step] {
    try connection.query(
      """
      SELECT
        step_id,
        sum(arrived + released)::bigint AS arrived,
        sum(passed)::bigint AS passed,
        sum(control)::bigint AS control,
        sum(refused)::bigint AS refused,
        sum(suppressed)::bigint AS suppressed,
        sum(waiting + held)::bigint AS staying
      FROM \(Catalog.Campaign.stepBalance)
      WHERE campaign_id = \(run.campaign.id.value) AND business_date = \(date)
      GROUP BY step_id
      ORDER BY min(ordinal), step_id
      """
    ).map { row throws(Problem) in
      CampaignPreview.Step(
        id: try row.text("step_id"), arrived: try row.int("arrived"),
        passed: try row.int("passed"), control: try row.int("control"),
        refused: try row.int("refused"), suppressed: try row.int("suppressed"),
        staying: try row.int("staying"))
    }
  }

  private func render(
    _ count: Int, _ night: CampaignNight
  ) throws(Problem) -> [CampaignPreview.Message] {
    let programme = run.installation.programme
    let date = night.businessDate
    try connection.execute(
      "DELETE FROM \(Catalog.Campaign.messageDraft) WHERE business_date = \(date)")
    for step in run.campaign.steps {
      guard case .send(let message) = step.action else { continue }
      try connection.execute(draft(message, of: step, count, night))
    }
    _ = try MessageRendering(
      settings: programme.settings, zone: run.installation.zone, templates: programme.templates,
      partials: programme.partials
    ).render(businessDate: date, on: connection)
    return try connection.query(
      """
      SELECT m.step_id, m.customer_id, m.channel, m.subject, m.body
      FROM \(Catalog.Campaign.messageDraft) AS d
      JOIN \(Catalog.Ledger.message) AS m
        ON m.customer_id = d.customer_id AND m.message_key = d.message_key
      WHERE d.business_date = \(date)
      ORDER BY
        array_position(\(SQLValue.textArray(run.campaign.steps.map(\.id.text))), m.step_id),
        length(m.body) DESC,
        m.customer_id
      """
    ).map { row throws(Problem) in
      let body = try row.text("body")
      let channel = try row.text("channel")
      return CampaignPreview.Message(
        step: try row.text("step_id"), customer: try row.text("customer_id"), channel: channel,
        subject: try row.textOrNil("subject"), body: body,
        parts: channel == "sms" ? SMSLength(ofUTF8: Array(body.utf8)).parts : nil)
    }
  }

  /// Drafts for some of those who entered and have not been left behind.
  private func draft(
    _ message: SendStep, of step: Definitions.CampaignStep, _ count: Int, _ night: CampaignNight
  ) -> SQL {
    let campaign = run.campaign.id.value
    let key = IdempotencyKey(
      program: run.installation.programme.settings.program, campaign: campaign, step: step.id,
      operation: .message)
    let leaving = run.campaign.steps.filter { $0.target(of: .no) == .end }.map(\.id.text)
    return """
      WITH
        entered AS (
          SELECT
            e.customer_id,
            e.occasion,
            length(concat(c.full_name, c.first_name, c.last_name)) AS name_length,
            md5(e.customer_id) AS lot
          FROM \(Catalog.Campaign.entry) AS e
          JOIN \(Catalog.Warehouse.customer) AS c ON c.customer_id = e.customer_id
          WHERE
            e.campaign_id = \(campaign)
            AND e.entered_on = \(night.businessDate)
            AND NOT e.is_control
            AND NOT EXISTS (
              SELECT FROM \(Catalog.Campaign.passage) AS p
              WHERE
                p.customer_id = e.customer_id
                AND p.campaign_id = e.campaign_id
                AND p.occasion = e.occasion
                AND (
                  p.outcome LIKE 'refused:%'
                  OR p.outcome IN ('no', 'unknown') AND p.step_id = ANY (\(SQLValue.textArray(leaving))))
            )
        ),
        ranked AS (
          SELECT
            n.customer_id,
            n.occasion,
            row_number() OVER (ORDER BY n.name_length DESC, n.lot, n.customer_id) AS by_length,
            row_number() OVER (ORDER BY n.lot, n.customer_id) AS by_chance
          FROM entered AS n
        ),
        chosen AS (
          SELECT r.customer_id, r.occasion
          FROM ranked AS r
          ORDER BY least(2 * r.by_length, 2 * r.by_chance + 1), r.customer_id
          LIMIT \(count)
        )
      INSERT INTO \(Catalog.Campaign.messageDraft)
        (customer_id, campaign_id, occasion, step_id, business_date, channel, template, address,
        after_accrual_key, scheduled_at, window_from, window_until, lifetime_seconds, message_key)
      SELECT
        a.customer_id,
        \(campaign),
        a.occasion,
        \(step.id),
        \(night.businessDate),
        \(message.channel.rawValue),
        \(message.template.value),
        'preview',
        (
          SELECT g.accrual_key
          FROM \(Catalog.Ledger.accrual) AS g
          WHERE
            g.customer_id = a.customer_id
            AND g.campaign_id = \(campaign)
            AND g.occasion = a.occasion
            AND g.op = 'ACCRUE'
          ORDER BY g.step_id
          LIMIT 1
        ),
        \(night.scheduledAt),
        0,
        1440,
        604800,
        \(key.sql(of: "a"))
      FROM chosen AS a
      """
  }
}
