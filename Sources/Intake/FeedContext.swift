package import Vocabulary

/// What reading a file needs to know of the programme and the night. No rule reads a clock.
package struct FeedContext: Sendable {
  package let zone: TimeZoneRules
  package let businessDate: CivilDate
  package let currency: String
  /// The programme's own country, which completes phone numbers and addresses without one.
  package let country: String?
  /// Hears how far a file is read, for each 128 KB of its rows.
  package var heard: @Sendable (ReadingProgress) -> Void = { _ in }

  package init(
    zone: TimeZoneRules, businessDate: CivilDate, currency: String, country: String? = nil
  ) {
    self.zone = zone
    self.businessDate = businessDate
    self.currency = currency
    self.country = country
  }
}
