import Campaigns
import Catalog
import Definitions
package import Postgres
import SQLText
import Statements
package import Vocabulary

/// Nights of one campaign as they would be: the very statements, in a transaction that is rolled back.
package struct CampaignRehearsal {
  let run: CampaignRun
  let connection: Connection

  package init(_ run: CampaignRun, on connection: Connection) {
    self.run = run
    self.connection = connection
  }

  /// Entries and money of one day.
  package struct Day: Sendable {
    package let date: CivilDate
    package let entered: Int
    package let controls: Int
    package let cost: [Cost]
    package let messages: [(channel: String, count: Int)]
  }

  package struct Cost: Sendable {
    package let legalEntity: String
    package let unit: String
    package let accruals: Int
    package let amount: ExactDecimal
  }

  /// What the campaign would do on each of so many dates, one after the other, with entries that wait
  /// moving on; segments are taken as they stand.
  package func forecast(from date: CivilDate, days: Int) throws(Problem) -> [Day] {
    try connection.rehearsal { () throws(Problem) in
      var answer: [Day] = []
      for offset in 0..<days {
        let day = date.adding(days: offset)
        try perform(run.night(on: day))
        answer.append(try figures(of: day))
      }
      return answer
    }
  }

  /// A night whose segments are taken as they stand.
  func perform(_ night: CampaignNight) throws(Problem) {
    try run.perform(night, on: connection, checksFreshness: false)
  }

  func figures(of date: CivilDate) throws(Problem) -> Day {
    let campaign = run.campaign.id.value
    let entries = try connection.query(
      """
      SELECT count(*) AS entered, count(*) FILTER (WHERE is_control) AS controls
      FROM \(Catalog.Campaign.entry)
      WHERE campaign_id = \(campaign) AND entered_on = \(date)
      """
    ).single
    let cost = try connection.query(
      """
      SELECT legal_entity, unit, count(*) AS accruals, sum(amount) AS amount
      FROM \(Catalog.Ledger.accrual)
      WHERE business_date = \(date) AND campaign_id = \(campaign) AND op = 'ACCRUE'
      GROUP BY legal_entity, unit
      ORDER BY legal_entity, unit
      """
    ).map { row throws(Problem) in
      Cost(
        legalEntity: try row.text("legal_entity"), unit: try row.text("unit"),
        accruals: try row.int("accruals"), amount: try row.decimal("amount"))
    }
    let messages = try connection.query(
      """
      SELECT channel, count(*) AS messages
      FROM \(Catalog.Campaign.messageDraft)
      WHERE business_date = \(date) AND campaign_id = \(campaign)
      GROUP BY channel
      ORDER BY channel
      """
    ).map { row throws(Problem) in
      (channel: try row.text("channel"), count: try row.int("messages"))
    }
    return Day(
      date: date, entered: try entries.int("entered"), controls: try entries.int("controls"),
      cost: cost, messages: messages)
  }
}
