import Campaigns
import Catalog
import Definitions
package import Postgres
import SQLText
import Statements
package import Vocabulary

/// Nights of one campaign as they would be: the very statements, in a transaction that is rolled back.
/// A campaign that is not active is rehearsed as if it were.
package struct CampaignRehearsal {
  let run: CampaignRun
  let connection: Connection

  package init(_ run: CampaignRun, on connection: Connection) {
    self.run = run.activated
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

  /// What the campaign did on the dates whose nights have run, and what it would do on each of the
  /// others, one after the other: entries that wait move on, and the segments it names are brought up to
  /// each date. Facts that have not come yet are not foreseen, scores are taken as they stand.
  package func forecast(from date: CivilDate, days: Int) throws(Problem) -> [Day] {
    let past = try datesThatRan(from: date, days: days)
    let segments = try ForecastSegments(run, on: connection)
    return try connection.rehearsal { () throws(Problem) in
      var answer: [Day] = []
      for offset in 0..<days {
        let day = date.adding(days: offset)
        if !past.contains(day) {
          try segments.bring(upTo: day)
          try perform(run.night(on: day))
        }
        answer.append(try figures(of: day))
      }
      return answer
    }
  }

  /// Dates of which a night has done its campaigns: what it did stands, and nothing is foreseen.
  private func datesThatRan(from date: CivilDate, days: Int) throws(Problem) -> Set<CivilDate> {
    let steps = run.installation.programme.nights.flatMap(\.steps)
      .filter { $0.kind == .campaigns }.map(\.id.text)
    let rows = try connection.query(
      """
      SELECT DISTINCT n.business_date
      FROM run.night AS n
      JOIN run.step AS s ON s.run_id = n.run_id
      WHERE
        n.business_date >= \(date)
        AND n.business_date < \(date.adding(days: days))
        AND s.step = ANY (\(SQLValue.textArray(steps)))
        AND s.state = 'done'
      """)
    var dates: Set<CivilDate> = []
    for row in rows { dates.insert(try row.date("business_date")) }
    return dates
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
