import Campaigns
import Catalog
import Definitions
import Postgres
import SQLText
package import Vocabulary

/// A night of a campaign as it would be.
package struct CampaignPreview: Sendable {
  package let day: CampaignRehearsal.Day
  package let steps: [Step]
  /// Why customers got nothing at a step, the most frequent reason of each step first.
  package let reasons: [Reason]
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

  package struct Reason: Sendable {
    package let step: String
    /// As passages say it: `suppressed:no_address`, `refused:budget`.
    package let outcome: String
    package let customers: Int
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
      let reasons = try reasons(on: date)
      let messages = rendered == 0 ? [] : try messages(rendered, night)
      return CampaignPreview(
        day: day, steps: steps, reasons: reasons, messages: messages,
        takesSegmentsAsTheyStand: isStale)
    }
  }

  private func isStale(_ night: CampaignNight) throws(Problem) -> Bool {
    let statements = try run.program(on: night, connection: connection).statements(for: night)
    guard let audit = statements.first(where: { $0.name == CampaignProgram.freshnessName }) else {
      return false
    }
    return try !connection.query(audit.sql).isEmpty
  }

  private func reasons(on date: CivilDate) throws(Problem) -> [CampaignPreview.Reason] {
    try connection.query(
      """
      SELECT step_id, outcome, count(*) AS customers
      FROM \(Catalog.Campaign.passage)
      WHERE
        campaign_id = \(run.campaign.id.value)
        AND passed_on = \(date)
        AND (outcome LIKE 'suppressed:%' OR outcome LIKE 'refused:%')
      GROUP BY step_id, outcome
      ORDER BY
        array_position(\(SQLValue.textArray(run.campaign.steps.map(\.id.text))), step_id),
        customers DESC,
        outcome
      """
    ).map { row throws(Problem) in
      CampaignPreview.Reason(
        step: try row.text("step_id"), outcome: try row.text("outcome"),
        customers: try row.int("customers"))
    }
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
}
