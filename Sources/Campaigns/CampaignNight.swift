package import Vocabulary

/// The night a campaign is computed for. Both are arguments of the run; no statement reads a clock.
package struct CampaignNight: Sendable, Hashable {
  package let businessDate: CivilDate
  /// Waits shorter than a day, windows and lifetimes of messages count from here.
  package let scheduledAt: Instant

  package init(businessDate: CivilDate, scheduledAt: Instant) {
    self.businessDate = businessDate
    self.scheduledAt = scheduledAt
  }
}
