import Catalog
import Campaigns
import Definitions
import Postgres
import SQLText
package import Vocabulary

/// Measures campaigns over a ``BenchWorld``: twenty of them while all facts are new and in the night
/// after it, and what it costs to find those whose birthday it is.
package struct CampaignBench {
  private let installation: Installation
  private let campaigns: [CampaignDefinition]
  private let connection: Connection

  /// - Parameter installation: where ``BenchCampaigns`` are among the campaigns; no other is run.
  package init(_ installation: Installation, in world: BenchWorld) {
    self.installation = installation
    let names = Set(BenchCampaigns.all.map(\.name))
    campaigns = installation.programme.campaigns.filter { names.contains($0.name.text) }
    precondition(campaigns.count == names.count, "the programme has the campaigns of the bench")
    connection = world.connection
  }

  package var count: Int { campaigns.count }

  /// Seconds of a night of all campaigns, each in its transaction, and the entries it has made.
  package func night(later: Int, lastLoad: Int64) throws(Problem) -> (seconds: Double, entries: Int)
  {
    _ = try connection.execute("CHECKPOINT")
    let night = arguments(later: later, lastLoad: lastLoad)
    let time = try seconds { () throws(Problem) in
      for campaign in campaigns {
        let run = try CampaignRun(campaign, in: installation)
        try connection.transaction { () throws(Problem) in
          try run.perform(night, on: connection, checksFreshness: false)
        }
      }
    }
    let entries = try connection.query(
      """
      SELECT count(*) AS entries
      FROM \(Catalog.Campaign.entry)
      WHERE entered_on = \(night.businessDate)
      """)
    return (time, try entries.single.int("entries"))
  }

  /// What nights do between builds: the planner is told of tables that have changed.
  package func look() throws(Problem) {
    for table in [Catalog.Campaign.entry, Catalog.Campaign.passage] {
      _ = try connection.execute("VACUUM ANALYZE \(table)")
    }
  }

  /// Seconds of the birthday's entry statements, taken back each time, and of reading the same
  /// customers by the index: the median of so many times each, taken in turns.
  ///
  /// - Parameter later: how many nights after the first; one that has not been run yet.
  package func birthday(
    later: Int, times: Int
  ) throws(Problem) -> (ours: Double, fetch: Double, rows: Int) {
    guard let campaign = campaigns.first(where: { $0.name.text == BenchCampaigns.birthday }) else {
      throw .bug("the bench has a birthday")
    }
    let night = arguments(later: later, lastLoad: Int64(later))
    let statements = try CampaignRun(campaign, in: installation)
      .program(on: night, connection: connection).enteringStatements(night)
    var ours: [Double] = []
    var fetches: [Double] = []
    var rows = 0
    for _ in 0..<times {
      fetches.append(
        try seconds { () throws(Problem) in
          rows = try connection.query(
            """
            SELECT customer_id, registered_on, email, phone
            FROM \(Catalog.Warehouse.customer)
            WHERE birth_month_day = \(night.businessDate.monthDay.number)
            """
          ).count
        })
      ours.append(
        try connection.rehearsal { () throws(Problem) in
          try seconds { () throws(Problem) in
            for statement in statements { _ = try connection.execute(statement.sql) }
          }
        })
    }
    return (ours.sorted()[times / 2], fetches.sorted()[times / 2], rows)
  }

  private func arguments(later: Int, lastLoad: Int64) -> CampaignNight {
    let date = BenchWorld.asOf.adding(days: later)
    return CampaignNight(
      businessDate: date,
      scheduledAt: installation.zone.instant(of: LocalTime(date: date, secondOfDay: 7200)),
      loadsThrough: lastLoad)
  }
}
