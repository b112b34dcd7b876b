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
  /// How far an e-mail came.
  case notDelivered = "not_delivered"
  case delivered
  case opened
  case clicked
  /// A branch of a test.
  case branch1 = "branch:1"
  case branch2 = "branch:2"
  case branch3 = "branch:3"
  case branch4 = "branch:4"
  case branch5 = "branch:5"
  case branch6 = "branch:6"
  case branch7 = "branch:7"
  case branch8 = "branch:8"
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
  /// The poll has its answers, or enough were asked tonight.
  case refusedPoll = "refused:poll"
  /// A limit per trade object, and no receipt that names one.
  case refusedNoTradeObject = "refused:no_trade_object"
  /// There is no receipt that the amount could be a share of.
  case refusedNoReceipt = "refused:no_receipt"
  /// The receipt was cancelled or returned before it was paid for.
  case refusedReturned = "refused:returned"
  /// The share comes to nothing.
  case refusedNothing = "refused:nothing"
  /// The platform did not book what the entry was paid.
  case refusedRejected = "refused:rejected"
  case refusedNoEmployee = "refused:no_employee"
  /// A budget is used up.
  case refusedBudget = "refused:budget"
  case suppressedNotActive = "suppressed:not_active"
  case suppressedNoAddress = "suppressed:no_address"
  /// There is one, but no message reaches it: a landline, an address that is none.
  case suppressedBadAddress = "suppressed:bad_address"
  case suppressedUnsubscribed = "suppressed:unsubscribed"
  /// The channel is subscribed, the mailing category is not.
  case suppressedCategory = "suppressed:category"
  /// Other messages of the last days were enough.
  case suppressedFrequency = "suppressed:frequency"
  /// The pool of promo codes is empty.
  case suppressedNoPromoCode = "suppressed:no_promo_code"

  /// The column of the step's balance it counts in.
  package enum Share: Sendable {
    case passed, refused, suppressed, staying
  }

  package var share: Share {
    switch self {
    case .waiting, .held: .staying
    case .no, .unknown: .refused
    default:
      rawValue.hasPrefix("refused:")
        ? .refused : rawValue.hasPrefix("suppressed:") ? .suppressed : .passed
    }
  }

  /// The arrow it follows; `nil` leaves the campaign (or stays).
  package var arrow: StepOutcome? {
    switch self {
    case .control: .next
    case .unknown: .no
    default: StepOutcome(rawValue: rawValue)
    }
  }

  static func all(_ share: Share) -> [String] {
    allCases.filter { $0.share == share }.map(\.rawValue)
  }

  static func all(following arrow: StepOutcome) -> [String] {
    allCases.filter { $0.arrow == arrow }.map(\.rawValue)
  }
}
