package import Definitions

/// What holds for all campaigns of a programme alike.
package struct CampaignLimits: Sendable {
  /// The share of customers who get nothing from any campaign.
  package let controlGroup: Percent
  package let frequencyCaps: [Channel: FrequencyCap]

  package static let none = CampaignLimits(controlGroup: .zero, frequencyCaps: [:])

  package init(controlGroup: Percent, frequencyCaps: [Channel: FrequencyCap]) {
    self.controlGroup = controlGroup
    self.frequencyCaps = frequencyCaps
  }

  package init(_ settings: Settings) {
    self.init(controlGroup: settings.controlGroup, frequencyCaps: settings.frequencyCaps)
  }
}
