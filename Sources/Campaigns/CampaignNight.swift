package import Vocabulary

/// The night a campaign is computed for. Both are arguments of the run; no statement reads a clock.
package struct CampaignNight: Sendable, Hashable {
  package let businessDate: CivilDate
  /// Waits shorter than a day, windows and lifetimes of messages count from here.
  package let scheduledAt: Instant

  /// The last load the night sees; `nil`: the last one there is. It counts in the first run of a night
  /// only, later ones see what that one saw.
  package let loadsThrough: Int64?

  package init(businessDate: CivilDate, scheduledAt: Instant, loadsThrough: Int64? = nil) {
    self.businessDate = businessDate
    self.scheduledAt = scheduledAt
    self.loadsThrough = loadsThrough
  }
}
