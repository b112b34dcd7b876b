package import Vocabulary

/// What reading a file needs to know of the programme and the night. No rule reads a clock.
package struct FeedContext: Sendable {
  package let zone: TimeZoneRules
  package let businessDate: CivilDate
  package let currency: String

  package init(zone: TimeZoneRules, businessDate: CivilDate, currency: String) {
    self.zone = zone
    self.businessDate = businessDate
    self.currency = currency
  }
}
