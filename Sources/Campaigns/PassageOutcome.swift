package import Definitions

/// What `campaign.passage.outcome` says of an entry at a step.
package enum PassageOutcome: String, Sendable, CaseIterable {
  /// Selected, paid, waited, written.
  case next
  /// In the control group: would have been paid or written to, got nothing, goes on.
  case control
  case yes
  case no
  /// The condition could not be decided; goes where `no` goes.
  case unknown
  /// Until its own end.
  case waiting
  /// Until something outside happens.
  case held
  /// The customer was blocked or merged after the entry: nothing is paid.
  case refusedNotActive = "refused:not_active"
  /// The points would be gone before they are active.
  case refusedLifetimeOver = "refused:lifetime_over"
  /// All places were taken.
  case refusedLimit = "refused:limit"
  case suppressedNotActive = "suppressed:not_active"
  case suppressedNoAddress = "suppressed:no_address"
  /// There is one, but no message reaches it: a landline, an address that is none.
  case suppressedBadAddress = "suppressed:bad_address"
  case suppressedUnsubscribed = "suppressed:unsubscribed"
  /// The channel is subscribed, the mailing category is not.
  case suppressedCategory = "suppressed:category"

  /// The column of the step's balance it counts in.
  package enum Share: Sendable {
    case passed, refused, suppressed, staying
  }

  package var share: Share {
    switch self {
    case .next, .control, .yes: .passed
    case .no, .unknown, .refusedNotActive, .refusedLifetimeOver, .refusedLimit: .refused
    case .suppressedNotActive, .suppressedNoAddress, .suppressedBadAddress,
      .suppressedUnsubscribed, .suppressedCategory:
      .suppressed
    case .waiting, .held: .staying
    }
  }

  /// The arrow it follows; `nil` leaves the campaign (or stays).
  package var arrow: StepOutcome? {
    switch self {
    case .next, .control: .next
    case .yes: .yes
    case .no, .unknown: .no
    default: nil
    }
  }

  static func all(_ share: Share) -> [String] {
    allCases.filter { $0.share == share }.map(\.rawValue)
  }

  static func all(following arrow: StepOutcome) -> [String] {
    allCases.filter { $0.arrow == arrow }.map(\.rawValue)
  }
}
