import Catalog
import Definitions
import SQLText
import Vocabulary

/// The entries that come to a step in a night: those that entered, at the first; those that passed
/// a step above by an arrow to this one, at every other.
///
/// Columns of the query: customer_id, occasion, is_control.
struct Arrivals {
  let campaign: Identifier
  let version: CampaignVersion
  let step: CampaignStep
  let businessDate: CivilDate

  var query: SQL {
    step.index == 0 ? entered : cameByArrow
  }

  private var entered: SQL {
    """
    SELECT e.customer_id, e.occasion, e.is_control
    FROM \(Catalog.Campaign.entry) AS e
    WHERE
      e.campaign_id = \(campaign)
      AND e.entered_on = \(businessDate)
      AND e.version = \(version.version)
      AND \(hasNotPassed("e"))
    """
  }

  private var cameByArrow: SQL {
    let arrows = version.definition.arrows(into: step.index).map { from, outcome -> SQL in
      """
      p.step_id = \(from.id) AND p.outcome = ANY \
      (\(SQLValue.textArray(PassageOutcome.all(following: outcome))))
      """
    }
    return """
      SELECT p.customer_id, p.occasion, e.is_control
      FROM \(Catalog.Campaign.passage) AS p
      JOIN \(Catalog.Campaign.entry) AS e
        ON e.customer_id = p.customer_id
        AND e.campaign_id = p.campaign_id
        AND e.occasion = p.occasion
      WHERE
        p.campaign_id = \(campaign)
        AND p.passed_on = \(businessDate)
        AND (\(SQL.joined(arrows, separator: "\n  OR ")))
        AND e.version = \(version.version)
        AND \(hasNotPassed("p"))
      """
  }

  private func hasNotPassed(_ alias: SQLName) -> SQL {
    """
    NOT EXISTS (
      SELECT FROM \(Catalog.Campaign.passage) AS here
      WHERE
        here.customer_id = \(alias).customer_id
        AND here.campaign_id = \(alias).campaign_id
        AND here.occasion = \(alias).occasion
        AND here.step_id = \(step.id))
    """
  }
}
