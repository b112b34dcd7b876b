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
    let steps = version.definition.steps
    let waits = SQLValue.textArray(steps.filter(\.action.kind.isWait).map(\.id.text))
    let sql: SQL = """
      INSERT INTO \(Catalog.Campaign.stepBalance)
        (campaign_id, business_date, version, step_id, ordinal, arrived, released, passed, control,
        refused, suppressed, waiting, held, outcomes)
      SELECT
        \(campaign),
        \(day),
        \(version.version),
        p.step_id,
        array_position(\(SQLValue.textArray(steps.map(\.id.text))), p.step_id),
        sum(p.arrived)::bigint,
        sum(p.released)::bigint,
        \(sum("p.leaving", where: share(.passed))),
        \(sum("p.leaving", where: "p.outcome = 'control'")),
        \(sum("p.leaving", where: share(.refused))),
        \(sum("p.leaving", where: share(.suppressed))),
        \(sum("p.staying", where: "p.step_id = ANY (\(waits))")),
        \(sum("p.staying", where: "p.step_id <> ALL (\(waits))")),
        coalesce(jsonb_object_agg(p.outcome, p.leaving) FILTER (WHERE p.leaving > 0), '{}')
      FROM (
        SELECT
          p.step_id,
          p.outcome,
          count(*) FILTER (WHERE p.arrived_on = \(day)) AS arrived,
          count(*) FILTER (WHERE p.arrived_on < \(day)) AS released,
          count(*) FILTER (WHERE p.passed_on = \(day)) AS leaving,
          count(*) FILTER (WHERE p.passed_on IS DISTINCT FROM \(day)) AS staying
        FROM \(Catalog.Campaign.passage) AS p
        WHERE
          p.campaign_id = \(campaign)
          AND (p.arrived_on = \(day) OR p.passed_on = \(day))
          AND p.version = \(version.version)
        GROUP BY p.step_id, p.outcome
      ) AS p
      GROUP BY p.step_id
      ON CONFLICT (campaign_id, business_date, version, step_id) DO UPDATE
      SET arrived = EXCLUDED.arrived, released = EXCLUDED.released, passed = EXCLUDED.passed,
        control = EXCLUDED.control, refused = EXCLUDED.refused,
        suppressed = EXCLUDED.suppressed, waiting = EXCLUDED.waiting, held = EXCLUDED.held,
        outcomes = EXCLUDED.outcomes
      """
    return CampaignStatement("balance \(version.version.prefix(8))", sql)
  }

  private func sum(_ counts: SQL, where condition: SQL) -> SQL {
    "coalesce(sum(\(counts)) FILTER (WHERE \(condition)), 0)::bigint"
  }

  private func share(_ share: PassageOutcome.Share) -> SQL {
    "p.outcome = ANY (\(SQLValue.textArray(PassageOutcome.all(share))))"
  }
}
