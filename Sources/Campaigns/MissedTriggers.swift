import Catalog
import Definitions
package import SQLText
package import Vocabulary

extension CampaignProgram {
  /// Dates of which something was missing when the night of a business date began, that night's own
  /// among them when it is run again. Columns: business_date, feed, came_on.
  package static func openDates(
    of campaign: Identifier, on businessDate: CivilDate
  ) -> SQL {
    """
    SELECT m.business_date, m.feed, m.came_on
    FROM \(Catalog.Campaign.missedTrigger) AS m
    JOIN (
      SELECT d.business_date
      FROM \(Catalog.Campaign.missedTrigger) AS d
      WHERE
        d.campaign_id = \(campaign)
        AND d.business_date <= \(businessDate)
      GROUP BY d.business_date
      HAVING
        bool_or(d.came_on IS NULL OR d.came_on = \(businessDate))
        AND count(d.lapsed_on) = 0
    ) AS o ON o.business_date = m.business_date
    WHERE m.campaign_id = \(campaign)
    ORDER BY m.business_date, m.feed
    """
  }

  /// What the night says of feeds: which it lacks, and which have come that earlier nights lacked.
  ///
  /// Writes: `campaign.missed_trigger`. Twice: the same rows.
  func missedTriggerStatements(_ night: CampaignNight) -> [CampaignStatement] {
    var statements: [CampaignStatement] = []
    if days.hasOpenDates {
      statements.append(
        CampaignStatement(
          "feeds that came",
          """
          UPDATE \(Catalog.Campaign.missedTrigger)
          SET came_on = \(night.businessDate)
          WHERE
            \(isOpen(night))
            AND feed <> ALL (\(missingFeeds))
          """))
    }
    if !days.missing.isEmpty, current.definition.isOpen(on: night.businessDate) {
      statements.append(
        CampaignStatement(
          "feeds that did not come",
          """
          INSERT INTO \(Catalog.Campaign.missedTrigger) (campaign_id, business_date, feed)
          SELECT \(campaign), \(night.businessDate), f.feed
          FROM unnest(\(missingFeeds)) AS f (feed)
          ON CONFLICT (campaign_id, business_date, feed) DO NOTHING
          """))
    }
    return statements
  }

  /// The night or one before it still waits for a feed.
  private func isOpen(_ night: CampaignNight) -> SQL {
    """
    campaign_id = \(campaign)
    AND business_date <= \(night.businessDate)
    AND came_on IS NULL
    AND lapsed_on IS NULL
    """
  }

  private var missingFeeds: SQLValue { .textArray(days.missing.map(\.text)) }

  /// A campaign that is not active catches nothing up, as it takes nothing of what arrives.
  ///
  /// Writes: `campaign.missed_trigger`. Twice: the same rows.
  func lapseStatements(_ night: CampaignNight) -> [CampaignStatement] {
    guard days.hasOpenDates else { return [] }
    return [
      CampaignStatement(
        "forget missed nights",
        """
        UPDATE \(Catalog.Campaign.missedTrigger)
        SET lapsed_on = \(night.businessDate)
        WHERE
          \(isOpen(night))
        """)
    ]
  }

  /// The dates whose occasions enter in a night: those it owes and the text is open on, then its own.
  func evaluatedDates(_ night: CampaignNight) -> [CivilDate] {
    let own = days.missing.isEmpty ? [night.businessDate] : []
    return (days.owed + own).filter { current.definition.isOpen(on: $0) }
  }
}
