package import Vocabulary

/// The night a campaign is computed for. Both are arguments of the run; no statement reads a clock.
package struct CampaignNight: Sendable, Hashable {
  package let businessDate: CivilDate
  /// Waits shorter than a day, windows and lifetimes of messages count from here.
  package let scheduledAt: Instant

  /// The last load the night sees; `nil`: the last one there is. It counts in the first run of a night
  /// only, later ones see what that one saw.
  package let loadsThrough: Int64?
  /// Feeds of which something was expected for the business date and nothing has come.
  package let missingFeeds: Set<Identifier>

  package init(
    businessDate: CivilDate, scheduledAt: Instant, loadsThrough: Int64? = nil,
    missingFeeds: Set<Identifier> = []
  ) {
    self.businessDate = businessDate
    self.scheduledAt = scheduledAt
    self.missingFeeds = missingFeeds
    self.loadsThrough = loadsThrough
  }

  /// This night at work for a date it owes: what it has loaded counts as loaded then.
  func evaluating(_ date: CivilDate) -> CampaignNight {
    CampaignNight(businessDate: date, scheduledAt: scheduledAt, loadsThrough: loadsThrough)
  }
}
