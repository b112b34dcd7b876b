import Catalog
import Definitions
import SQLText
import Vocabulary

/// The entries that come to a step in a night: those that entered, at the first; those that passed
/// a step above by an arrow to this one, at every other.
///
/// Who has passed the step already is among them; the insert into `campaign.passage` leaves them out.
/// Each query reads one index and joins nothing, so that no estimate of how many come can make it
/// slow. Columns: customer_id, occasion, is_control.
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
      SELECT p.customer_id, p.occasion, p.is_control
      FROM \(Catalog.Campaign.passage) AS p
      WHERE
        p.campaign_id = \(campaign)
        AND p.passed_on = \(businessDate)
        AND (\(SQL.joined(arrows, separator: "\n  OR ")))
        AND p.version = \(version.version)
      """
  }
}
