import Campaigns
import Catalog
import Definitions
import Postgres
import SQLText
import Segments
import Statements
import Vocabulary

/// The segments of a campaign on dates to come, as the nights of these dates would compute them: who
/// becomes old enough, or has been away long enough, is in.
struct ForecastSegments {
  private let programme: Programme
  private let connection: Connection
  /// Those the campaign names and those they name, each after those it needs.
  private let stages: [[SegmentDefinition]]
  /// The date they were computed for last: an earlier one is left as it is known.
  private let lastBuild: CivilDate?
  /// What has been loaded when the forecast begins; no facts come while it looks ahead.
  private let lastLoad: Int64

  init(_ run: CampaignRun, on connection: Connection) throws(Problem) {
    programme = run.installation.programme
    self.connection = connection
    var names: Set<Identifier> = []
    for name in run.campaign.segmentsRead {
      for case .segment(let needed) in programme.needs(of: name) { names.insert(needed) }
    }
    stages = programme.stages.compactMap { stage in
      guard case .segments(let all) = stage else { return nil }
      let read = all.filter { names.contains($0.name) }
      return read.isEmpty ? nil : read
    }
    lastBuild = try connection.query(
      """
      SELECT max(business_date) AS last
      FROM \(Catalog.Segment.build)
      WHERE segment = ANY (\(SQLValue.textArray(names.map(\.text).sorted())))
      """
    ).single.dateOrNil("last")
    lastLoad = try connection.query(Statements.lastLoad).single.int64("load_id")
  }

  /// Must run in a transaction that is rolled back.
  func bring(upTo date: CivilDate) throws(Problem) {
    if let lastBuild, date <= lastBuild { return }
    for segments in stages {
      _ = try SegmentEvaluation(
        programme, on: date, lastLoad: lastLoad, connection: connection, isForced: false
      ).run(segments)
    }
  }
}
