import Catalog
import Definitions
package import SQLText
package import Vocabulary

extension CampaignProgram {
  /// Lets customers enter by the trigger, each once per occasion.
  ///
  /// Writes: `campaign.entry`. Twice: a second run adds nothing (`entry_once_per_occasion`).
  func enterStatement(_ night: CampaignNight) throws(Problem) -> CampaignStatement {
    let entry: DateComeEntry
    switch current.definition.trigger.rule {
    case .dateCome(let trigger):
      entry = DateComeEntry(trigger: trigger, businessDate: night.businessDate)
    }
    let sql: SQL = """
      \(comment: current.definition.trigger.place)
      INSERT INTO \(Catalog.Campaign.entry)
        (customer_id, campaign_id, occasion, version, entered_on, is_control)
      SELECT
        c.customer_id,
        \(campaign),
        \(entry.occasion),
        \(current.version),
        \(night.businessDate),
        \(controlGroup.sql(of: "c"))
      FROM \(Catalog.Warehouse.customer) AS c
      WHERE
        c.status = 'active'
        AND \(try entry.condition())
      ON CONFLICT (customer_id, campaign_id, occasion) DO NOTHING
      """
    return CampaignStatement("enter", sql)
  }

  /// Keeps the text of the definition that tonight's entries begin with.
  func keepVersionStatement(_ night: CampaignNight) -> CampaignStatement {
    CampaignStatement(
      "keep version",
      """
      INSERT INTO \(Catalog.Campaign.version) (campaign_id, version, definition, first_used_on)
      SELECT \(campaign), \(current.version), \(current.text), \(night.businessDate)
      ON CONFLICT (campaign_id, version) DO NOTHING
      """)
  }

  /// The versions whose entries still move in a night: those with entries that stay at a step, and those that
  /// began or moved on its business date, so that an interrupted night is finished by the text it
  /// was begun with.
  ///
  /// Each part of the query reads an index: its cost follows the entries that move, not those that
  /// ever were. Columns: version, definition. The current version may be among them.
  package static func openVersions(
    of campaign: Identifier, on businessDate: CivilDate
  ) -> SQL {
    """
    SELECT v.version, v.definition
    FROM \(Catalog.Campaign.version) AS v
    WHERE
      v.campaign_id = \(campaign)
      AND v.version IN (
        SELECT e.version
        FROM \(Catalog.Campaign.entry) AS e
        WHERE e.campaign_id = \(campaign) AND e.entered_on = \(businessDate)
        UNION
        SELECT p.version
        FROM \(Catalog.Campaign.passage) AS p
        WHERE p.campaign_id = \(campaign) AND p.passed_on IS NULL
        UNION
        SELECT p.version
        FROM \(Catalog.Campaign.passage) AS p
        WHERE p.campaign_id = \(campaign) AND p.passed_on = \(businessDate))
    ORDER BY v.first_used_on, v.version
    """
  }
}
