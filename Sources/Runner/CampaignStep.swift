import Campaigns
import Definitions
import Host
import Messages
import Postgres
import SQLText
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
    for campaign in campaigns {
      try journal.transaction { () throws(Problem) in try run(campaign) }
      FaultPoint.reach(.campaignDone)
    }
    try journal.transaction { () throws(Problem) in
      _ = try connection.execute(Clawback.statement(on: plan.businessDate))
    }
    FaultPoint.reach(.campaignsDone)
    let rendering = try MessageRendering(
      settings: programme.settings, zone: installation.zone, templates: programme.templates,
      partials: programme.partials)
    let tally = try rendering.render(businessDate: plan.businessDate, on: connection)
    FaultPoint.reach(.messagesRendered)
    return tally
  }

  private func run(_ campaign: CampaignDefinition) throws(Problem) {
    let night = CampaignNight(
      businessDate: plan.businessDate, scheduledAt: plan.scheduledAt,
      loadsThrough: try loadsThrough())
    try CampaignRun(campaign, in: installation).perform(night, on: connection)
  }

  /// The last load the night saw when it imported; `nil`: it imports nothing itself.
  private func loadsThrough() throws(Problem) -> Int64? {
    try connection.query(
      "SELECT n.loads_through FROM run.night AS n WHERE n.run_id = \(journal.runID)"
    )
    .single.int64OrNil("loads_through")
  }
}
