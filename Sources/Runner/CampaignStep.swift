import Campaigns
import Definitions
import Host
import Messages
import Postgres
import SQLText
import Statements
import Vocabulary

/// Evaluates the campaigns of a night, one transaction each, and gives the messages their text.
struct CampaignStep {
  let installation: Installation
  let plan: NightPlan
  let journal: NightJournal
  /// The ids the step of the night is limited to; empty: all.
  let only: Set<Identifier>

  private var connection: Connection { journal.connection }
  private var programme: Programme { installation.programme }

  /// Campaigns in the order of their priority, then of their id: the first is served first.
  private var campaigns: [CampaignDefinition] {
    programme.campaigns.filter { only.isEmpty || only.contains($0.id.value) }.sorted {
      first, second in
      (first.priority, first.id.value.text) < (second.priority, second.id.value.text)
    }
  }

  func run() throws(Problem) -> MessageTally {
    let night = CampaignNight(
      businessDate: plan.businessDate, scheduledAt: plan.scheduledAt,
      loadsThrough: try loadsThrough(), missingFeeds: try missingFeeds())
    for campaign in campaigns {
      try journal.transaction { () throws(Problem) in
        try CampaignRun(campaign, in: installation).perform(night, on: connection)
      }
      FaultPoint.reach(.campaignDone)
    }
    try journal.transaction { () throws(Problem) in
      _ = try connection.execute(Clawback.statement(on: plan.businessDate))
    }
    FaultPoint.reach(.campaignsDone)
    let rendering = try MessageRendering(programme, zone: installation.zone)
    let tally = try rendering.render(businessDate: plan.businessDate, on: connection)
    FaultPoint.reach(.messagesRendered)
    return tally
  }

  /// The last load the night saw when it imported; `nil`: it imports nothing itself.
  private func loadsThrough() throws(Problem) -> Int64? {
    try connection.query(
      "SELECT n.loads_through FROM run.night AS n WHERE n.run_id = \(journal.runID)"
    )
    .single.int64OrNil("loads_through")
  }

  /// Feeds that a night of the business date expects and of which none of them has loaded anything: what
  /// was refused, or waits for a person, has not come.
  private func missingFeeds() throws(Problem) -> Set<Identifier> {
    let expected = programme.nights.flatMap { night in
      night.expects.map { (night: night.name.text, feed: $0.feed.value.text) }
    }
    guard !expected.isEmpty else { return [] }
    var feeds: Set<Identifier> = []
    for row in try connection.query(
      Statements.missingFeeds, .date(plan.businessDate), .textArray(expected.map(\.night)),
      .textArray(expected.map(\.feed)))
    {
      if let feed = Identifier(try row.text("feed")) { feeds.insert(feed) }
    }
    return feeds
  }
}
