import Catalog
import Definitions
import SQLText
import Vocabulary

extension CampaignProgram {
  /// Strikes the balance of every step that an entry of a version came to or left in a night.
  ///
  /// Counted from the passages, so it says the same when it is struck again later; the table's
  /// CHECK refuses a step whose ins and outs differ.
  func balanceStatement(
    _ version: CampaignVersion, _ night: CampaignNight
  ) -> CampaignStatement {
    let day = night.businessDate
    let sql: SQL = """
      INSERT INTO \(Catalog.Campaign.stepBalance)
        (campaign_id, business_date, version, step_id, ordinal, arrived, released, passed, control,
        refused, suppressed, waiting)
      SELECT
        \(campaign),
        \(day),
        \(version.version),
        p.step_id,
        array_position(\(SQLValue.textArray(version.definition.steps.map(\.id.text))), p.step_id),
        count(*) FILTER (WHERE p.arrived_on = \(day)),
        count(*) FILTER (WHERE p.arrived_on < \(day)),
        count(*) FILTER (WHERE p.passed_on = \(day) AND \(share(.passed))),
        count(*) FILTER (WHERE p.passed_on = \(day) AND p.outcome = 'control'),
        count(*) FILTER (WHERE p.passed_on = \(day) AND \(share(.refused))),
        count(*) FILTER (WHERE p.passed_on = \(day) AND \(share(.suppressed))),
        count(*) FILTER (WHERE p.passed_on IS DISTINCT FROM \(day))
      FROM \(Catalog.Campaign.passage) AS p
      WHERE
        p.campaign_id = \(campaign)
        AND (p.arrived_on = \(day) OR p.passed_on = \(day))
        AND p.version = \(version.version)
      GROUP BY p.step_id
      ON CONFLICT (campaign_id, business_date, version, step_id) DO UPDATE
      SET arrived = EXCLUDED.arrived, released = EXCLUDED.released, passed = EXCLUDED.passed,
        control = EXCLUDED.control, refused = EXCLUDED.refused,
        suppressed = EXCLUDED.suppressed, waiting = EXCLUDED.waiting
      """
    return CampaignStatement("balance \(version.version.prefix(8))", sql)
  }

  private func share(_ share: PassageOutcome.Share) -> SQL {
    "p.outcome = ANY (\(SQLValue.textArray(PassageOutcome.all(share))))"
  }
}
